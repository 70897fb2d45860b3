"""Choosing a language."""

from playwright.sync_api import Page

from people import EDITOR


def test_the_switch_shows_the_same_page_in_the_other_language(page_of):
    page = page_of(EDITOR)
    page.goto("/search?q=职工")
    page.get_by_role("button", name="English").click()
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.url.endswith("/search?q=%E8%81%8C%E5%B7%A5"), "the question is still there"
    page.get_by_role("button", name="中文").click()
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("lang") == "zh-Hans"


def test_the_choice_holds_on_the_next_pages(page_of):
    page = page_of(None)
    page.goto("/sign-in")
    page.get_by_role("button", name="English").click()
    page.wait_for_load_state()
    page.goto("/help")
    assert page.locator("html").get_attribute("lang") == "en"


def test_whoever_has_chosen_nothing_reads_the_language_of_the_browser(page_of):
    assert language_of(page_of(None, "zh")) == "zh-Hans"
    assert language_of(page_of(None, "en")) == "en"
    assert language_of(page_of(None, locale="fr-FR")) == "zh-Hans", "without either, Chinese"


def test_a_link_to_another_site_is_no_way_back(visitor_of):
    visitor = visitor_of(None)
    token = visitor.get("/sign-in").token
    for elsewhere in ("https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)"):
        answer = visitor.post("/language", {"_form": token, "language": "en", "return": elsewhere})
        assert answer.status == 303
        assert answer.headers["Location"] == "/"


def language_of(page: Page) -> str:
    page.goto("/sign-in")
    return page.locator("html").get_attribute("lang")
