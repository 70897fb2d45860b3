"""A member, from her enrolment to the union that she leaves for: on paper, on a phone, and as she sees it herself."""

import re

import pytest
from playwright.sync_api import Page, expect

from chromium import PHONE, WIDE
from deeds import fill_in
from people import LEADER, OFFICER

NAME = "盘小满"
NUMBER = "440199198505050018"


def search(page: Page, words: str) -> None:
    page.goto("/members")
    page.get_by_label(re.compile("手机尾号")).fill(words)
    page.get_by_role("button", name="查找").click()


def test_a_member_is_enrolled_found_corrected_and_ended(page_of):
    officer = page_of(OFFICER)
    officer.goto("/members")
    officer.get_by_role("link", name="登记入会").click()
    fill_in(officer, name=NAME, identityNumber=NUMBER[:-1] + "4", phone="13900009876", employer="海丰电子有限公司")
    officer.get_by_label("快递员").check()
    officer.get_by_label("书面").check()
    officer.context.watch.expect(422)
    officer.get_by_role("button", name="登记", exact=True).click()
    expect(officer.locator("#errors")).to_contain_text("校验码不符")
    fill_in(officer, identityNumber=NUMBER)
    officer.get_by_role("button", name="登记", exact=True).click()
    expect(officer.get_by_role("heading", level=1)).to_contain_text(NAME)
    assert NUMBER not in officer.content()

    for words in (NAME, "pxm", "9876", NUMBER):
        search(officer, words)
        assert words not in officer.url
        expect(officer.locator("tbody")).to_contain_text(NAME)
    officer.get_by_role("link", name=NAME).click()
    officer.get_by_role("link", name="办理", exact=True).click()
    officer.get_by_label("退会").check()
    officer.get_by_label("依据").fill("本人书面申请")
    officer.get_by_role("button", name="终止会籍").click()
    expect(officer.locator("main")).to_contain_text("退会")
    card = officer.url
    # Whoever had the page open when a colleague ended it is led back to the card.
    officer.goto(f"{card}/handling")
    expect(officer).to_have_url(card)
    expect(officer.locator("body")).to_contain_text("没有可办理的")
    officer.goto("/indicators")
    row = officer.locator("tr", has_text="退会、除名、死亡")
    row.locator("td a").first.click()
    expect(officer.locator("tbody")).to_contain_text(NAME)


def test_applications_are_approved_together_on_a_phone(page_of):
    officer = page_of(OFFICER, viewport=PHONE)
    officer.goto("/members/applications")
    boxes = officer.get_by_role("checkbox")
    assert boxes.count() >= 3
    for box in boxes.all():
        box.check()
    officer.get_by_role("button", name="批准所选", exact=True).click()
    expect(officer.get_by_role("status")).to_contain_text("已批准")
    expect(officer.locator("main")).to_contain_text("没有待批准的申请")


def test_she_sees_what_is_held_about_her_and_who_looked(page_of):
    officer = page_of(OFFICER)
    officer.goto("/account")
    officer.get_by_role("link", name="查看我的资料").click()
    main = officer.locator("main")
    expect(main).to_contain_text("440199********0112")
    expect(main).to_contain_text("广东省总工会 领导")
    leader = page_of(LEADER)
    search(leader, "麦知秋")
    leader.get_by_role("link", name="麦知秋").click()
    expect(leader.locator("main")).not_to_contain_text("440199")
    expect(leader.get_by_role("link", name="办理", exact=True)).to_have_count(0)


ROSTER = """姓名,身份证号,手机号码,入会时间,重点群体,所属工会
招小雨,440199198505050026,13900008001,2026-03-01,快递员、农民工,
招大雨,440199198505050017,13900008002,2026年3月2日,快递员,
招中雨,,13900008003,2026-03-03,,没有这个工会
"""


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["pc", "phone"])
def test_a_bad_roster_is_explained_taken_in_part_and_taken_back(page_of, viewport):
    officer = page_of(OFFICER, viewport=viewport)
    officer.goto("/members/imports")
    officer.locator("#field-files").set_input_files(
        {"name": "名册.csv", "mimeType": "text/csv", "buffer": ROSTER.encode("gb18030")}
    )
    officer.get_by_role("button", name="上传并预览").click()
    officer.wait_for_url(re.compile(r"/members/imports/\w+$"))
    main = officer.locator("main")
    expect(officer.get_by_text("还没有写入名册").first).to_be_visible()
    expect(main).to_contain_text(re.compile("B3.*校验码不符"))
    expect(main).to_contain_text(re.compile("F4.*没有这个工会"))
    officer.get_by_role("button", name="只写入没有问题的 1 行").click()
    expect(officer.get_by_role("status")).to_contain_text("新登记 1 名")
    report = officer.url
    search(officer, "招小雨")
    officer.get_by_role("link", name="招小雨").click()
    officer.get_by_text("来自 名册.csv").click()
    expect(main).to_contain_text(re.compile("姓名\\s*A2"))
    officer.goto(report)
    officer.get_by_role("link", name="撤销这次导入").click()
    expect(main).to_contain_text("1 名")
    officer.get_by_role("button", name="撤销这次导入").click()
    expect(officer.get_by_role("status")).to_contain_text("已撤销")
    search(officer, "招小雨")
    expect(main).to_contain_text("没有找到")


STRANGE = """谁来了,哪天来的,随便写
{name},2026-03-01,一
"""


def hand_in(page: Page, name: str) -> None:
    page.goto("/members/imports")
    page.locator("#field-files").set_input_files(
        {"name": "花名册.csv", "mimeType": "text/csv", "buffer": STRANGE.format(name=name).encode()}
    )
    page.get_by_role("button", name="上传并预览").click()
    page.wait_for_url(re.compile(r"/members/imports/\w+$"))


def test_columns_that_were_not_understood_are_chosen_by_hand_and_known_the_next_time(page_of):
    officer = page_of(OFFICER)
    main = officer.locator("main")
    hand_in(officer, "招小满")
    expect(officer.get_by_text("没有必填的「姓名」一列").first).to_be_visible()
    officer.get_by_label("谁来了").select_option(label="姓名")
    officer.get_by_label("哪天来的").select_option(label="入会日期")
    officer.get_by_role("button", name="照此重新核对").click()
    expect(officer.get_by_role("status")).to_contain_text("下次也照此识别")
    expect(main).to_contain_text("全部写入名册（1 行）")
    officer.get_by_role("button", name="不导入了，删去文件").click()
    hand_in(officer, "招大满")
    expect(main).to_contain_text("全部写入名册（1 行）")
    officer.get_by_role("button", name="不导入了，删去文件").click()


def enrol(officer: Page, name: str, **fields: str) -> None:
    officer.goto("/members/new")
    fill_in(officer, name=name, **fields)
    officer.get_by_label("书面").check()
    officer.get_by_role("button", name="登记", exact=True).click()
    expect(officer.get_by_role("heading", level=1)).to_contain_text(name)


def test_a_retained_membership_goes_on_and_one_entered_twice_is_merged_and_parted(page_of):
    officer = page_of(OFFICER)
    main = officer.locator("main")
    enrol(officer, "计重重", identityNumber="440199198505050034")
    enrol(officer, "计重重", phone="13900007788")
    for button in ("保留会籍", "恢复会籍"):
        officer.get_by_role("link", name="办理", exact=True).click()
        officer.get_by_role("button", name=button, exact=True).click()
    expect(main).to_contain_text("在册")
    twin = officer.url
    officer.get_by_role("link", name="办理", exact=True).click()
    officer.get_by_label(re.compile("在册 · 手机尾号 —")).check()
    officer.get_by_role("button", name="合并", exact=True).click()
    expect(officer.get_by_role("status")).to_contain_text("已合并")
    expect(main).to_contain_text("重复登记")
    expect(main).to_contain_text("居民身份证")
    kept = officer.url
    officer.goto(f"{twin}/handling")
    expect(officer).to_have_url(kept)
    expect(officer.locator("body")).to_contain_text("已并入这一份")
    search(officer, "计重重")
    expect(officer.locator("tbody tr", has_text="在册")).to_have_count(1)
    officer.get_by_role("link", name="计重重").first.click()
    officer.get_by_role("link", name="办理", exact=True).click()
    late = officer.context.new_page()
    late.goto(officer.url)
    officer.get_by_role("button", name="撤销合并", exact=True).click()
    expect(officer.get_by_role("status")).to_contain_text("已办理")
    officer.context.watch.expect(422)
    late.get_by_role("button", name="撤销合并", exact=True).click()
    expect(late.locator("body")).to_contain_text("刚才已有人撤销")
    search(officer, "计重重")
    expect(officer.locator("tbody tr", has_text="在册")).to_have_count(2)
