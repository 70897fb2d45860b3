"""An officer takes a call by keyboard alone; two voices of one matter are merged, and both callers' codes go on working."""

import re

from playwright.sync_api import Page, expect

from chromium import PHONE
from looks import grave_findings
from people import OFFICER


def take_call(page: Page, words: str) -> tuple[str, str]:
    """By keyboard alone; returns number and code, as they are read out."""
    page.goto("/calls")
    expect(page.get_by_label("对方说的话")).to_be_focused()
    page.keyboard.type(words)
    page.keyboard.press("Tab")
    for _ in range(7):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_label("类别")).to_have_value("arrears")
    page.keyboard.press("Tab")
    page.keyboard.type("广州市")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("已登记")
    shown = page.locator("code.handover").all_inner_texts()
    return shown[0], shown[1].replace(" · ", "-")


def open_by(code: str, page: Page) -> None:
    page.goto("/follow")
    page.get_by_label("查询码").fill(code)
    page.get_by_role("button", name="打开").click()


def test_a_call_is_taken_by_keyboard_alone_and_merged_with_another_of_the_same_matter(page_of):
    office, phone = page_of(OFFICER), page_of(viewport=PHONE)
    office.goto("/calls")
    assert grave_findings(office) == []
    office.get_by_label("类别").select_option(label="心理危机")
    expect(office.locator("#known")).to_contain_text("12356")
    first, first_code = take_call(office, "海珠工地三个月没发工资")
    assert grave_findings(office) == []
    second, second_code = take_call(office, "海珠工地欠我们班组的钱")

    office.get_by_role("link", name="打开这一件").click()
    office.get_by_role("link", name="并案", exact=True).click()
    office.get_by_label("并入的编号").fill(first)
    office.get_by_label("告知诉求人").fill("和工友反映的是同一件事，一起办。")
    office.get_by_role("button", name="并案").click()
    expect(office.locator("main")).to_contain_text("已并案")
    assert grave_findings(office) == []

    open_by(second_code, phone)
    expect(phone.locator("body")).to_contain_text(second)
    for words in (first, "是同一件事", "海珠工地欠我们班组的钱"):
        expect(phone.locator("main")).to_contain_text(words)
    expect(phone.locator("main")).not_to_contain_text("三个月没发工资")
    assert grave_findings(phone) == []
    open_by(first_code, phone)
    expect(phone.locator("main")).to_contain_text("海珠工地三个月没发工资")
    expect(phone.locator("main")).not_to_contain_text("班组的钱")

    open_by(second_code, phone)
    phone.get_by_text("不是同一件事，单独办").first.click()
    phone.get_by_label("理由").first.fill("我们在另一个工地")
    phone.get_by_role("button", name="不是同一件事，单独办").click()
    expect(phone.locator("main")).to_contain_text("待受理")

    office.goto("/voices/overview")
    office.get_by_role("row", name=re.compile("12351热线")).get_by_role("link").click()
    expect(office.locator("main")).to_contain_text("12351热线")
