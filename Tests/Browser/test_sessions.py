"""Sessions: how they begin and end."""

from playwright.sync_api import expect

from deeds import PASSWORD, fill_in, make_account, set_password, sign_in
from people import EDITOR, SYSTEM
from visitor import Visitor


def test_after_signing_out_the_cookie_opens_nothing(page_of, demo):
    administrator, owner = page_of(SYSTEM), page_of(None)
    set_password(owner, make_account(administrator, "tuichu.zhe", "甄退之", "珠海市总工会"))
    sign_in(owner, "tuichu.zhe")
    owner.wait_for_url("**/")
    kept = Visitor(demo.address, cookies_of(owner))
    assert kept.get("/account").status == 200
    owner.get_by_role("button", name="退出").click()
    owner.wait_for_url("**/sign-in")
    assert "gonghui-session" not in cookies_of(owner)
    assert kept.get("/account").status == 303, "a copy of the cookie is worth nothing either"


def test_a_new_password_ends_every_other_session(page_of):
    administrator, desk, phone = page_of(SYSTEM), page_of(None), page_of(None)
    set_password(desk, make_account(administrator, "gaimi.zhe", "费新之", "珠海市总工会"))
    for page in (desk, phone):
        sign_in(page, "gaimi.zhe")
        page.wait_for_url("**/")
    desk.goto("/account")
    fill_in(desk, old=PASSWORD, password="木棉 早班 渡船 十月", again="木棉 早班 渡船 十月")
    desk.get_by_role("button", name="更改密码").click()
    desk.wait_for_url("**/sign-in")
    expect(desk.locator("main")).to_contain_text("密码已改")
    phone.goto("/account")
    phone.wait_for_url("**/sign-in*")
    phone.context.watch.expect(422)
    sign_in(phone, "gaimi.zhe")
    expect(phone.locator("#errors")).to_contain_text("账号或密码不对")


def test_signing_in_leads_back_to_the_page_that_was_asked_for(page_of):
    page = page_of(None)
    page.goto("/bulletins?from=2024-01-01")
    page.wait_for_url("**/sign-in?return=*")
    page.get_by_role("button", name=EDITOR.zh).click()
    page.wait_for_url("**/bulletins?from=2024-01-01")


def test_a_session_is_a_new_one_after_signing_in(visitor_of, session_of):
    """A cookie that somebody planted before does not become a session."""
    visitor = visitor_of(None)
    visitor.cookies["gonghui-session"] = "planted"
    token = visitor.get("/sign-in").token
    answer = visitor.post("/sign-in/guest", {"_form": token, "login": EDITOR.login})
    assert answer.status == 303
    assert visitor.cookies["gonghui-session"] != "planted"


def test_guessing_a_password_is_stopped(page_of, visitor_of):
    administrator = page_of(SYSTEM)
    set_password(page_of(None), make_account(administrator, "mima.zhe", "常猜之", "珠海市总工会"))
    visitor = visitor_of(None)
    token = visitor.get("/sign-in").token
    statuses = [
        visitor.post("/sign-in", {"_form": token, "login": "mima.zhe", "password": f"guess number {number}"}).status
        for number in range(6)
    ]
    assert statuses == [422] * 5 + [429]
    last = visitor.post("/sign-in", {"_form": token, "login": "mima.zhe", "password": PASSWORD})
    assert last.status == 429, "not even the right one, for a while"
    assert int(last.headers["Retry-After"]) > 0


def cookies_of(page) -> dict[str, str]:
    return {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
