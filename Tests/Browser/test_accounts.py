"""Making an account, and its owner coming in by the link."""

import pytest
from playwright.sync_api import Page, expect

from deeds import PASSWORD, fill_in, grant_role, make_account, set_password, sign_in
from people import EDITOR, SECURITY, SYSTEM


def test_an_account_comes_to_life_by_a_link_that_works_once(page_of):
    administrator, newcomer = page_of(SYSTEM), page_of(None)
    link = make_account(administrator, "liwan.xin", "柳问渠", "佛山市总工会")

    set_password(newcomer, link)
    sign_in(newcomer, "liwan.xin")
    newcomer.wait_for_url("**/")
    expect(newcomer.locator("main")).to_contain_text("您还没有角色")

    newcomer.context.watch.expect(404)
    assert newcomer.goto(link).status == 404, "the link is used up"

    newcomer.goto("/")
    newcomer.get_by_role("button", name="退出").click()
    newcomer.wait_for_url("**/sign-in")
    newcomer.goto("/")
    newcomer.wait_for_url("**/sign-in*")


def test_an_editor_of_a_city_sees_her_city_only(page_of, visitor_of):
    administrator, security, editor = page_of(SYSTEM), page_of(SECURITY), page_of(None)
    link = make_account(administrator, "foshan.bianji", "关河洲", "佛山市总工会")
    grant_role(security, "foshan.bianji", "信息编辑")
    set_password(editor, link)
    sign_in(editor, "foshan.bianji")
    editor.wait_for_url("**/")

    editor.goto("/organisations")
    foshan = set(editor.locator("main .tree a").all_inner_texts())
    assert "佛山市总工会" in foshan and "广州市总工会" not in foshan
    editor.goto("/bulletins")
    seen = set(editor.locator("main tbody td:nth-child(2)").all_inner_texts())
    assert seen, "Foshan's sample is there"
    assert seen <= foshan, "and nothing of another city"

    own = set(links(editor, "/articles/"))
    foreign = [link for link in visitor_of(EDITOR).get("/bulletins").links("/articles/") if link not in own]
    editor.context.watch.expect(404)
    for address in foreign[:4]:
        assert editor.goto(address).status == 404


def test_an_entry_that_does_not_hold_is_explained_beside_its_field(page_of):
    page = page_of(SYSTEM)
    page.context.watch.expect(422)
    page.goto("/accounts/new")
    fill_in(page, login="大写", name="谷雨声", organisation="没有这个工会")
    page.get_by_role("button", name="建立账号").click()
    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator(".field-error")).not_to_have_count(0)
    assert page.locator("#field-name").input_value() == "谷雨声", "what was right is kept"


@pytest.mark.parametrize(
    "password, again", [("short", "short"), ("1234567890", "1234567890"), (PASSWORD, PASSWORD + "!")]
)
def test_a_password_that_will_not_do_is_refused(password: str, again: str, page_of):
    page = page_of(SYSTEM)
    page.context.watch.expect(422)
    page.goto("/account")
    fill_in(page, old="whatever it was", password=password, again=again)
    page.get_by_role("button", name="更改密码").click()
    expect(page.locator(".field-error")).not_to_have_count(0)
    assert page.locator("#field-password").input_value() == "", "no password is written back"


def test_a_disabled_account_is_out_at_once(page_of):
    administrator, owner = page_of(SYSTEM), page_of(None)
    link = make_account(administrator, "liqu.zhe", "离去者", "中山市总工会")
    set_password(owner, link)
    sign_in(owner, "liqu.zhe")
    owner.wait_for_url("**/")

    administrator.goto("/accounts")
    administrator.get_by_role("link", name="liqu.zhe", exact=True).click()
    administrator.get_by_role("button", name="停用").click()
    expect(administrator.locator("main")).to_contain_text("账号已停用")

    owner.goto("/account")
    owner.wait_for_url("**/sign-in*")
    owner.context.watch.expect(422)
    sign_in(owner, "liqu.zhe")
    expect(owner.locator("#errors")).to_contain_text("账号或密码不对")


def links(page: Page, prefix: str) -> list[str]:
    found = page.locator(f"main a[href^='{prefix}']")
    return found.evaluate_all("(all) => all.map((link) => link.getAttribute('href'))")
