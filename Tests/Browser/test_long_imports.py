"""A roster too long for a request: looked over and entered beside the server, seen on its way, given up, and done after all."""

import re

from playwright.sync_api import expect

from looks import grave_findings
from people import OFFICER
from test_imports import sheet, upload

COUNT = 12_000
PATIENCE = 180_000


def long_roster(start=0):
    def named(row, cells):
        cells[0] = f"长册{start + row:06}"
        if row == 7:
            cells[5] = "上个月"
        return cells

    return sheet("长名册.csv", named, rows=COUNT)


def cancel(page):
    """While it is on its way; the page says that nothing stands."""
    page.get_by_role("button", name="取消", exact=True).click()
    expect(page.get_by_text("已取消，台账里什么也没有写入")).to_be_visible(timeout=PATIENCE)


def count(page):
    page.goto("/ledgers/proposals?words=长册")
    return page.locator("tbody tr").count()


def test_progress_is_seen_and_given_up_and_then_all_is_entered(page_of):
    page = page_of(OFFICER)
    page.set_default_timeout(PATIENCE)
    upload(page, long_roster())
    expect(page.get_by_role("heading", name="正在核对")).to_be_visible()
    assert grave_findings(page) == []
    cancel(page)
    page.get_by_role("button", name="在后台核对").click()

    # The page leads on by itself.
    begin = page.get_by_role("button", name=re.compile("只写入没有问题的 11,999 行"))
    expect(begin).to_be_visible(timeout=PATIENCE)
    assert "请填日期" in page.locator("main").inner_text()
    address = page.url
    with page.expect_download() as begun:
        page.get_by_role("link", name="下载有问题的行").click()
    assert begun.value.suggested_filename.endswith(".xlsx")

    begin.click()
    expect(page.get_by_role("heading", name="正在写入")).to_be_visible()
    expect(page.locator("#progress-now progress[value]:not([value='0'])")).to_be_visible(timeout=PATIENCE)
    cancel(page)
    assert count(page) == 0

    # Closing the browser loses nothing: it is found under the imports of the ledger.
    page.goto(address)
    begin.click()
    expect(page.get_by_role("heading", name="正在写入")).to_be_visible()
    page.close()
    later = page_of(OFFICER)
    later.set_default_timeout(PATIENCE)
    later.goto("/ledgers/proposals/imports")
    later.get_by_role("link", name="长名册.csv").first.click()
    expect(later.get_by_text("撤销这次导入")).to_be_visible(timeout=PATIENCE)
    assert "11,999" in later.locator("#result").inner_text()

    later.goto("/notices")
    told = later.locator(".notices li", has_text="您的导入已处理完")
    expect(told).to_have_count(2)
    expect(told.first).to_contain_text("11,999 行")
    told.first.get_by_role("link").click()
    expect(later.locator("#result")).to_be_visible()


def test_without_scripts_somebody_loads_the_page_again(page_of):
    page = page_of(OFFICER, java_script_enabled=False)
    page.set_default_timeout(PATIENCE)
    upload(page, long_roster(500_000))
    for _ in range(PATIENCE // 1000):
        if page.get_by_role("link", name="刷新").count() == 0:
            break
        page.get_by_role("link", name="刷新").click()
        page.wait_for_timeout(1000)
    expect(page.get_by_role("button", name=re.compile("11,999 行"))).to_be_visible()
    page.get_by_role("button", name="不导入了").click()
