"""An editor's hour: hand in what came, set right what was misread, see who has conveyed what and who has not."""

import csv
import io
import re

from playwright.sync_api import expect

from documents import Documents
from people import EDITOR, OFFICER
from test_overviews import taken_away
from test_walk import hand_in


def test_a_figure_is_corrected_in_two_clicks_and_restored_in_one(documents: Documents, page_of):
    page = page_of(EDITOR)
    hand_in(page, documents.files)
    page.goto("/figures")
    page.locator("main tbody tr th a").first.click()
    page.wait_for_url(re.compile(r"/articles/.*#figure-\d+"))
    fact = page.url.partition("#")[2]
    line = page.locator("#facts li", has=page.locator(f"a[href='#{fact}']"))
    line.locator("a.pen").click()
    page.get_by_label("所指").fill("核对过的对象")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("已更正；重新导入或重读后仍然有效")).to_be_visible()
    corrected = page.locator("#facts li", has_text="核对过的对象")
    expect(corrected.locator(".chip")).to_contain_text("更正，原读作")
    article = page.url
    page.goto("/figures?what=%E6%A0%B8%E5%AF%B9%E8%BF%87")
    expect(page.locator("main tbody tr")).to_have_count(1)
    page.goto(article)
    page.locator("#facts li", has_text="核对过的对象").get_by_role("button", name="复原").click()
    expect(page.get_by_text("已恢复为识读的结果")).to_be_visible()
    expect(page.locator("#facts li", has_text="核对过的对象")).to_have_count(0)


def test_a_form_that_cannot_be_taken_keeps_what_was_typed(page_of):
    page = page_of(EDITOR)
    page.goto("/figures")
    page.locator("main tbody tr th a").first.click()
    page.wait_for_url(re.compile(r"/articles/"))
    page.locator("#facts li a.pen[href*='correct=figure']").first.click()
    page.context.watch.expect(422)
    page.get_by_label("数值").fill("很多")
    page.get_by_label("所指").fill("打了一半的字")
    page.get_by_role("button", name="保存").click()
    expect(page.locator("#errors")).to_contain_text("请写数字")
    expect(page.get_by_label("所指")).to_have_value("打了一半的字")


def test_an_officer_sees_facts_and_no_pens(page_of):
    page = page_of(OFFICER)
    page.goto("/bulletins")
    page.locator("main tbody tr th a").first.click()
    expect(page.locator("#facts")).to_be_visible()
    expect(page.locator(".pen")).to_have_count(0)


def test_cells_and_empty_cells_of_a_directive_are_all_there_is(page_of):
    page = page_of(EDITOR)
    page.goto("/dissemination")
    cities = page.locator("main .ledger").first.locator("tbody tr").count()
    assert cities == 21
    page.locator("a[href*='directive=']").first.click()
    told = page.locator(".wide tbody tr").count()
    silent = page.locator("#silent li").count()
    assert told > 0
    assert silent > 0
    assert told + silent == cities
    rows = list(csv.reader(io.StringIO(taken_away(page, "CSV").decode("utf-8-sig"))))
    assert len(rows) == cities + 1
    assert sum(1 for row in rows[1:] if row[1]) == told
    page.locator(".wide tbody tr a").first.click()
    expect(page).to_have_url(re.compile(r"/articles/"))


def test_who_has_not_conveyed_it_is_reminded_once_a_day(page_of):
    page = page_of(EDITOR)
    page.goto("/dissemination")
    page.locator("a[href*='directive=']").first.click()
    silent = page.locator("#silent li").count()
    page.get_by_role("button", name=re.compile("提醒这")).click()
    expect(page.get_by_text(f"已提醒 {silent} 家")).to_be_visible()
    expect(page.locator("#silent .chip")).to_have_count(silent)
    expect(page.get_by_role("button", name=re.compile("提醒这"))).to_have_count(0)


def test_words_of_print_become_a_directive_whose_cells_fill_at_once(page_of):
    page = page_of(EDITOR)
    page.goto("/directives/new")
    page.context.watch.expect(422)
    page.get_by_label("名称").fill("某次没有人传达的会议精神")
    page.get_by_role("button", name="登记").click()
    expect(page.locator("#errors")).to_contain_text("日期")
    page.get_by_label("讲话、会议或来信的日期").fill("2026-01-05")
    page.get_by_role("button", name="登记").click()
    expect(page.get_by_text("已登记")).to_be_visible()
    expect(page.locator("#silent li")).to_have_count(21)
    page.get_by_role("button", name="撤销这一事项").click()
    expect(page.get_by_text("已撤销")).to_be_visible()


def test_an_issue_read_anew_says_first_what_would_change(page_of):
    page = page_of(EDITOR)
    page.goto("/bulletins/issues")
    page.locator("main tbody tr th a").first.click()
    page.get_by_role("link", name="重读").click()
    expect(page.get_by_text("再读一遍，结果和现在一样。")).to_be_visible()
