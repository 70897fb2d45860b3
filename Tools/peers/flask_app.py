"""The list of proposals in Flask, on the `sqlite3` module: gunicorn flask_app:app"""
import hashlib
import os
import pathlib
import sqlite3
import threading

import flask

import words

app = flask.Flask(__name__)
PAGE = app.jinja_env.from_string(pathlib.Path(__file__).with_name("page.html").read_text("utf-8"))
LOCAL = threading.local()


def connection():
    if not hasattr(LOCAL, "connection"):
        LOCAL.connection = sqlite3.connect(os.environ["PEER_DATABASE"])
        LOCAL.connection.row_factory = sqlite3.Row
        LOCAL.connection.execute("PRAGMA mmap_size = 4294967296")
    return LOCAL.connection


@app.get("/ledgers/proposals")
def proposals():
    db = connection()
    account = db.execute("SELECT id, name FROM account WHERE login = ?", (flask.request.cookies.get("login"),)).fetchone()
    if account is None:
        flask.abort(401)
    grant = db.execute(
        "SELECT o.path, o.name FROM role_grant g JOIN organisation o ON o.id = g.organisation WHERE g.account = ?",
        (account["id"],)).fetchone()
    first, end = grant["path"], grant["path"][:-1] + "0"
    found = db.execute(
        """SELECT e.id, e.title, e.number, e.status, e.due_on, o.name AS owner,
            (SELECT a.name FROM account a WHERE a.id = e.handler) AS handler
        FROM entry e JOIN organisation o ON o.id = e.owner
        WHERE e.ledger = 'proposals' AND e.path || '' >= ? AND e.path || '' < ? ORDER BY e.id DESC LIMIT 50""",
        (first, end)).fetchall()
    count = db.execute(
        """SELECT COUNT(*) FROM (SELECT 1 FROM entry e WHERE e.ledger = 'proposals' AND e.path >= ? AND e.path < ?
        LIMIT 10000)""", (first, end)).fetchone()[0]
    marks = ",".join("?" * len(found))
    listed = {}
    for row in db.execute(
            f"SELECT entry, field, number, words FROM entry_listed WHERE entry IN ({marks})", [r["id"] for r in found]):
        name = row["field"].split(".", 1)[1]
        listed[row["entry"], name] = words.value(name, row["number"], row["words"])
    now = words.today()
    rows = []
    for row in found:
        day, tone, left = words.due(row["due_on"], now)
        rows.append({
            "id": row["id"], "title": row["title"], "number": row["number"], "owner": row["owner"],
            "status": words.STATUSES.get(row["status"], row["status"]), "handler": row["handler"] or "—", "due": day,
            "tone": tone, "left": left, "cells": [listed.get((row["id"], f), "—") for f, _ in words.FIELDS]})
    return PAGE.render(
        title="职工合理化建议", rail=words.RAIL, place=grant["name"], name=account["name"], count=count, words="",
        statuses=list(words.STATUSES.items()), fields=[label for _, label in words.FIELDS], rows=rows)
