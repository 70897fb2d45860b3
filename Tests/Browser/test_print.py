"""Printing on A4."""

import re
import subprocess

import pytest
from playwright.sync_api import Page, expect

from people import AUDIT, EDITOR, OFFICER
from places import article, issue

HIDDEN = ("nav.rail", "header.top", ".skip", ".acts", "main button", ".filters", ".pager")
COLOURS = """
    () => [...document.querySelectorAll("body, main, h1, main p, main td, main th, main dt, main dd")].map((box) => {
        const style = getComputedStyle(box);
        return [box.tagName, style.color, style.backgroundColor];
    })
"""


def shade(colour: str) -> float:
    """0 for black, 1 for white; what is transparent is as white as the paper."""
    numbers = [float(number) for number in re.findall(r"[\d.]+", colour)]
    if len(numbers) == 4 and numbers[3] == 0:
        return 1.0
    return sum(numbers[:3]) / 765


@pytest.mark.parametrize("find", [article, issue], ids=["article", "issue"])
def test_a_page_on_paper_is_black_on_white_and_without_navigation(find, page_of, visitor_of):
    page = page_of(EDITOR)
    page.goto(find(visitor_of(EDITOR)))
    page.emulate_media(media="print")
    for selector in HIDDEN:
        shown = [box for box in page.locator(selector).all() if box.is_visible()]
        assert not shown, f"{selector} is printed"
    for tag, colour, background in page.evaluate(COLOURS):
        assert shade(colour) < 0.45, f"{tag} is printed in {colour}"
        assert shade(background) > 0.9, f"{tag} is printed on {background}"


def test_an_article_becomes_a_paper(page_of, visitor_of, tmp_path):
    page = page_of(EDITOR)
    page.goto(article(visitor_of(EDITOR)))
    heading = page.locator("h1").inner_text()
    words = words_of(page, tmp_path)
    assert "".join(heading.split())[:12] in words
    assert "工会组织" not in words, "the navigation is not on the paper"


def test_an_issue_on_paper_ends_with_the_signature_of_the_day(page_of, visitor_of, tmp_path):
    page = page_of(EDITOR)
    page.goto(issue(visitor_of(EDITOR)))
    expect(page.get_by_text("gonghui journal head 1")).to_be_hidden()
    words = words_of(page, tmp_path)
    assert "".join(page.locator("h1").inner_text().split())[:8] in words
    assert re.search(r"gonghuijournalhead1.*root[0-9a-f]{64}.*signature[0-9a-f]{128}", words, re.DOTALL)


def test_the_journal_can_be_printed(page_of, tmp_path):
    page = page_of(AUDIT)
    page.goto("/journal?action=account.signed-in")
    assert "登录" in words_of(page, tmp_path)


def test_a_list_fits_the_paper_without_what_is_clicked(page_of):
    page = page_of(OFFICER, viewport={"width": 680, "height": 960})
    page.goto("/ledgers/tasks")
    page.emulate_media(media="print")
    for selector in (".bulk-acts", "main input[type=checkbox]", ".views"):
        assert not any(box.is_visible() for box in page.locator(selector).all()), f"{selector} is printed"
    room, table = page.locator(".table-room").bounding_box(), page.locator("main table.ledger").bounding_box()
    assert table["width"] <= room["width"] + 1, "the last column is cut off"


def words_of(page: Page, folder) -> str:
    """What stands on the printed sheets, without white space."""
    paper = folder / "page.pdf"
    paper.write_bytes(page.pdf(format="A4"))
    text = subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, text=True, check=True).stdout
    return "".join(text.split())
