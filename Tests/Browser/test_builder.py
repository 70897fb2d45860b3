"""A ledger from an Excel sheet: built by an administrator on a phone, and an entry carried through it by an officer."""

import re

import pytest
from playwright.sync_api import Page, expect

from chromium import PHONE
from looks import cut_text, grave_findings, scrolls_sideways
from people import OFFICER, SYSTEM

ROWS = [
    "困难职工家访登记表,,,,,",
    "序号,家访对象单位,类别,家访日期,慰问金（元）,备注",
    "1,第一纺织厂,困难,2026-03-05,500,米油各一",
    "2,南岸电子厂,大病,2026-03-06,1000,",
    "3,第二纺织厂,困难,2026-03-09,500,",
    "4,江北印刷厂,大病,2026-03-12,800,已转医疗互助",
]
SHEET = {"name": "家访.csv", "mimeType": "text/csv", "buffer": "\n".join(ROWS).encode()}


def look(page: Page) -> None:
    assert not scrolls_sideways(page), f"{page.url} scrolls sideways"
    assert not cut_text(page)
    assert not grave_findings(page)


def save(page: Page, name: str = "存草稿") -> None:
    page.get_by_role("button", name=name).click()
    page.wait_for_url(re.compile(r"/builder/\w{13}(#\w+)?$"))


def build(page: Page, title: str) -> str:
    """From the sheet to a published ledger; returns its address in the builder."""
    page.goto("/builder/new")
    page.get_by_label("手头的 Excel 表").check()
    page.set_input_files("#field-file", [SHEET])
    page.get_by_role("button", name="建草稿").click()
    page.wait_for_url(re.compile(r"/builder/\w{13}$"))
    address = page.url
    fields = page.locator("#fields tbody tr")
    expect(fields).to_have_count(5)
    for index, words in enumerate(["一行文字，必填", "单选，困难、大病", "日期", "金额（元）", "多行文字"]):
        expect(fields.nth(index)).to_contain_text(words)
    page.goto(address + "/basics")
    page.fill("#field-label", title)
    page.fill("#field-mark", "帼")
    save(page)
    page.goto(address + "/counts/new")
    page.fill("#field-label", "慰问金额")
    page.get_by_label("合计：慰问金（元）").check()
    page.locator("#field-on").get_by_label("家访日期").check()
    save(page)
    expect(page.locator("#counts tbody tr")).to_have_count(1)
    page.goto(address + "/publication")
    page.get_by_role("button", name="发布台账").click()
    page.wait_for_url(address)
    return address


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_sheet_becomes_a_ledger_and_an_entry_goes_through_it_on_a_phone(scripts: bool, page_of):
    title = "困难职工家访" if scripts else "无脚本家访"
    page = page_of(SYSTEM, viewport=PHONE, java_script_enabled=scripts)
    address = build(page, title)
    if scripts:
        for rest in ("", "/basics", "/fields/new", "/statuses/new", "/steps/new", "/checks/new", "/counts/new", "/preview"):
            page.goto(address + rest)
            look(page)

    page = page_of(OFFICER, viewport=PHONE, java_script_enabled=scripts)
    page.goto("/")
    way = page.locator("nav.rail a", has_text=title)
    page.goto(way.get_attribute("href"))
    page.goto(page.url + "/new")
    page.get_by_label("家访对象单位").fill("第三纺织厂")
    page.get_by_label("困难").check()
    page.get_by_label("家访日期").fill("2026-11-20")
    page.get_by_label("慰问金").fill("600")
    page.get_by_role("button", name="登记").click()
    page.wait_for_url(re.compile(r"/ledgers/built-\w+/\w{13}$"))
    expect(page.locator("main")).to_contain_text("第三纺织厂")
    expect(page.locator("main")).to_contain_text("帼〔")
    if scripts:
        look(page)
    page.get_by_role("link", name="办结").first.click()
    page.get_by_role("button", name="办结").click()
    page.wait_for_url(re.compile(r"/ledgers/built-\w+/\w{13}$"))
    expect(page.locator("main .chip").first).to_contain_text("办结")


def test_what_a_version_changed_is_read_with_the_version_as_it_was(page_of):
    page = page_of(SYSTEM)
    address = build(page, "家访改版")
    page.goto(address + "/fields/new")
    page.fill("#field-label", "随访日期")
    page.select_option("#field-kind", "day")
    save(page)
    page.goto(address + "/publication")
    page.get_by_role("button", name="发布台账").click()
    page.wait_for_url(address)
    page.get_by_role("link", name="历次版本").click()
    expect(page.locator("main .lines > li").first).to_contain_text("第 2 版")
    expect(page.locator("main .changes")).to_contain_text("栏目「随访日期」：新增")
    look(page)
    page.get_by_role("link", name="第 1 版").click()
    expect(page.locator("#fields tbody tr")).to_have_count(5)
    expect(page.locator("#fields")).not_to_contain_text("随访日期")
    look(page)


def test_a_step_of_a_draft_is_taken_back_by_keyboard(page_of):
    page = page_of(SYSTEM)
    page.goto("/builder/new")
    page.get_by_label("空白").check()
    page.get_by_role("button", name="建草稿").press("Enter")
    page.wait_for_url(re.compile(r"/builder/\w{13}$"))
    expect(page.locator("#faults")).to_contain_text("请填写台账名称")
    address = page.url
    page.goto(address + "/fields/new")
    page.locator("#field-label").focus()
    page.keyboard.type("走访对象")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"#fields$"))
    expect(page.locator("#fields tbody tr")).to_have_count(1)
    page.get_by_role("button", name="撤销一步").press("Enter")
    expect(page.locator("#fields")).to_contain_text("还没有栏目")
    page.goto(address + "/removal")
    page.get_by_role("button", name="丢弃草稿").press("Enter")
    page.wait_for_url("**/builder")
