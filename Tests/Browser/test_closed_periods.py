"""A month that was reported: closed by the head, kept against a late entry, and opened again for a reason."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from chromium import PHONE
from people import LEADER, OFFICER
from test_ledgers import enter_proposal

LEDGER = "proposals"


def last_month() -> date:
    return date.today().replace(day=1) - timedelta(days=1)


def written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def decline(page: Page, decided: date) -> None:
    """Takes the step on the page of a proposal, as of that day."""
    page.get_by_role("link", name="不采纳").click()
    page.get_by_label("评审日期").fill(decided.isoformat())
    page.get_by_label("评审意见").fill("现有办法够用。")
    page.get_by_role("button", name="不采纳").click()


def test_a_closed_month_refuses_a_late_entry_until_it_is_reopened(page_of):
    head, officer = page_of(LEADER), page_of(OFFICER)
    end = last_month()
    head.goto("/indicators")
    sheet = head.locator("#closed")
    sheet.get_by_label("台账").select_option(LEDGER)
    sheet.get_by_label("结账至").select_option(end.isoformat())
    sheet.get_by_role("button", name="结账…").click()
    expect(head.get_by_text("一律不予保存")).to_be_visible()
    head.get_by_label("理由").fill("已向上级报送")
    head.get_by_role("button", name="结账", exact=True).click()
    row = head.locator("#closed tbody tr", has_text="已向上级报送")
    expect(row).to_contain_text(written(end))

    enter_proposal(officer, "上月评审、漏记了的建议")
    late = officer.url
    officer.context.watch.expect(422)
    decline(officer, end)
    expect(officer.locator("#errors")).to_contain_text(f"结账至{written(end)}")
    officer.goto("/indicators")
    expect(officer.locator("#closed")).to_contain_text("须由结账单位打开")
    enter_proposal(officer, "本月评审的建议")
    decline(officer, date.today())
    expect(officer.get_by_text("已办：不采纳")).to_be_visible()

    row.get_by_role("link", name=re.compile("重新打开")).click()
    head.get_by_label("仍然结账至").select_option("")
    head.get_by_label("理由").fill("漏记一件建议")
    head.get_by_role("button", name="重新打开", exact=True).click()
    expect(head.get_by_text("已重新打开")).to_be_visible()
    expect(head.locator("#closed")).not_to_contain_text("已向上级报送")
    officer.goto(late)
    decline(officer, end)
    expect(officer.get_by_text("已办：不采纳")).to_be_visible()


def test_closing_fits_a_phone(page_of):
    page = page_of(LEADER, viewport=PHONE)
    page.goto("/indicators")
    page.locator("#closed").get_by_role("button", name="结账…").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
