"""A long list that is made beside the server: asked for, seen to be ready, fetched, removed. No script is needed for any of it."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from people import LEADER, OFFICER


def ask(page: Page, file: str) -> None:
    """As the button does under a list of more than ten thousand rows, which the demo has not."""
    page.goto("/ledgers/proposals")
    token = page.locator("input[name=_form]").first.get_attribute("value")
    answer = page.request.post(f"/ledgers/proposals/exports?state=open&format={file}", form={"_form": token})
    assert answer.ok and answer.url.endswith("/exports")


def ready(page: Page, name: str):
    """The link to the file, after looking again as a person would."""
    link = page.get_by_role("link", name=name)
    for _ in range(30):
        page.get_by_role("link", name="刷新").click()
        if link.count():
            break
        page.wait_for_timeout(500)
    expect(link).to_be_visible()
    return link


def test_a_long_list_is_fetched_when_it_is_ready_and_removed(page_of):
    head = page_of(LEADER)
    ask(head, "csv")
    head.goto("/ledgers/proposals")
    head.get_by_role("link", name="我的导出").click()
    link = ready(head, "CSV")
    assert re.fullmatch(r"/exports/[0-9A-Z]{26}", link.get_attribute("href"))
    with head.expect_download() as begun:
        link.click()
    text = Path(begun.value.path()).read_text("utf-8-sig")
    assert text.startswith("编号,")
    row = head.locator("tbody tr", has=link)
    expect(row).to_contain_text("可以下载")
    row.get_by_role("button", name=re.compile("删去")).click()
    expect(head.get_by_text("已取消，文件已删去")).to_be_visible()
    expect(head.get_by_role("link", name="CSV")).to_have_count(0)


def test_an_officer_is_not_offered_it(page_of):
    officer = page_of(OFFICER)
    officer.goto("/ledgers/proposals")
    expect(officer.get_by_role("link", name="我的导出")).to_have_count(0)
