"""Reports for paper."""

import io
import re
import subprocess
import zipfile

import pytest

from people import LEADER, OFFICER
from test_print import shade

REPORTS = (
    "/indicators/visits.held/report?period=year", "/reports/proposals?period=year", "/ledgers/proposals/report?by=kind",
)


@pytest.mark.parametrize("address", REPORTS)
def test_a_report_is_printed_across_a4_with_lines_for_the_seal(address, page_of, tmp_path):
    page = page_of(LEADER)
    page.goto(address)
    assert page.locator("table.report thead tr").count() >= 2
    page.emulate_media(media="print")
    for selector in ("nav.rail", "header.top", ".tabs", ".filters", ".acts"):
        assert not [box for box in page.locator(selector).all() if box.is_visible()], f"{selector} is printed"
    colour = page.locator("table.report td").first.evaluate("cell => getComputedStyle(cell).color")
    assert shade(colour) < 0.45
    paper = tmp_path / "report.pdf"
    paper.write_bytes(page.pdf(prefer_css_page_size=True))
    facts = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts).groups())
    assert width > height and abs(width - 841.9) < 2, facts
    text = subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, text=True, check=True).stdout
    words = "".join(text.split())
    for line in ("合计", "单位（盖章）", "填表人", "审核人", "填报单位"):
        assert line in words, line


def test_a_report_is_taken_away_as_a_workbook_with_merged_heads(page_of):
    page = page_of(OFFICER)
    page.goto("/indicators/proposals.entered?period=year")
    page.get_by_role("link", name="报表").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="XLSX").click()
    with open(download.value.path(), "rb") as file, zipfile.ZipFile(io.BytesIO(file.read())) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<mergeCell " in sheet and 'orientation="landscape"' in sheet


def test_a_list_is_counted_by_union_as_it_is_narrowed(page_of):
    page = page_of(OFFICER)
    page.goto("/ledgers/visits?state=open&f.days.to=2099-12-31")
    listed = re.search(r"共 ([\d,]+) 件", page.inner_text("main"))
    page.get_by_role("link", name="汇总表").click()
    total = page.locator("table.report tr.total td").first.inner_text()
    assert listed and total == listed.group(1)
    assert page.inner_text(".report-note").startswith("只统计：在办；") and "2099-12-31" in page.inner_text(".report-note")
    row = page.locator("table.report tbody tr:not(.total)").first
    counted = row.locator("td").first.inner_text()
    row.get_by_role("link").click()
    assert f"共 {counted} 件" in page.inner_text("main"), "the list of a row is narrowed as the report was"
