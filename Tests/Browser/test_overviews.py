"""What many bulletins tell together: figures, round-up, chronicle; and the way back to the printed place."""

import csv
import io
import re
import zipfile

from playwright.sync_api import Page, expect

from people import EDITOR, OFFICER


def taken_away(page: Page, label: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=label, exact=True).click()
    return download.value.path().read_bytes()


def test_a_figure_leads_to_its_place_in_the_article_and_in_the_original(page_of):
    page = page_of(OFFICER)
    page.goto("/figures")
    row = page.locator("main tbody tr").first
    printed = row.locator("td").nth(3).inner_text()
    row.locator("th a").click()
    page.wait_for_url(re.compile(r"/articles/.*#figure-\d+"))
    mark = page.locator("main .prose a.fact:target")
    expect(mark).to_have_text(printed)
    expect(mark).to_be_in_viewport()
    mark.click()
    there = page.locator("main .original a.fact:target")
    expect(there).to_be_in_viewport()
    assert re.sub(r"\s", "", there.inner_text()) == printed


def test_the_figures_that_are_shown_are_the_figures_taken_away(page_of):
    page = page_of(OFFICER)
    page.goto("/figures?unit=%")
    shown = page.locator("main tbody tr").count()
    assert 0 < shown < 50, "one page holds them all"
    rows = list(csv.reader(io.StringIO(taken_away(page, "CSV").decode("utf-8-sig"))))
    assert len(rows) == shown + 1
    assert {row[2] for row in rows[1:]} == {"%"}
    with zipfile.ZipFile(io.BytesIO(taken_away(page, "XLSX"))) as book:
        assert book.read("xl/worksheets/sheet1.xml").count(b"<row ") == shown + 2, "head, figures, note"


def test_who_filed_nothing_is_reminded_once_a_day(page_of):
    page = page_of(EDITOR)
    page.goto("/round-up?from=2018-01-01")
    silent = page.locator("#silent li").count()
    assert silent > 0
    page.get_by_role("button", name=re.compile("提醒这")).click()
    expect(page.get_by_text(f"已提醒 {silent} 家")).to_be_visible()
    expect(page.locator("#silent .chip")).to_have_count(silent)
    expect(page.get_by_role("button", name=re.compile("提醒这"))).to_have_count(0)


def test_an_officer_sees_who_filed_nothing_and_reminds_nobody(page_of):
    page = page_of(OFFICER)
    page.goto("/round-up?from=2018-01-01")
    expect(page.get_by_role("button", name=re.compile("提醒这"))).to_have_count(0)


def test_the_chronicle_stands_in_the_order_of_days(page_of):
    page = page_of(EDITOR)
    page.goto("/chronicle?from=2018-01-01")
    months = page.locator("main .sheet h2").all_inner_texts()
    numbers = [tuple(map(int, re.findall(r"\d+", month))) for month in months]
    assert len(numbers) > 1
    assert numbers == sorted(numbers)


def test_the_chronicle_tells_what_stands_in_ledgers(page_of):
    page = page_of(OFFICER)
    page.goto("/chronicle")
    page.get_by_role("link", name="广州佛山工会合作协议（示例）").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("广州佛山工会合作协议")
    # How far the partner is, whose task nobody here opens.
    partner = page.locator("main .lines li").filter(has_text=re.compile("佛山市总工会.*推进中"))
    expect(partner).to_have_count(1)
    expect(partner.get_by_role("link")).to_have_count(0)
