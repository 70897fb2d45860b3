"""What a person is told without asking: the number beside the bell, the list behind it, and reading it."""

import re

from playwright.sync_api import Page, expect

from looks import grave_findings
from people import AUDIT, LEADER, OFFICER


def number(page: Page) -> int:
    count = page.locator(".bell .count")
    return int(re.match(r"\d+", count.inner_text()).group()) if count.count() else 0


def test_the_bell_leads_to_a_list_whose_numbers_lead_to_the_matters(page_of):
    page = page_of(OFFICER)
    page.goto("/")
    assert number(page) > 0, "the demo puts matters into her hands"
    page.get_by_role("link", name=re.compile("提醒")).click()
    first = page.locator(".notices li").first
    expect(first).to_contain_text(re.compile(r"〔20\d\d〕\d{6}-\d{6}"))
    assert grave_findings(page) == []
    first.get_by_role("link").click()
    expect(page.locator(".heading, main h1").first).to_be_visible()
    assert "/ledgers/" in page.url


def test_reading_one_takes_it_off_the_number(page_of):
    # Of hers there are few; the bell counts no further than a hundred.
    page = page_of(LEADER)
    page.goto("/notices")
    before = number(page)
    page.get_by_role("button", name="标为已读", exact=True).first.click()
    page.goto("/notices")
    assert number(page) == before - 1


def test_administrators_have_no_bell(page_of):
    page = page_of(AUDIT)
    page.goto("/")
    expect(page.locator(".bell")).to_have_count(0)
    page.context.watch.expect(403)
    assert page.goto("/notices").status == 403
