"""A worker in danger is told whom to call; the office counts the minutes and calls back. A route leads to the union of her industry."""

import re

from playwright.sync_api import Page, expect

from chromium import PHONE
from looks import grave_findings
from people import OFFICER


def speak(page: Page, kind: str, words: str, industry: str | None = None) -> str:
    page.goto("/speak")
    page.get_by_label(kind).check()
    page.get_by_label("在哪里上班").select_option(label="广州市")
    page.get_by_label("慢慢说").fill(words)
    if industry:
        page.get_by_label("哪一行").select_option(label=industry)
    page.get_by_role("button", name="提交").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("工会收到了")
    assert grave_findings(page) == []
    return page.locator("code.handover").inner_text()


def test_minutes_are_counted_until_somebody_calls(page_of):
    phone, office = page_of(viewport=PHONE), page_of(OFFICER)
    speak(phone, "心里撑不住了", "三天没睡了，不想活了")
    for number in ("12356", "12351"):
        expect(phone.get_by_role("link", name=number)).to_be_visible()
    office.goto("/calls")
    queue = office.locator("#urgent")
    expect(queue).to_contain_text("还没有电话联系")
    expect(queue).not_to_contain_text("三天没睡")
    assert grave_findings(office) == []
    queue.get_by_role("link", name=re.compile("心理危机")).first.click()
    expect(office.locator("main")).to_contain_text("急件，已等")
    office.get_by_role("link", name="已电话联系").click()
    office.get_by_label("联系情况").fill("已接通，家人在身边，已转心理援助热线。")
    office.get_by_role("button", name="已电话联系").click()
    expect(office.locator("main")).to_contain_text("分钟已电话联系")
    expect(office.locator("main")).to_contain_text("待受理")


def test_a_route_leads_to_the_union_of_her_industry_and_says_so(page_of):
    phone, office = page_of(viewport=PHONE), page_of(OFFICER)
    code = speak(phone, "被辞退、没合同、没社保、老加班", "平台扣了我们的全勤", "快递外卖")
    phone.goto("/follow")
    phone.get_by_label("查询码").fill(code)
    phone.get_by_role("button", name="打开").click()
    expect(phone.locator("body")).to_contain_text("番禺区总工会办理")
    office.goto("/ledgers/voices")
    office.get_by_role("link", name=re.compile("劳动争议")).first.click()
    expect(office.locator("main")).to_contain_text("（快递外卖），由广州市总工会转来")
    office.goto("/ledgers/voice-routes")
    office.get_by_role("link", name="快递外卖").click()
    expect(office.locator("main")).to_contain_text("番禺区总工会")
    assert grave_findings(office) == []


def test_a_union_reports_from_its_workplace(page_of):
    office = page_of(OFFICER)
    office.goto("/workplace-reports")
    office.get_by_label("职工反映的情况").fill("夜班车间没有热水")
    office.get_by_label("类别").select_option(label="意见建议")
    office.get_by_role("button", name="报送").click()
    expect(office.get_by_role("heading", level=1)).to_contain_text("工会收到了")
    assert grave_findings(office) == []
