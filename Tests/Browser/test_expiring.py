"""What comes to its end in a whole tree is seen in time, and a plan shows how far its pillars are."""

import re

from playwright.sync_api import expect

from people import OFFICER


def test_what_expires_opens_its_entry_and_says_which_rule_set_the_day(page_of):
    page = page_of(OFFICER)
    page.goto("/expiring?days=30")
    lines = page.locator("main .todo > li")
    near = lines.count()
    assert near > 0
    page.get_by_label("时间").select_option("365")
    page.get_by_role("button", name="查看").click()
    page.wait_for_url(re.compile(r"days=365"))
    assert lines.count() > near
    page.locator("nav.tabs a", has_text="工会法人资格证书").click()
    expect(lines.first.locator(".due")).to_contain_text("申请换证")
    lines.first.locator("a.title").click()
    expect(page).to_have_url(re.compile(r"/ledgers/union-certificates/\w+$"))
    expect(page.locator("#term")).to_contain_text("§27")
    renewal = page.get_by_role("link", name="换证", exact=True)
    expect(renewal).to_have_class(re.compile("btn-primary"))
    # Of one that holds for years nothing is to be done yet.
    page.goto("/ledgers/union-certificates")
    page.get_by_role("link", name="番禺区某电子厂工会").click()
    expect(renewal).not_to_have_class(re.compile("btn-primary"))
    expect(page.locator("#papers")).to_have_count(0)
    expect(page.locator("#term")).to_contain_text("起才办")


def test_the_page_of_a_union_says_how_much_expires_below_it(page_of):
    page = page_of(OFFICER)
    page.goto("/expiring")
    union = re.search(r"in=(\w+)", page.locator("nav.tabs a").first.get_attribute("href")).group(1)
    page.goto(f"/organisations/{union}")
    panel = page.locator("main section", has=page.get_by_role("heading", name="90 天内到期"))
    panel.locator(".figure a.v").first.click()
    expect(page).to_have_url(re.compile(r"/expiring\?"))
    expect(page.locator("main .todo > li").first).to_be_visible()


def test_the_tasks_of_a_plan_stand_by_pillar_with_how_many_are_closed(page_of):
    page = page_of(OFFICER)
    page.goto("/ledgers/work-plans")
    page.locator("main tbody a", has_text="两大工程").first.click()
    related = page.locator("main section", has=page.get_by_role("heading", name="相关事项"))
    expect(related.get_by_role("heading", name="强基固本")).to_be_visible()
    expect(related.locator(".progress-words")).to_have_text(["1 / 3", "1 / 1", "0 / 2"])
    related.get_by_role("link", name="培训非公企业工会主席").click()
    expect(page.get_by_role("link", name="报进度")).to_be_visible()
