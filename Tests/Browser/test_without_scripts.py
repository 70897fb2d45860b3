"""Working with scripts turned off."""

from playwright.sync_api import expect

from deeds import sign_in_by_button
from people import EDITOR

BULLETIN = """工会信息

〔2026〕第3期

广东省总工会办公室　　　　　　　2026年3月9日

【工作动态】

省总工会请职工代表试穿新工装

3月5日，省总工会请三十名职工代表试穿新工装。大家说，口袋太浅，绣球花的徽章倒是好看。省总工会答应把口袋改深，四月再请大家来试一次。会后，代表们到车间看了样衣，并就尺码、面料和清洗提出了十一条建议。

（省总工会办公室）
"""


def test_everything_works_without_scripts(open_context, demo, tmp_path):
    context = open_context(None, java_script_enabled=False)
    page = context.new_page()
    sign_in_by_button(page, demo.address, EDITOR)

    file = tmp_path / "guangdong-2026-03.txt"
    file.write_text(BULLETIN, "utf-8")
    page.goto("/bulletins")
    page.get_by_role("link", name="导入工会信息").click()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="导入", exact=True).click()
    page.wait_for_url("**/bulletins/imports/*")
    expect(page.locator("main tbody tr")).to_have_count(1)
    expect(page.locator("main")).to_contain_text("已导入")

    page.locator("header #q").fill("绣球花")
    page.locator("header #q").press("Enter")
    page.wait_for_url("**/search?q=*")
    expect(page.locator("main mark").first).to_have_text("绣球花")
    page.locator("main .hits a").first.click()
    page.wait_for_url("**/articles/*")
    expect(page.locator("main h1")).to_contain_text("试穿新工装")

    page.get_by_role("button", name="English").click()
    page.wait_for_url("**/articles/*")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/sign-in")
    expect(page.locator("main")).to_contain_text("You have signed out")
