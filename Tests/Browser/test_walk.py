"""Handing bulletins in, and finding them again."""

import os
import re

import pytest
from playwright.sync_api import Page, expect

from documents import Documents
from people import EDITOR


def hand_in(page: Page, files: list) -> list[tuple[str, str, str]]:
    """Uploads files and returns the report: name, outcome and explanation of each."""
    page.goto("/bulletins/import")
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_role("button", name="导入", exact=True).click()
    page.wait_for_url("**/bulletins/imports/*", timeout=120_000)
    return [
        tuple(cell.strip() for cell in row.locator("th, td").all_inner_texts())
        for row in page.locator("main tbody tr").all()
    ]


def number_of_articles(page: Page) -> int:
    page.goto("/bulletins")
    return int(re.search(r"共 (\d+) 篇", page.locator("main").inner_text()).group(1))


def test_bulletins_become_articles_that_can_be_read_and_found(documents: Documents, page_of):
    page = page_of(EDITOR)
    before = number_of_articles(page)
    report = hand_in(page, documents.files)
    assert [row[0] for row in report] == [path.name for path in documents.files], "each file has its line"
    assert {row[1] for row in report} == {"已导入"}
    handed_in = sum(int(re.match(r"(\d+)", row[2]).group(1)) for row in report)
    assert handed_in >= len(documents.files)
    assert number_of_articles(page) == before + handed_in, "the archive holds all of them"

    found_by(page, documents.two_characters)
    found_by(page, documents.one_character)

    again = hand_in(page, documents.files)
    assert {row[1] for row in again} == {"先前已导入"}
    assert number_of_articles(page) == before + handed_in, "a second time changes nothing"


def found_by(page: Page, word: str) -> None:
    """Searches, opens the first hit, and sees the article beside its original with the place highlighted."""
    page.goto("/")
    page.locator("header #q").fill(word)
    page.locator("header #q").press("Enter")
    page.wait_for_url("**/search?q=*")
    marks = page.locator("main .hits mark")
    expect(marks.first).to_be_visible()
    assert set(marks.all_inner_texts()) == {word}, "the word is highlighted, and nothing else"
    page.locator("main .hits a").first.click()
    page.wait_for_url("**/articles/*")
    beside = page.locator("main .beside > *")
    expect(beside).to_have_count(2)
    left, right = beside.nth(0).bounding_box(), beside.nth(1).bounding_box()
    assert left["x"] + left["width"] <= right["x"] + 1, "the original stands beside the article, not under it"
    body = re.sub(r"\s", "", page.locator("main .prose").inner_text())
    place = re.sub(r"\s", "", "".join(page.locator("main .original mark").all_inner_texts()))
    assert body[:8] in place, "what is highlighted is where the article stands"
    assert word in body + place + page.locator("h1").inner_text()


def test_the_highlighted_place_is_in_view_when_asked_for(page_of):
    page = page_of(EDITOR)
    page.goto("/search?q=家属")
    page.locator("main .hits a[href^='/articles/']").first.click()
    page.wait_for_url("**/articles/*")
    page.get_by_role("link", name="到高亮处").click()
    expect(page.locator("#place")).to_be_in_viewport()


def test_a_file_that_cannot_be_read_says_why_and_harms_no_other(page_of, tmp_path):
    page = page_of(EDITOR)
    before = number_of_articles(page)
    broken, empty, good = tmp_path / "坏文件.pdf", tmp_path / "空文件.txt", tmp_path / "好文件.txt"
    broken.write_bytes(os.urandom(4096))
    empty.write_bytes(b"")
    good.write_text(
        "工会信息\n\n〔2026〕第7期\n\n广东省总工会办公室　　　2026年4月2日\n\n【要情动态】\n\n省总工会试点夜班食堂\n\n"
        "4月1日，省总工会在五家工厂试点夜班食堂。夜里十二点，四百名职工吃上了热汤面。试点三个月，职工满意再推开。\n\n（省总工会办公室）\n",
        "utf-8",
    )
    report = {row[0]: row[1:] for row in hand_in(page, [broken, empty, good])}
    assert report[good.name][0] == "已导入"
    for file in (broken, empty):
        outcome, why = report[file.name]
        assert outcome == "未导入"
        assert len(why) >= 6 and re.search(r"[一-鿿]", why), f"the page says why: {why!r}"
    assert report[broken.name][1] != report[empty.name][1], "each has a reason of its own"
    assert number_of_articles(page) == before + int(re.match(r"\d+", report[good.name][1]).group(0))


def test_the_way_of_an_upload_is_shown(page_of, tmp_path):
    page = page_of(EDITOR)
    page.context.watch.expect(422)
    file = tmp_path / "large.txt"
    file.write_text("工会信息。" * 100_000, "utf-8")
    # A slow line, so that there is something to see.
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    line = {"offline": False, "latency": 20, "downloadThroughput": -1, "uploadThroughput": 600_000}
    devtools.send("Network.emulateNetworkConditions", line)
    page.goto("/bulletins/import")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator("[data-state]")).to_contain_text("MB")
    page.get_by_role("button", name="导入", exact=True).click()
    expect(page.locator("[data-state] progress")).to_be_visible()
    expect(page.locator("[data-state]")).to_contain_text(re.compile(r"正在上传 .+ / .+MB"))
    page.wait_for_url("**/bulletins/imports/*", timeout=60_000)


@pytest.mark.parametrize("place", ["header", "main"])
def test_a_word_that_stands_nowhere_finds_nothing_and_says_what_to_do(place: str, page_of):
    page = page_of(EDITOR)
    page.goto("/search")
    box = page.locator("header #q" if place == "header" else "#search-words")
    box.fill("牙牙牙")
    box.press("Enter")
    page.wait_for_url("**/search?*q=*")
    expect(page.locator("main")).to_contain_text("没有找到")
