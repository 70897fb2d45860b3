"""What people do in a browser, where more than one test needs it."""

import re

from playwright.sync_api import Page, expect

from people import Person

PASSWORD = "荔枝 夜班 棋盘 四月"


def sign_in_by_button(page: Page, address: str, person: Person) -> None:
    """As a newcomer to the demo does: one button for each role."""
    page.goto(f"{address}/sign-in")
    page.get_by_role("button", name=re.compile(f"{person.zh}|{person.en}")).first.click()
    page.wait_for_url(f"{address}/")


def fill_in(page: Page, **fields: str) -> None:
    for name, value in fields.items():
        page.locator(f"#field-{name}").fill(value)


def make_account(page: Page, login: str, name: str, organisation: str) -> str:
    """As the system administrator does; returns the link for the owner."""
    page.goto("/accounts")
    page.get_by_role("link", name="新建账号").click()
    fill_in(page, login=login, name=name, organisation=organisation)
    page.get_by_role("button", name="建立账号").click()
    link = page.locator("main code.handover").inner_text()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/invitations/\S+", link)
    return link


def grant_role(page: Page, login: str, role: str) -> None:
    """As the security administrator does."""
    page.goto("/accounts")
    page.get_by_role("link", name=login, exact=True).click()
    page.get_by_label(role).check()
    page.get_by_role("button", name="授予", exact=True).click()
    expect(page.locator("main")).to_contain_text("角色已授予")


def set_password(page: Page, link: str, password: str = PASSWORD) -> None:
    page.goto(link)
    fill_in(page, password=password, again=password)
    page.get_by_role("button", name="设好密码").click()
    page.wait_for_url("**/sign-in")
    expect(page.locator("main")).to_contain_text("密码已设好")


def sign_in(page: Page, login: str, password: str = PASSWORD) -> None:
    page.goto("/sign-in")
    fill_in(page, login=login, password=password)
    page.get_by_role("button", name="登录", exact=True).click()
