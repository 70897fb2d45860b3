"""A worker answers a survey on a phone without scripts; an officer types in a sheet of paper, once, and sees both counted when it is closed."""

import re

from playwright.sync_api import expect

from chromium import PHONE
from looks import grave_findings
from people import OFFICER


def test_answers_are_counted_from_the_phone_and_from_paper(page_of, open_context):
    office = page_of(OFFICER)
    office.goto("/surveys")
    office.get_by_role("link", name="夜班职工需要什么").click()
    expect(office.locator("main")).to_contain_text("收到 0 份")
    office.get_by_role("link", name="打印二维码").click()
    expect(office.locator("svg.qr")).to_be_visible()
    assert grave_findings(office) == []
    office.go_back()
    address = office.locator(".sheet a[href^='/surveys/']").inner_text()
    phone = open_context(None, viewport=PHONE, java_script_enabled=False).new_page()
    phone.goto(address)
    phone.get_by_label("3次以上").check()
    phone.get_by_label("热饭").check()
    phone.get_by_label("班车").check()
    phone.get_by_label("还想对工会说什么").fill("早班车再早一点")
    phone.get_by_role("button", name="提交").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("已收到")

    office.get_by_role("link", name="录入纸质问卷").click()
    assert grave_findings(office) == []
    for _ in range(2):
        office.get_by_label("存根编号").fill("甲-001")
        office.get_by_label("3次以上").check()
        office.context.watch.expect(422)
        office.get_by_role("button", name="计入").click()
    expect(office.locator("#errors")).to_contain_text("已经录过")
    office.get_by_role("link", name="夜班职工需要什么").click()
    expect(office.locator("main")).to_contain_text("收到 2 份，其中纸质 1 份")
    expect(office.locator("main")).not_to_contain_text("早班车再早一点")
    results = office.url
    office.goto("/ledgers/surveys")
    office.get_by_role("link", name="夜班职工需要什么").click()
    matter = office.url
    office.get_by_role("link", name="截止，看结果").click()
    office.get_by_role("button", name="截止，看结果").click()
    office.goto(results)
    expect(office.get_by_role("row", name=re.compile("3次以上"))).to_contain_text("2")
    expect(office.locator("main")).to_contain_text("早班车再早一点")
    assert grave_findings(office) == []
    office.goto(matter)
    office.get_by_role("link", name="运用结果，办结").click()
    office.get_by_label("结果与运用").fill("早班车提前一刻钟。")
    office.get_by_role("button", name="运用结果，办结").click()
    expect(office.locator("main")).to_contain_text("已办结")
