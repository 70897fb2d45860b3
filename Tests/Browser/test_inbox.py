"""What waits: read in due order, pressed for from above, stood in for, and handed over item by item."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from chromium import PHONE
from deeds import fill_in, grant_role, make_account, set_password, sign_in
from looks import grave_findings
from people import LEADER, OFFICER, SECURITY, SYSTEM


def test_the_first_screen_says_what_is_due_and_by_which_rule(page_of):
    page = page_of(OFFICER)
    page.goto("/")
    waiting = page.locator("section.sheet", has=page.get_by_role("heading", name=re.compile("^待办")))
    first = waiting.locator(".todo > li").first
    expect(first.locator(".due b")).to_have_text(re.compile(r"^已超 \d+ 天$|^今天到期$|还剩 \d+ 个工作日$"))
    expect(first.locator(".light .visually-hidden")).not_to_be_empty()
    first.locator(".due a").click()
    expect(page).to_have_url(re.compile(r"/ledgers/.*#term$"))
    expect(page.locator("#term")).to_be_visible()


def test_the_inbox_is_a_key_away_and_names_weekday_and_lunar_day(page_of):
    page = page_of(OFFICER)
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("i")
    page.wait_for_url("**/inbox")
    expect(page.locator(".todo .due").first).to_contain_text(re.compile(r"\d+月\d+日 星期. · 农历"))
    days = [light.inner_text() for light in page.locator(".todo .light").all()]
    assert days == sorted(days, key=lambda day: day != "逾期"), "what is overdue stands first"


def test_a_missed_deadline_is_pressed_for_once_a_day_with_an_offer(page_of):
    leader = page_of(LEADER)
    leader.goto("/inbox/below")
    row = leader.locator(".todo > li", has_text="麦知秋").filter(has=leader.get_by_role("link", name=re.compile("^催办"))).first
    title = row.locator(".title").inner_text()
    row.get_by_role("link", name=re.compile("^催办")).click()
    expect(leader.get_by_label("可以帮忙")).to_be_checked()
    assert not grave_findings(leader)
    leader.get_by_label("对他们说").fill("难在哪里？我们一起想办法。")
    leader.get_by_role("button", name="催办").click()
    expect(leader.get_by_text("已催办，对方在待办里看得到")).to_be_visible()
    pressed = leader.locator(".todo > li", has_text=title)
    expect(pressed.locator(".chip")).to_have_text("今天已催办")
    expect(pressed.get_by_role("link", name=re.compile("^催办"))).to_have_count(0)
    officer = page_of(OFFICER)
    officer.goto("/inbox")
    expect(officer.locator(".todo > li", has_text=title).locator(".press")).to_contain_text("难在哪里？我们一起想办法。")
    assert not grave_findings(officer)


def newcomer(page_of, login: str, name: str) -> Page:
    """Another officer of the same city, signed in."""
    link = make_account(page_of(SYSTEM), login, name, "广州市总工会")
    fresh = page_of()
    set_password(fresh, link)
    grant_role(page_of(SECURITY), login, "工会干部")
    sign_in(fresh, login)
    fresh.wait_for_url(re.compile(r"/$"))
    return fresh


def test_a_deputy_finds_what_an_absent_officer_holds(page_of):
    deputy = newcomer(page_of, "dairen", "凌若谷")
    page = page_of(OFFICER)
    page.goto("/inbox")
    title = page.locator(".todo .title").first.inner_text()
    page.get_by_role("link", name="请假委托").click()
    page.get_by_label(re.compile("凌若谷")).check()
    fill_in(page, until=(date.today() + timedelta(days=5)).isoformat())
    page.get_by_role("button", name="委托").click()
    expect(page.locator("main")).to_contain_text("已委托，到期自动结束")
    deputy.goto("/inbox")
    expect(deputy.locator(".todo > li", has_text=title)).to_contain_text("代 麦知秋")
    page.get_by_role("button", name=re.compile("^结束")).click()
    expect(page.locator("main")).to_contain_text("委托已结束")
    deputy.goto("/inbox")
    expect(deputy.locator(".empty")).to_be_visible()


def test_a_leaving_officers_work_is_taken_over_item_by_item(page_of):
    receiver = newcomer(page_of, "jieban", "岑未央")
    page = page_of(OFFICER)
    page.goto("/inbox/hand-over/new")
    page.get_by_label(re.compile("岑未央")).check()
    page.get_by_label("只移交下面勾选的").check()
    boxes = page.locator("input[name=entry]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="提交移交").click()
    expect(page.get_by_text("2 件已提交移交")).to_be_visible()
    receiver.goto("/inbox/hand-over")
    rows = receiver.locator(".todo > li")
    expect(rows).to_have_count(2)
    assert not grave_findings(receiver)
    taken = rows.nth(0).locator(".title").inner_text()
    kept = rows.nth(1).locator(".title").inner_text()
    rows.nth(0).get_by_role("button", name=re.compile("^接收")).click()
    expect(receiver.get_by_text("已接收，在您手上了")).to_be_visible()
    left = receiver.locator(".todo > li")
    left.locator("summary").click()
    left.get_by_label("退回的原因").fill("不归我管")
    left.get_by_role("button", name="退回", exact=True).click()
    expect(receiver.get_by_text("已退回，移交人看得到原因")).to_be_visible()
    receiver.goto("/inbox")
    expect(receiver.locator(".todo > li")).to_have_count(1)
    expect(receiver.locator(".todo .title")).to_have_text(taken)
    page.goto("/inbox/hand-over")
    expect(page.locator(".todo > li", has_text=kept)).to_contain_text("不归我管")
    page.goto("/inbox")
    expect(page.locator(".todo .title", has_text=taken)).to_have_count(0)


def test_on_a_phone_the_inbox_is_in_the_bar_and_its_targets_are_large_enough(page_of):
    page = page_of(OFFICER, viewport=PHONE)
    page.goto("/inbox")
    expect(page.get_by_role("navigation", name="主导航").get_by_role("link", name=re.compile("^待办"))).to_be_visible()
    for target in page.locator("main .btn:visible, main .tabs a:visible, main .due a:visible").all():
        box = target.bounding_box()
        assert box["height"] >= 24 and box["width"] >= 24, f"{target.inner_text()} is {box['width']} × {box['height']}"


def test_printed_the_list_has_no_buttons(page_of):
    page = page_of(LEADER)
    page.goto("/inbox/below")
    page.emulate_media(media="print")
    expect(page.locator(".todo .btn:visible, .tabs:visible")).to_have_count(0)
    expect(page.locator(".todo .title").first).to_be_visible()
