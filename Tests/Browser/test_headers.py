"""What stands above the pages: security headers, cookies, caching."""

import gzip
import re
from urllib.parse import quote

import pytest

from people import EDITOR, SYSTEM

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self'"
)


def asset(visitor, name: str) -> str:
    """The address of an asset, as the pages name it."""
    return next(link for link in assets(visitor) if f"/{name}." in link)


def assets(visitor) -> list[str]:
    return list(dict.fromkeys(re.findall(r'(?:href|src)="(/assets/[^"]+)"', visitor.get("/sign-in").text)))


OUTSIDE = ("/sign-in", "/help", "/nowhere", "/healthz", "/metrics", "/favicon.ico", "asset")


@pytest.mark.parametrize("path", OUTSIDE + ("/", "/bulletins"))
def test_every_answer_carries_the_security_headers(path: str, visitor_of):
    visitor = visitor_of(EDITOR if path in ("/", "/bulletins") else None)
    answer = visitor.get(assets(visitor_of(None))[0] if path == "asset" else path)
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Strict-Transport-Security"] is None, "only where the public address is https"
    assert answer.headers["Server"] is None, "nobody needs to know what it runs on"


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(visitor_of):
    visitor = visitor_of(None)
    lines = visitor.get("/sign-in").cookies
    token = visitor.get("/sign-in").token
    lines += visitor.post("/language", {"_form": token, "language": "zh"}).cookies
    lines += visitor.post("/sign-in/guest", {"_form": token, "login": EDITOR.login}).cookies
    names = {line.split("=")[0] for line in lines}
    assert {"gonghui-visit", "gonghui-language", "gonghui-session"} <= names
    for line in lines:
        attributes = {part.strip().lower() for part in line.split(";")[1:]}
        assert "httponly" in attributes and "path=/" in attributes
        assert {"samesite=lax", "samesite=strict"} & attributes
        assert not any(part.startswith("domain=") for part in attributes)


@pytest.mark.parametrize("path", ["/", "/bulletins", "/account", "/help", "/search?q=职工", "/nowhere"])
def test_pages_of_somebody_signed_in_are_never_kept(path: str, visitor_of):
    assert visitor_of(SYSTEM).get(quote(path, safe="/?=")).headers["Cache-Control"] == "no-store"


def test_assets_are_kept_for_ever_under_an_address_of_their_own(visitor_of):
    visitor = visitor_of(None)
    found = assets(visitor)
    assert len(found) >= 4
    for link in found:
        whole = visitor.get(link)
        assert whole.status == 200
        assert whole.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        again = visitor.get(link, If_None_Match=whole.headers["ETag"])
        assert again.status == 304 and again.body == b""
        assert again.headers["ETag"] == whole.headers["ETag"]


def test_style_sheets_travel_compressed(visitor_of):
    visitor = visitor_of(None)
    for name in ("theme", "bootstrap.min"):
        whole = visitor.get(asset(visitor, name))
        packed = visitor.get(asset(visitor, name), Accept_Encoding="gzip")
        assert whole.headers["Content-Encoding"] is None
        assert packed.headers["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in packed.headers["Vary"]
        assert gzip.decompress(packed.body) == whole.body
        assert len(packed.body) < len(whole.body) / 3


def test_an_asset_that_is_none_is_not_found(visitor_of):
    visitor = visitor_of(None)
    for path in ("/assets/theme.css", "/assets/../Package.swift", "/assets/%2e%2e%2fPackage.swift", "/assets/"):
        assert visitor.get(path).status == 404


def test_a_head_is_answered_like_a_get_without_its_body(visitor_of):
    visitor = visitor_of(EDITOR)
    answer = visitor.ask("HEAD", "/bulletins", None, {})
    assert answer.status == 200 and answer.body == b""
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_health_and_measures_say_nothing_of_people(visitor_of):
    visitor = visitor_of(None)
    assert visitor.get("/healthz").text == "ok\n"
    measures = visitor.get("/metrics")
    assert measures.status == 200
    assert 'gonghui_requests_total{route="session.ask",class="2xx"}' in measures.text
    for word in ("bianji", "127.0.0.1", "q=", "/articles/"):
        assert word not in measures.text
    assert visitor.get("/metrics", X_Forwarded_For="203.0.113.5").status == 404, "not for those behind a proxy"


def test_the_log_holds_no_personal_data(visitor_of, demo):
    visitor = visitor_of(EDITOR)
    visitor.get("/search?q=%E6%B3%A1%E6%B3%A1%E7%B3%96")
    demo.said("search.find")
    for word in ("泡泡糖", "%E6%B3%A1", "bianji", "陆听雨", "127.0.0.1 ", visitor.cookies["gonghui-session"]):
        assert word not in demo.log
