"""A worker on a phone is not paid: she speaks up without an account, proves it on a copy, follows it; an officer on a PC answers."""

import re
import subprocess
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from chromium import PHONE
from deeds import fill_in, grant_role, make_account, set_password, sign_in
from looks import grave_findings
from people import EDITOR, LEADER, OFFICER, SECURITY, SYSTEM
from server import Server
from test_attachments import file, photograph

WORDS = "工地三个月没发工资，一共六个人"


def speak(page: Page) -> str:
    """Returns the code; the page with it is shown once."""
    page.goto("/speak")
    assert grave_findings(page) == []
    page.get_by_label("拿不到工资").check()
    page.get_by_label("在哪里上班").select_option(label="广州市")
    page.get_by_label("慢慢说").fill(WORDS)
    page.get_by_label(re.compile("单位或工地")).fill("远山建设集团")
    page.get_by_label(re.compile("照片或录音")).set_input_files([file("张三的工资条.jpg", photograph())])
    page.get_by_role("button", name="提交").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("工会收到了")
    assert grave_findings(page) == []
    return page.locator("code.handover").inner_text()


def download(page: Page, name: str, folder, role: str = "link") -> str:
    with page.expect_download() as waiting:
        page.get_by_role(role, name=name).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return str(path)


def check_without_a_network(phone: Page, files: dict) -> None:
    """Her own browser says what a receipt is."""
    phone.goto("/receipts")
    assert grave_findings(phone) == []
    expect(phone.locator("[data-receipt-keys]")).to_be_visible()
    phone.context.set_offline(True)
    for path, words in files.items():
        phone.locator("input[type=file]").set_input_files(str(path))
        expect(phone.locator("[data-said]")).to_contain_text(words)
    phone.context.set_offline(False)


def verify(demo: Server, *words: str) -> subprocess.CompletedProcess:
    """On another machine it would be the same: no data folder, no server."""
    return subprocess.run([demo.binary, "receipt", "verify", *words], capture_output=True, text=True, timeout=60)


def open_by(code: str, page: Page) -> None:
    page.goto("/follow")
    page.get_by_label("查询码").fill(code)
    page.get_by_role("button", name="打开").click()


def test_she_is_heard_can_prove_it_and_marks_the_answer(page_of, demo, tmp_path):
    phone, office = page_of(viewport=PHONE), page_of(OFFICER)
    code = speak(phone)
    with phone.expect_popup() as apart:
        phone.get_by_role("link", name="打开回执").click()
    expect(phone.locator("code.handover")).to_have_text(code)
    phone = apart.value
    expect(phone.locator("svg.qr")).to_be_visible()
    expect(phone.locator("main")).not_to_contain_text("远山")
    assert grave_findings(phone) == []
    number = phone.locator("dd").first.inner_text()
    receipt = download(phone, "下载回执", tmp_path)
    chain = download(phone, "从这份回执到今天的签名链", tmp_path)
    phone.get_by_role("link", name="公钥和每日签名").click()
    expect(phone.locator("#imprint")).to_contain_text("gonghui journal head 1")
    keys = download(phone, "下载公钥", tmp_path)
    proven = verify(demo, receipt, "--keys", keys, "--chain", chain)
    assert proven.returncode == 0, proven.stdout + proven.stderr
    copy = tmp_path / "altered.json"
    copy.write_text((tmp_path / receipt).read_text("utf-8").replace(number, number[:-1] + "x"), "utf-8")
    altered = verify(demo, str(copy), "--keys", keys)
    assert altered.returncode == 1 and number[:-1] in altered.stdout
    check_without_a_network(phone, {receipt: "回执属实", copy: "被改过"})

    office.goto("/ledgers/voices")
    office.get_by_role("link", name=re.compile("欠薪线索")).first.click()
    expect(office.locator("main")).to_contain_text(WORDS)
    expect(office.locator(".heading")).not_to_contain_text("远山")
    expect(office.locator("#documents")).to_contain_text("照片1.jpg")
    expect(office.locator("#documents img")).to_have_count(0)
    expect(office.locator("main")).not_to_contain_text("张三")
    office.get_by_role("link", name="受理", exact=True).click()
    office.get_by_label("事由").select_option(label="工资报酬")
    office.get_by_label("经济权益").check()
    office.get_by_label("告知诉求人").fill("已收到，由我会办理，十五日内告诉您进展。")
    office.get_by_role("button", name="受理").click()
    office.get_by_role("link", name="答复", exact=True).click()
    for label, words in {
        "请求": "补发三个月工资", "查明的事实": "拖欠六人三个月工资", "理由": "约定按月发放", "处理意见": "已督促总包补发",
        "依据": "《保障农民工工资支付条例》",
    }.items():
        office.get_by_label(label, exact=True).fill(words)
    office.get_by_label("都不属于，由工会答复").check()
    office.get_by_label("予以支持").check()
    office.get_by_role("button", name="答复").click()
    office.get_by_label("写给诉求人").fill("钱到了请告诉我们一声。")
    office.get_by_role("button", name="发送").click()

    open_by(code, phone)
    for words in ("已答复", "工会告诉您", "已督促总包补发", "钱到了请告诉我们一声。", "没有人看过", WORDS):
        expect(phone.locator("main")).to_contain_text(words)
    expect(phone.locator("main")).not_to_contain_text("诉访分离")
    assert grave_findings(phone) == []
    picture = download(phone, re.compile("照片1"), tmp_path, "button")
    assert b"SECRET" not in (tmp_path / picture).read_bytes()
    words = download(phone, "下载原话", tmp_path, "button")
    kept = verify(demo, receipt, "--keys", keys, "--words", words, "--enclosed", picture)
    assert kept.returncode == 0, kept.stdout + kept.stderr
    other = verify(demo, receipt, "--keys", keys, "--words", words, "--enclosed", receipt)
    assert other.returncode == 1 and "不是当时收到的文件" in other.stdout
    # The same matter on another phone, which does not know yet what is done on this one.
    other = page_of(viewport=PHONE)
    other.context.watch.expect(422)
    open_by(code, other)
    for summary in other.locator("summary").all():
        summary.click()
    other.evaluate("scrollTo(0, 0)")
    assert grave_findings(other) == []
    other.get_by_label("理由").last.fill("只补了一个月")
    rating = phone.locator("#step-rate")
    for sense in ("获得感", "幸福感", "安全感"):
        rating.get_by_role("group", name=sense).get_by_label("增强了").check()
    rating.get_by_role("button", name="评价").click()
    expect(phone.locator("main")).to_contain_text("已办结")
    other.get_by_role("button", name="请求复查").click()
    expect(other.get_by_role("alert")).to_contain_text("办理情况刚有变化")
    expect(phone.get_by_role("link", name="立即离开")).to_be_visible()


def test_what_is_too_large_is_told_before_it_is_sent(page_of):
    phone = page_of(viewport=PHONE)
    phone.goto("/speak")
    phone.get_by_label("慢慢说").fill(WORDS)
    large = {"name": "工地.mp4", "mimeType": "video/mp4", "buffer": b"0" * (11 << 20)}
    phone.get_by_label(re.compile("照片或录音")).set_input_files([large])
    expect(phone.get_by_role("status")).to_contain_text("工地.mp4 · 超过 10 MB")
    phone.get_by_label("拿不到工资").check()
    phone.get_by_label("在哪里上班").select_option(label="广州市")
    phone.get_by_role("button", name="提交").click()
    expect(phone.get_by_label("慢慢说")).to_have_value(WORDS)
    expect(phone.get_by_label(re.compile("照片或录音"))).to_be_focused()


def test_the_chair_writes_on_a_letter_and_the_office_reads_it(page_of):
    phone, chair, office = page_of(viewport=PHONE), page_of(LEADER), page_of(OFFICER)
    phone.goto("/speak")
    phone.get_by_label("想问政策、提建议").check()
    phone.get_by_label("在哪里上班").select_option(label="广州市")
    phone.get_by_label("慢慢说").fill("母婴室能不能晚点关门")
    phone.get_by_label(re.compile("写给工会主席")).check()
    phone.get_by_role("button", name="提交").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("工会收到了")
    chair.goto("/ledgers/voices")
    chair.get_by_role("link", name="咨询（主席信箱）").first.click()
    chair.get_by_role("link", name="批示", exact=True).click()
    assert grave_findings(chair) == []
    expect(chair.locator("main")).to_contain_text("母婴室能不能晚点关门")
    chair.get_by_label("领导批示").fill("请女工部本周内答复。")
    chair.get_by_label("批示要求答复日期").fill((date.today() + timedelta(days=3)).isoformat())
    chair.get_by_role("button", name="批示").click()
    expect(chair.locator("#term")).to_contain_text("更早，以它为准")
    assert grave_findings(chair) == []
    office.goto(chair.url)
    expect(office.get_by_role("heading", level=1)).to_contain_text("批示·咨询")
    expect(office.locator("main")).to_contain_text("请女工部本周内答复")
    expect(office.get_by_role("link", name="批示", exact=True)).to_have_count(0)


def test_a_wrong_code_opens_nothing_and_an_editor_reads_no_voices(page_of):
    page = page_of(viewport=PHONE)
    page.context.watch.expect(422)
    open_by("0000-0000-0000-0000", page)
    expect(page.locator("#errors")).to_contain_text("查询码不对")
    editor = page_of(EDITOR)
    editor.context.watch.expect(403)
    assert editor.goto("/ledgers/voices").status == 403


def test_whoever_belongs_to_the_union_in_the_employer_sees_nothing(page_of):
    speak(page_of(viewport=PHONE))
    system, security, chair = page_of(SYSTEM), page_of(SECURITY), page_of(None)
    system.goto("/organisations")
    system.get_by_role("link", name="广州市总工会").first.click()
    system.goto(system.url + "/changes/child")
    fill_in(system, name="远山建设集团工会")
    system.get_by_label("基层工会", exact=True).check()
    system.get_by_label("基层", exact=True).check()
    system.locator("main form .btn-primary").click()
    link = make_account(system, "yuanshan", "石见川", "远山建设集团工会")
    grant_role(security, "yuanshan", "工会干部")
    set_password(chair, link)
    sign_in(chair, "yuanshan")
    chair.wait_for_url("**/")
    chair.context.watch.expect(403)
    for path in ("/ledgers/voices", "/ledgers/voices?format=csv", "/ledgers/voices/report?by=kind"):
        assert chair.goto(path).status == 403, path
    chair.goto("/search?q=欠薪线索")
    assert chair.locator("main a[href^='/ledgers/voices']").count() == 0
    chair.goto("/notices")
    expect(chair.locator("main")).not_to_contain_text("欠薪线索")
    chair.goto("/")
    expect(chair.get_by_role("link", name="职工诉求")).to_have_count(0)
