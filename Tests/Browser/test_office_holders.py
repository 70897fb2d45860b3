"""Who holds which post: read from articles, recorded by a person."""

import csv
import io

from playwright.sync_api import expect

from people import OFFICER, SYSTEM
from test_overviews import taken_away


def test_one_click_records_a_post_and_it_stands_on_the_page_of_its_union(page_of):
    page = page_of(SYSTEM)
    page.goto("/office-holders")
    # Not the first: it is all that the officer of its city sees.
    row = page.locator("main tbody tr").last
    name = row.locator("th").inner_text().strip()
    union, post = (row.locator("td").nth(column).inner_text().strip() for column in (0, 1))
    row.get_by_role("button", name="登记").click()
    expect(page.get_by_role("status")).to_contain_text(f"已登记{name}为{union}{post}")
    page.goto("/office-holders?status=recorded")
    page.locator("main tbody tr", has_text=name).get_by_role("link", name=name).click()
    page.locator("main").get_by_role("link", name=union).click()
    page.wait_for_url("**/organisations/*")
    expect(page.locator("main .lines li", has_text=post).filter(has_text=name)).to_have_count(1)


def test_what_is_dismissed_stays_away_until_it_is_brought_back(page_of):
    page = page_of(SYSTEM)
    page.goto("/office-holders")
    row = page.locator("main tbody tr").last
    name = row.locator("th").inner_text().strip()
    shown = page.locator("main tbody tr").count()
    row.get_by_role("button", name="忽略").click()
    expect(page.locator("main tbody tr")).to_have_count(shown - 1)
    page.goto("/office-holders?status=dismissed")
    page.locator("main tbody tr", has_text=name).get_by_role("button", name="恢复").click()
    page.goto("/office-holders")
    expect(page.locator("main tbody tr")).to_have_count(shown)


def test_who_may_not_change_unions_sees_the_articles_and_no_button(page_of):
    page = page_of(OFFICER)
    page.goto("/office-holders")
    expect(page.locator("main tbody button")).to_have_count(0)
    page.locator("main tbody th a").first.click()
    expect(page.locator("main form button")).to_have_count(0)
    page.locator("main .todo a.title").first.click()
    page.wait_for_url("**/articles/*#person-*")
    expect(page.locator("main .prose a.fact:target")).to_be_in_viewport()


def test_the_posts_that_are_shown_are_the_posts_taken_away(page_of):
    page = page_of(SYSTEM)
    page.goto("/office-holders")
    shown = page.locator("main tbody tr").count()
    rows = list(csv.reader(io.StringIO(taken_away(page, "CSV").decode("utf-8-sig"))))
    assert len(rows) == shown + 1
    assert [row[0] for row in rows[1:]] == [name.strip() for name in page.locator("main tbody th").all_inner_texts()]
