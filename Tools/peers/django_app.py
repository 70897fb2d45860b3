"""The list of proposals in Django, by its ORM and templates: gunicorn django_app:app"""
import os
import pathlib

import django
from django.conf import settings

settings.configure(
    DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="bench", USE_TZ=True,
    DATABASES={"default": {
        "ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["PEER_DATABASE"], "CONN_MAX_AGE": None,
        "OPTIONS": {"init_command": "PRAGMA mmap_size = 4294967296"}}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [str(pathlib.Path(__file__).parent)]}],
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"])
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402

import words  # noqa: E402


class Organisation(models.Model):
    id = models.BigIntegerField(primary_key=True)
    name = models.TextField()
    path = models.TextField()

    class Meta:
        app_label, managed, db_table = "bench", False, "organisation"


class Account(models.Model):
    id = models.BigIntegerField(primary_key=True)
    login = models.TextField()
    name = models.TextField()

    class Meta:
        app_label, managed, db_table = "bench", False, "account"


class RoleGrant(models.Model):
    id = models.BigIntegerField(primary_key=True)
    account = models.ForeignKey(Account, models.CASCADE, db_column="account")
    organisation = models.ForeignKey(Organisation, models.CASCADE, db_column="organisation")

    class Meta:
        app_label, managed, db_table = "bench", False, "role_grant"


class Entry(models.Model):
    id = models.BigIntegerField(primary_key=True)
    ledger = models.TextField()
    number = models.TextField()
    title = models.TextField()
    owner = models.ForeignKey(Organisation, models.CASCADE, db_column="owner")
    path = models.TextField()
    status = models.TextField()
    due_on = models.BigIntegerField(null=True)
    handler = models.ForeignKey(Account, models.CASCADE, db_column="handler", null=True)

    class Meta:
        app_label, managed, db_table = "bench", False, "entry"


class Listed(models.Model):
    entry = models.OneToOneField(Entry, models.CASCADE, db_column="entry", primary_key=True)
    field = models.TextField()
    number = models.BigIntegerField(null=True)
    words = models.TextField(null=True)

    class Meta:
        app_label, managed, db_table = "bench", False, "entry_listed"


def proposals(request):
    account = Account.objects.filter(login=request.COOKIES.get("login")).first()
    if account is None:
        return HttpResponse(status=401)
    grant = RoleGrant.objects.select_related("organisation").get(account=account)
    first, end = grant.organisation.path, grant.organisation.path[:-1] + "0"
    within = Entry.objects.filter(ledger="proposals", path__gte=first, path__lt=end)
    found = list(within.select_related("owner", "handler").order_by("-id")[:50])
    count = within.values("id")[:10000].count()
    listed = {}
    for one in Listed.objects.filter(entry__in=[entry.id for entry in found]).values_list(
            "entry_id", "field", "number", "words"):
        name = one[1].split(".", 1)[1]
        listed[one[0], name] = words.value(name, one[2], one[3])
    now = words.today()
    rows = []
    for entry in found:
        day, tone, left = words.due(entry.due_on, now)
        rows.append({
            "id": entry.id, "title": entry.title, "number": entry.number, "owner": entry.owner.name,
            "status": words.STATUSES.get(entry.status, entry.status),
            "handler": entry.handler.name if entry.handler else "—", "due": day, "tone": tone, "left": left,
            "cells": [listed.get((entry.id, f), "—") for f, _ in words.FIELDS]})
    return render(request, "page.html", {
        "title": "职工合理化建议", "rail": words.RAIL, "place": grant.organisation.name, "name": account.name,
        "count": count, "words": "", "statuses": list(words.STATUSES.items()),
        "fields": [label for _, label in words.FIELDS], "rows": rows})


urlpatterns = [path("ledgers/proposals", proposals)]
app = get_wsgi_application()
