"""What a person reads when something cannot be done."""

import re
from urllib.parse import quote

import pytest

from looks import cut_text, grave_findings, scrolls_sideways
from people import EDITOR, SYSTEM

TRACES = ("Fatal", "Optional(", ".swift", "Error(", "StoreError", "SQLite", "SELECT ", "Hummingbird", "0x")


def explains(answer, status: int, language: str) -> str:
    """The number of the request, on a page that says what is wrong and shows ways out."""
    assert answer.status == status
    assert f'<html lang="{"zh-Hans" if language == "zh" else "en"}">' in answer.text
    number = answer.headers["X-Request-Id"]
    assert number and f"<code>{number}</code>" in answer.text
    assert 'href="/"' in answer.text and 'href="/help"' in answer.text
    for trace in TRACES:
        assert trace not in answer.text, f"{trace!r} is none of the reader's business"
    return number


@pytest.mark.parametrize("language, words", [("zh", "没有找到这一页"), ("en", "Nothing found here")])
@pytest.mark.parametrize("person", [None, EDITOR], ids=["nobody", "editor"])
def test_an_unknown_address_is_a_page_with_a_number(person, language: str, words: str, visitor_of):
    answer = visitor_of(person, language).get("/no/such/page")
    explains(answer, 404, language)
    assert words in answer.text


def test_every_request_has_a_number_of_its_own(visitor_of):
    visitor = visitor_of(None)
    numbers = {visitor.get(path).headers["X-Request-Id"] for path in ("/sign-in", "/sign-in", "/help", "/nowhere")}
    assert len(numbers) == 4


NO_KEYS = (
    "/articles/x",
    "/bulletins/!!",
    "/organisations/0",
    "/accounts/9999999999999999999999",
    "/bulletins/imports/0000000000001",
    "/articles/%00",
    "/articles/%FF%FE",
    "/articles/" + "9" * 3000,
)


@pytest.mark.parametrize("path", NO_KEYS, ids=lambda path: path[:24])
def test_a_key_that_is_none_is_as_if_absent(path: str, visitor_of):
    person = SYSTEM if path.startswith("/accounts") else EDITOR
    assert visitor_of(person).get(path).status == 404


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("path", ["/account/password", "/bulletins/import", "/sign-out", "/sign-in", "/language"])
def test_a_form_without_our_token_changes_nothing(path: str, language: str, visitor_of):
    visitor = visitor_of(None if path == "/sign-in" else EDITOR, language)
    if path == "/bulletins/import":
        answer = visitor.send_files(path, {}, "files", [("x.txt", "工会信息".encode())])
    else:
        answer = visitor.post(path, {"language": "en"})
    explains(answer, 403, language)


def test_a_form_with_the_token_of_somebody_else_changes_nothing(visitor_of):
    token = visitor_of(SYSTEM).get("/account").token
    answer = visitor_of(EDITOR).post("/account/password", {"_form": token})
    explains(answer, 403, "zh")


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_from_another_site_changes_nothing(site: str, visitor_of):
    visitor = visitor_of(EDITOR)
    token = visitor.get("/account").token
    answer = visitor.post("/sign-out", {"_form": token}, Sec_Fetch_Site=site)
    explains(answer, 403, "zh")
    assert visitor.get("/account").status == 200, "she is still signed in"


def test_looking_changes_nothing(visitor_of):
    visitor = visitor_of(EDITOR)
    for path in ("/sign-out", "/language", "/account/password"):
        answer = visitor.get(path)
        explains(answer, 405, "zh")
        assert answer.headers["Allow"] == "POST"
    assert visitor.get("/account").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_page_takes_no_other_method(method: str, visitor_of):
    visitor = visitor_of(EDITOR)
    answer = visitor.ask(method, "/bulletins", b"", {})
    assert answer.status == 405
    assert "GET" in answer.headers["Allow"]


def test_a_form_that_is_too_large_is_refused(visitor_of):
    visitor = visitor_of(None)
    token = visitor.get("/sign-in").token
    answer = visitor.post("/sign-in", {"_form": token, "login": "x" * 20_000, "password": "x"})
    explains(answer, 413, "zh")
    assert "8 KB" in answer.text, "it says how much is taken"


def test_a_file_that_is_too_large_is_refused(visitor_of):
    visitor = visitor_of(EDITOR)
    token = visitor.get("/bulletins/import").token
    fields = {"_form": token, "issuer": "", "year": ""}
    answer = visitor.send_files("/bulletins/import", fields, "files", [("大.txt", b"x" * (21 << 20))])
    explains(answer, 413, "zh")
    assert "20 MB" in answer.text
    assert visitor.get("/bulletins").status == 200, "and the server goes on"


def test_a_broken_upload_is_refused(visitor_of):
    visitor = visitor_of(EDITOR)
    token = visitor.get("/bulletins/import").token
    body = f'--b\r\nContent-Disposition: form-data; name="_form"\r\n\r\n{token}\r\n--b\r\nContent-Disp'.encode()
    answer = visitor.ask("POST", "/bulletins/import", body, {"Content-Type": "multipart/form-data; boundary=b"})
    explains(answer, 400, "zh")


QUESTIONS = ["'", '"', "';--", "%", "_", "\\", "(", "\u200b", "a" * 300, "职工 " * 60, "\U0001f600"]


@pytest.mark.parametrize("query", QUESTIONS, ids=range(len(QUESTIONS)))
def test_no_question_breaks_the_search(query: str, visitor_of):
    answer = visitor_of(EDITOR).get(f"/search?q={quote(query)}")
    assert answer.status == 200
    for trace in TRACES:
        assert trace not in answer.text


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)"]
)
def test_what_is_typed_is_shown_inert(words: str, page_of):
    page = page_of(EDITOR)
    alerts = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    for path in ("/search?q=", "/bulletins?owner=", "/organisations?name=", "/bulletins?section="):
        page.goto(path + quote(words))
        assert page.locator("main script, main img[src=x]").count() == 0
    assert not alerts
    page.goto("/search?q=" + quote(words))
    assert page.locator("#search-words").input_value() == words


def test_the_page_of_an_error_is_readable(page_of):
    page = page_of(EDITOR)
    page.context.watch.expect(404)
    page.goto("/no/such/page")
    assert not grave_findings(page) + cut_text(page)
    page.set_viewport_size({"width": 390, "height": 844})
    assert not scrolls_sideways(page)
    assert re.search(r"编号", page.locator("main").inner_text())
