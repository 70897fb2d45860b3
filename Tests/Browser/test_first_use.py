"""The first hour of an installation that is not a demo."""

import re

from playwright.sync_api import Page, expect

from deeds import PASSWORD, fill_in, set_password, sign_in

PEOPLE = {
    "system-login": "xitong.yi",
    "system-name": "甘守一",
    "security-login": "anquan.yi",
    "security-name": "洪守二",
    "audit-login": "shenji.yi",
    "audit-name": "游守三",
}
THREE_THINGS = ("给同事建账号", "给账号授予角色", "导入镇街")


def code_of(server) -> str:
    """What the terminal shows to whoever started the server."""
    return server.said(r"安装码: (\S+)").group(1)


def test_nobody_comes_in_before_the_installation_is_set_up(plain, open_context):
    page = open_context(None, address=plain.address).new_page()
    page.goto("/")
    page.wait_for_url("**/set-up*")
    assert page.get_by_role("button").count() == 2, "there is the form and the language, and no demo"


def test_a_wrong_code_sets_nothing_up(plain, open_context):
    page = open_context(None, address=plain.address).new_page()
    page.context.watch.expect(422)
    page.goto("/set-up")
    fill_in(page, code="AAAA-AAAA-AAAA", **PEOPLE)
    page.get_by_role("button", name="开始使用").click()
    expect(page.locator("#errors")).to_contain_text("安装码不对")
    assert page.locator("#field-audit-name").input_value() == "游守三", "what was typed is kept"


def test_one_person_cannot_be_two_administrators(plain, open_context):
    page = open_context(None, address=plain.address).new_page()
    page.context.watch.expect(422)
    page.goto("/set-up")
    fill_in(page, code=code_of(plain), **(PEOPLE | {"audit-login": "xitong.yi"}))
    page.get_by_role("button", name="开始使用").click()
    expect(page.locator("#errors")).to_contain_text("三个不同的账号")


def test_the_code_makes_three_administrators_who_know_what_to_do(plain, open_context):
    page = open_context(None, address=plain.address).new_page()
    page.goto("/set-up")
    fill_in(page, code=code_of(plain), **PEOPLE)
    page.get_by_role("button", name="开始使用").click()
    links = page.locator("main code.handover").all_inner_texts()
    assert len(set(links)) == 3

    page.context.watch.expect(404)
    assert page.goto("/set-up").status == 404, "a second time is not possible"

    for link, login in zip(links, ("xitong.yi", "anquan.yi", "shenji.yi")):
        own = open_context(None, address=plain.address).new_page()
        set_password(own, link)
        sign_in(own, login)
        own.wait_for_url("**/")
        if login == "xitong.yi":
            sees_three_things(own)
        own.get_by_role("button", name="退出").click()
        own.wait_for_url("**/sign-in")


def sees_three_things(page: Page) -> None:
    things = page.locator("main ol.todo li")
    expect(things).to_have_count(3)
    for thing, words in zip(things.all(), THREE_THINGS):
        assert words in thing.inner_text()


def test_the_sign_in_of_an_installation_offers_nobody(plain, open_context):
    page = open_context(None, address=plain.address).new_page()
    page.goto("/sign-in")
    assert page.locator("main button").all_inner_texts() == ["登录"]
    assert "演示" not in page.locator("body").inner_text()


def test_neither_the_code_nor_a_password_stands_in_the_data_folder_or_the_log(plain):
    assert PASSWORD not in plain.log
    assert not (plain.data / "accounts.txt").exists()
    for file in plain.data.iterdir():
        if file.is_file() and file.suffix in ("", ".keys"):
            assert file.stat().st_mode & 0o077 == 0, f"{file.name} is open to others"


def test_the_journal_of_the_installation_verifies_beside_the_running_server(plain):
    done = plain.run("journal", "verify")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\d", done.stdout), "it says how many lines it looked at"
