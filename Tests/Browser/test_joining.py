"""An event in the field: without a network people fill in, their forms wait encrypted, and an officer approves them later on a PC."""

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from chromium import PHONE, WIDE, launch
from conftest import running
from deeds import sign_in_by_button
from looks import grave_findings
from people import OFFICER, Person
from server import Server
from watch import TELL_VIOLATIONS

# Invented, with valid check digits.
FIRST = ("盘晓岚", "440199198505050018", "13900008801")
SECOND = ("仇望舒", "440199198606060039", "13900008802")


def certificate(folder: Path) -> tuple[Path, Path]:
    """Of this machine, signed by itself."""
    paths = folder / "certificate.pem", folder / "key.pem"
    line = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    line += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([*line, "-out", paths[0], "-keyout", paths[1]], check=True, capture_output=True)
    return paths


@pytest.fixture(scope="module")
def field(build: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The machine that was taken along: it answers https by itself."""
    folder = tmp_path_factory.mktemp("field")
    yield from running(Server("demo", build, folder, tls=certificate(folder)))


@pytest.fixture
def page_in_field(field: Server, playwright: Playwright) -> Iterator[Callable[..., Page]]:
    # Workers are installed only where the certificate is trusted.
    browser = launch(playwright, "--ignore-certificate-errors")
    violations: list[str] = []

    def page(person: Person | None = None, **more) -> Page:
        context = browser.new_context(
            base_url=field.address, locale="zh-CN", ignore_https_errors=True, reduced_motion="reduce", **more)
        context.add_init_script(TELL_VIOLATIONS)
        context.on("console", lambda said: violations.append(said.text) if "policy violation" in said.text else None)
        page = context.new_page()
        if person:
            sign_in_by_button(page, field.address, person)
        return page

    yield page
    browser.close()
    assert violations == []


def fill(phone: Page, who: tuple[str, str, str]) -> None:
    name, number, telephone = who
    phone.locator("#field-name").fill(name)
    phone.locator("#field-phone").fill(telephone)
    phone.locator("#field-identityNumber").fill(number)
    phone.get_by_label("外卖配送员").check()
    phone.get_by_label("我同意工会为办理会籍").check()
    phone.get_by_role("button", name="申请入会").click()


def keep(phone: Page, who: tuple[str, str, str]) -> str:
    """Returns the code that the phone made."""
    fill(phone, who)
    expect(phone.get_by_role("heading", name="已存在这台手机上")).to_be_visible()
    return phone.locator("[data-code]").inner_text()


def waiting(phone: Page) -> str:
    return phone.evaluate("localStorage.getItem('gonghui-kept')") or ""


def applications(office: Page, event: str) -> list[str]:
    office.goto(f"/members/applications?event={event}")
    return office.locator("tbody th").all_inner_texts()


def test_who_joins_without_a_network_is_a_member_in_the_end(page_in_field):
    office, phone = page_in_field(OFFICER, viewport=WIDE), page_in_field(viewport=PHONE)
    office.goto("/members/joining")
    office.get_by_role("link", name=re.compile("打印")).first.click()
    expect(office.locator(".poster svg.qr")).to_be_visible()
    assert grave_findings(office) == []
    address = office.locator(".poster code").inner_text()
    event = address.rsplit("/", 1)[1]
    before = applications(office, event)

    phone.goto(address)
    expect(phone.get_by_text("没有网络也能填")).to_be_visible()
    assert grave_findings(phone) == []
    phone.context.set_offline(True)
    phone.reload()
    expect(phone.get_by_text("现在没有网络")).to_be_visible()
    fill(phone, (FIRST[0], FIRST[1][:-1] + "0", FIRST[2]))
    expect(phone.get_by_text("请核对手机号码和证件号码")).to_be_visible()
    codes = [keep(phone, FIRST)]
    assert grave_findings(phone) == []
    phone.get_by_role("button", name="记好了，填下一份").click()
    codes.append(keep(phone, SECOND))
    expect(phone.locator("[data-list] li")).to_have_count(2)
    kept = waiting(phone)
    for words in (*FIRST, *SECOND, *codes, codes[0].replace("-", "")):
        assert words not in kept
    assert FIRST[0] not in phone.locator("main").inner_text()

    phone.context.set_offline(False)
    expect(phone.get_by_text("手机上存的已发送")).to_be_visible(timeout=40_000)
    expect(phone.locator("[data-when=waiting]")).to_be_hidden()
    assert waiting(phone) == ""
    # What arrived and is sent again counts once; what was altered on the phone is told apart.
    altered = kept.replace('"sealed":"', '"sealed":"B', 1)
    phone.evaluate("kept => localStorage.setItem('gonghui-kept', kept)", altered)
    phone.reload()
    expect(phone.locator("[data-list] li")).to_have_count(1)
    expect(phone.locator("[data-list] li")).to_contain_text("没有收下")
    assert sorted(applications(office, event)) == sorted([*before, FIRST[0], SECOND[0]])

    office.get_by_role("link", name="全选").click()
    for box in office.get_by_role("row").filter(has_text="朴晓岚").get_by_role("checkbox").all():
        box.uncheck()
    office.get_by_role("button", name="批准所选", exact=True).click()
    expect(office.get_by_role("status")).to_contain_text("已批准")
    office.get_by_role("row").filter(has_text="朴晓岚").get_by_role("checkbox").check()
    office.get_by_label(re.compile("不批准的理由")).fill("请到所在单位工会申请")
    office.get_by_role("button", name="不批准所选", exact=True).click()
    expect(office.get_by_role("status")).to_contain_text("已不批准")

    phone.goto("/join/follow")
    phone.get_by_label("查询码").fill(codes[0].lower())
    phone.get_by_role("button", name="打开").click()
    expect(phone.locator("main")).to_contain_text("在册")
    assert FIRST[1] not in phone.content() and FIRST[2] not in phone.content()
    assert grave_findings(phone) == []
    phone.locator("#field-phone").fill("13900008803")
    phone.get_by_role("button", name="请工会更正").click()
    expect(phone.locator("main")).to_contain_text("等工会办理")
    office.goto("/members/corrections")
    assert grave_findings(office) == []
    office.get_by_role("button", name=re.compile("照此更正")).click()
    expect(office.get_by_role("status")).to_contain_text("已更正")

    # What nobody has decided on she takes back, and nothing of it is left.
    phone.goto(address)
    fill(phone, ("计望舒", "", "13900008805"))
    expect(phone.get_by_role("heading", level=1)).to_contain_text("工会收到了")
    code = phone.locator("code.handover").inner_text()
    phone.goto("/join/follow")
    phone.get_by_label("查询码").fill(code)
    phone.get_by_role("button", name="打开").click()
    phone.get_by_role("button", name="撤回申请").click()
    expect(phone.get_by_role("status")).to_contain_text("已撤回")
    assert "计望舒" not in applications(office, event)


def cover(office: Page, employer: str, union: str) -> None:
    """Enters that a union covers an employer."""
    office.goto("/ledgers/covered-employers/new")
    office.locator("[name='f.employer']").fill(employer)
    office.locator("[name='f.union']").fill(union)
    office.get_by_label("联合基层工会").check()
    office.get_by_label("非公企业").check()
    office.locator("[name='f.since']").fill("2026-01-05")
    office.get_by_role("button", name="登记", exact=True).click()
    office.wait_for_url(re.compile(r"/covered-employers/\w{13}$"))


def test_with_a_network_and_without_scripts_it_is_a_form_like_any_other(page_in_field):
    phone, office = page_in_field(viewport=PHONE, java_script_enabled=False), page_in_field(OFFICER, viewport=PHONE)
    phone.goto("/join")
    phone.get_by_label("在哪里上班").select_option(label="广州市")
    phone.locator("#field-employer").fill("桥头试验厂")
    fill(phone, ("麦知微", "440199198707070040", "13900008804"))
    expect(phone.locator("#errors")).to_contain_text("校验码不符")
    fill(phone, ("麦知微", "", "13900008804"))
    expect(phone.get_by_role("heading", level=1)).to_contain_text("工会收到了")
    code = phone.locator("code.handover").inner_text()
    phone.get_by_role("link", name="打开回执").click()
    expect(phone.locator("svg.qr")).to_be_visible()

    # Her employer has a union, which the office she applied to is told of; the application goes there.
    cover(office, "桥头试验厂", "深圳市总工会")
    office.goto("/members/applications?tick=all")
    row = office.get_by_role("row").filter(has_text="麦知微")
    expect(row).to_contain_text("单位有工会「深圳市总工会」")
    expect(row.get_by_role("checkbox")).not_to_be_checked()
    assert grave_findings(office) == []
    office.goto("/members/applications")
    row.get_by_role("checkbox").check()
    office.get_by_role("button", name="所选转交单位工会").click()
    expect(office.get_by_role("status")).to_contain_text("已转交 1 份")
    expect(row).to_have_count(0)
    phone.goto("/join/follow")
    phone.get_by_label("查询码").fill(code)
    phone.get_by_role("button", name="打开").click()
    expect(phone.locator("body")).to_contain_text("深圳市总工会")


def test_without_an_encrypted_connection_the_page_says_so_and_is_sent_as_ever(page_in_field):
    phone = page_in_field(viewport=PHONE)
    phone.add_init_script("Object.defineProperty(window, 'isSecureContext', { value: false })")
    phone.goto("/join")
    expect(phone.get_by_text("这里不能离线填写")).to_be_visible()
    expect(phone.get_by_text("没有网络也能填")).to_be_hidden()
    assert phone.evaluate("navigator.serviceWorker.controller") is None
