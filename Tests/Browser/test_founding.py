"""A union is founded in the browser, on a phone and on a PC: from the list of firms without one to its certificate, each paper looked
at on the way."""

import re
import sqlite3
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from chromium import PHONE, WIDE
from deeds import grant_role, make_account, set_password, sign_in
from people import OFFICER, SECURITY, SYSTEM

# Firms of the demo, each founded in by one of the two.
FIRMS = {"phone": "明川智造科技有限公司（虚构）", "pc": "星桥平台科技有限公司（虚构）"}
TODAY = date.today().isoformat()


def choose(page: Page, name: str, label: str) -> None:
    """One of a list, drawn as buttons or as a menu."""
    menu = page.locator(f"select[name='{name}']")
    if menu.count():
        menu.select_option(label=label)
    else:
        page.locator(f"label:has(input[name='{name}'])", has_text=label).first.click()


def take(page: Page, step: str, **fields: str) -> None:
    """A step from the entry's page, with what it asks for."""
    page.get_by_role("link", name=step, exact=True).click()
    for name, value in fields.items():
        page.locator(f"[name='f.{name}']").fill(value)
    page.locator("main form button.btn-primary").click()


def stands_at(page: Page, status: str) -> None:
    expect(page.locator("main .chip").first).to_contain_text(status)


def paper(page: Page, name: str) -> str:
    """Opens a paper from the entry's page, and returns its words."""
    entry = page.url
    page.locator("#papers").get_by_role("link", name=name, exact=True).click()
    words = page.locator(".paper").inner_text()
    page.goto(entry)
    return re.sub(r"\s", "", words)


def printed(page: Page, name: str, file: Path) -> str:
    """The same as PDF."""
    entry = page.url
    page.locator("#papers").get_by_role("link", name=name, exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载 PDF").click()
    download.value.save_as(file)
    page.goto(entry)
    return re.sub(r"\s", "", subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout)


def fill_candidate(page: Page, row: int, name: str, seat: str) -> None:
    page.locator(f"[name='f.candidates.{row}.name']").fill(name)
    choose(page, f"f.candidates.{row}.seat", seat)
    choose(page, f"f.candidates.{row}.standing", "本单位职工")


def second_officer(page_of, kind: str) -> Page:
    """Whoever requests does not approve."""
    page, login = page_of(None), f"jianhui.fushen.{kind}"
    link = make_account(page_of(SYSTEM), login, "复审员", "广州市总工会")
    grant_role(page_of(SECURITY), login, "工会干部")
    set_password(page, link)
    sign_in(page, login)
    page.wait_for_url("**/")
    return page


def let_the_notice_run_out(data: Path, address: str) -> None:
    """Nobody can wait a week: the day on which the term of the notice ends is put back in the row."""
    number = address.rsplit("/", 1)[1]
    value = 0
    for digit in number:
        value = value * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(digit.lower())
    with sqlite3.connect(data / "gonghui.db", timeout=20) as database:
        changed = database.execute("UPDATE entry SET due_on = entered_on - 1 WHERE id = ?", (value,))
        assert changed.rowcount == 1


@pytest.mark.parametrize("kind, viewport", [("phone", PHONE), ("pc", WIDE)])
def test_a_union_is_founded_from_the_list_to_its_certificate(page_of, demo, tmp_path, kind, viewport):
    officer, second, firm = page_of(OFFICER, viewport=viewport), second_officer(page_of, kind), FIRMS[kind]
    for page in (officer, second):
        # A PDF takes seconds of one core, and the machine may be busy.
        page.set_default_timeout(120_000)
    officer.goto("/union-gaps")
    with officer.expect_download() as sheet:
        officer.get_by_role("link", name="CSV", exact=True).click()
    assert firm in Path(sheet.value.path()).read_text("utf-8-sig")
    officer.get_by_role("row").filter(has_text=firm).get_by_role("link", name=re.compile("发起建会")).click()
    assert officer.locator("[name='f.workers']").input_value() in ("128", "310")
    for name, value in {
        "leader": "麦知秋", "establishedOn": (date.today() - timedelta(days=60)).isoformat(),
    }.items():
        officer.locator(f"[name='f.{name}']").fill(value)
    choose(officer, "f.party", "没有党组织")
    officer.get_by_role("button", name="登记", exact=True).click()
    expect(officer.get_by_role("heading", level=1)).to_contain_text(firm)
    address = officer.url
    second.goto(address)

    take(officer, "呈报请示", requestedOn=TODAY)
    stands_at(officer, "已请示")
    words = printed(officer, "请示", tmp_path / "请示.pdf") if kind == "pc" else paper(officer, "请示")
    assert "关于成立工会的请示" in words and "妥否，请批示" in words and "签发人" in words
    second.reload()
    take(second, "批复同意筹建", approvalNumber="（示例）〔2026〕31号", approvedOn=TODAY)
    stands_at(second, "发展会员")
    assert "（示例）〔2026〕31号" in paper(second, "同意筹建的批复")

    officer.reload()
    officer.get_by_role("link", name="提出候选人", exact=True).click()
    for name, value in {"members": "120", "womenMembers": "40", "seats": "2"}.items():
        officer.locator(f"[name='f.{name}']").fill(value)
    choose(officer, "f.meeting", "会员大会")
    for row, (name, seat) in enumerate([("甘棠荫", "主席"), ("丁文", "委员"), ("莫怀谷", "委员")]):
        fill_candidate(officer, row, name, seat)
    choose(officer, "f.candidates.0.standing", "人力资源部门负责人")
    officer.context.watch.expect(422)
    officer.locator("main form button.btn-primary").click()
    expect(officer.locator("#errors")).to_contain_text("企业工会主席产生办法 §6")
    choose(officer, "f.candidates.0.standing", "本单位职工")
    officer.locator("main form button.btn-primary").click()
    take(officer, "开始公示", notice="厂区公告栏")
    stands_at(officer, "公示中")
    expect(officer.locator("#term")).to_contain_text("「登记选举结果」要等期满以后才能办")
    expect(officer.locator("main .btn-primary, header .btn-primary", has_text="重新提名")).to_have_count(0)
    words = paper(officer, "候选人公示")
    assert words.index("丁文") < words.index("甘棠荫") < words.index("莫怀谷"), "by the strokes of the surnames"

    let_the_notice_run_out(demo.data, address)
    officer.reload()
    officer.get_by_role("link", name="登记选举结果", exact=True).click()
    for name, value in {"electedOn": TODAY, "electors": "120", "present": "100"}.items():
        officer.locator(f"[name='f.{name}']").fill(value)
    for row, votes in enumerate(("95", "80", "40")):
        officer.locator(f"[name='f.candidates.{row}.votes']").fill(votes)
    officer.locator("main form button.btn-primary").click()
    stands_at(officer, "已选举")
    expect(officer.locator("#reckoned")).to_contain_text("100 / 120")
    take(officer, "报告选举结果", reportedOn=TODAY)
    assert "实到会100人" in paper(officer, "选举结果报告")

    second.reload()
    second.get_by_role("link", name="批复成立", exact=True).click()
    second.locator("[name='f.resultNumber']").fill("（示例）〔2026〕32号")
    second.locator("[name='f.foundedOn']").fill(TODAY)
    choose(second, "f.years", "三年")
    second.locator("main form button.btn-primary").click()
    stands_at(second, "已成立")
    assert "主席：甘棠荫" in paper(second, "同意成立的批复")
    assert "法人登记申请表" in paper(second, "法人登记申请表")

    officer.reload()
    officer.get_by_role("link", name="法人登记", exact=True).click()
    today = date.today()
    officer.locator("[name='f.registrar']").fill("广州市总工会")
    code = checked({"phone": "81440103MC1234561", "pc": "81440103MC1234562"}[kind])
    officer.locator("[name='f.unionCode']").fill(code[:-1] + ("0" if code[-1] != "0" else "1"))
    officer.locator("[name='f.certificate']").fill(TODAY)
    officer.locator("[name='f.certificate.to']").fill((today.replace(year=today.year + 3) - timedelta(days=1)).isoformat())
    officer.locator("main form button.btn-primary").click()
    expect(officer.locator("#errors")).to_contain_text("校验")
    officer.locator("[name='f.unionCode']").fill(code)
    officer.locator("main form button.btn-primary").click()
    stands_at(officer, "已登记")
    take(officer, "开立账户", bank="农商银行", accountOn=TODAY)
    take(officer, "经费登记", duesTo="广州市总工会", duesFrom=TODAY)
    stands_at(officer, "已运转")
    expect(officer.locator("main")).to_contain_text("证〔")
    officer.goto("/union-gaps?gap=own")
    expect(officer.locator("main")).not_to_contain_text(firm)


def checked(code: str) -> str:
    """With the eighteenth character, which checks the others (GB 32100)."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(one) * pow(3, place, 31) for place, one in enumerate(code))
    return code + alphabet[-total % 31]
