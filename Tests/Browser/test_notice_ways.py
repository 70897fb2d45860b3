"""Where notices go outside: the administrator sets a group chat, and whoever works there chooses what goes to it."""

from playwright.sync_api import expect

from looks import grave_findings
from people import OFFICER, SYSTEM


def set_chat(page, address: str) -> None:
    page.goto("/notice-hooks")
    page.get_by_label("组织", exact=True).fill("广州市总工会")
    page.get_by_label("群机器人地址").fill(address)
    page.get_by_role("button", name="保存群提醒").click()


def test_an_address_that_leads_inside_is_refused_beside_its_field(page_of):
    page = page_of(SYSTEM)
    page.context.watch.expect(422)
    set_chat(page, "https://169.254.169.254/latest/meta-data/")
    expect(page.locator("#field-address-error")).to_contain_text("内部地址")
    assert grave_findings(page) == []
    page.get_by_label("群机器人地址").fill("http://8.8.8.8/")
    page.get_by_role("button", name="保存群提醒").click()
    expect(page.locator("#field-address-error")).to_contain_text("https://")


def test_a_chat_is_set_chosen_for_and_taken_away(page_of):
    administrator, officer = page_of(SYSTEM), page_of(OFFICER)
    officer.goto("/account")
    officer.get_by_role("link", name="选择提醒送到哪里").click()
    expect(officer.locator("main .empty")).to_be_visible()

    set_chat(administrator, "https://8.8.8.8/hook?key=sesame")
    expect(administrator.locator("#secret")).to_be_visible()
    assert grave_findings(administrator) == []
    administrator.get_by_role("link", name="存好了").click()
    row = administrator.locator("tr", has_text="广州市总工会")
    expect(row).to_contain_text("8.8.8.8")
    assert "sesame" not in administrator.content(), "the address itself is not shown again"
    assert grave_findings(administrator) == []

    officer.reload()
    box = officer.get_by_role("checkbox", name="上级催办，单位群")
    expect(box).to_be_checked()
    box.uncheck()
    assert grave_findings(officer) == []
    officer.get_by_role("button", name="保存").click()
    expect(officer.get_by_role("status")).to_contain_text("已保存")
    expect(officer.get_by_role("checkbox", name="上级催办，单位群")).not_to_be_checked()
    expect(officer.get_by_role("checkbox", name="已逾期，单位群")).to_be_checked()

    administrator.locator("tr", has_text="广州市总工会").get_by_role("button", name="撤销").click()
    expect(administrator.get_by_role("status")).to_contain_text("已撤销")
    officer.goto("/account/notices")
    expect(officer.locator("main .empty")).to_be_visible()
