"""Files at an entry: handed in several at once, looked at, put aside and back, with and without scripts, on a phone."""

import io

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from looks import grave_findings, scrolls_sideways, untranslated
from people import LEADER, OFFICER
from test_ledgers import enter_proposal


def photograph() -> bytes:
    """With a place and a device, and lying on its side."""
    picture = Image.linear_gradient("L").resize((640, 400)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SECRETPHONE"
    bytes_ = io.BytesIO()
    picture.save(bytes_, "JPEG", exif=exif)
    return bytes_.getvalue()


def file(name: str, content: bytes) -> dict:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


GOOD = (file("裁床照片.jpg", photograph()), file("会议记录.txt", "大家都同意".encode()))


def send(page: Page, *files: dict) -> None:
    page.get_by_label("添加附件").set_input_files(list(files))
    page.get_by_role("button", name="上传").click()


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without scripts"])
def test_files_are_handed_in_together_and_stand_at_the_entry(page_of, open_context, script):
    page = page_of(OFFICER) if script else open_context(OFFICER, java_script_enabled=False).new_page()
    enter_proposal(page, f"裁床附件{script}")
    send(page, *GOOD)
    panel = page.locator("#documents")
    expect(panel.get_by_role("link", name="会议记录.txt")).to_be_visible()
    picture = panel.locator("img")
    expect(picture).to_be_visible()
    box = picture.bounding_box()
    assert box["width"] < box["height"], "it stands upright"
    response = page.request.get(panel.locator(".document-preview").get_attribute("href"))
    assert b"SECRET" not in response.body()
    if script:
        assert grave_findings(page) == []


def test_what_is_not_taken_is_named_with_its_reason_and_the_rest_is_kept(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "裁床不收的附件")
    page.context.watch.expect(422)
    send(page, file("图.svg", b"<svg onload=alert(1)>"), file("空.txt", b""), *GOOD)
    expect(page.get_by_role("alert")).to_contain_text("图.svg")
    expect(page.get_by_role("alert")).to_contain_text("请打印为 PDF")
    expect(page.get_by_role("alert")).to_contain_text("空文件")
    expect(page.get_by_role("link", name="会议记录.txt")).to_be_visible()
    assert grave_findings(page) == []


def test_a_file_is_described_put_aside_and_put_back(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "裁床移除附件")
    send(page, *GOOD)
    expect(page.get_by_role("link", name="会议记录.txt")).to_be_visible()
    page.get_by_role("link", name="管理与经过").click()
    record = page.locator(".documents li").filter(has=page.get_by_role("link", name="会议记录.txt"))
    record.get_by_text("说明、移除").click()
    record.get_by_label("这是什么").fill("十一月班组会")
    record.get_by_role("button", name="写明").click()
    expect(record.get_by_text("十一月班组会")).to_be_visible()
    record.get_by_text("说明、移除").click()
    record.get_by_role("button", name="移除").click()
    expect(record.get_by_role("button", name="恢复")).to_be_visible()
    assert grave_findings(page) == []
    other = page_of(OFFICER, "en")
    other.goto(page.url)
    assert untranslated(other, "en") == []
    page.get_by_role("button", name="撤销").click()
    expect(page.get_by_role("button", name="恢复")).to_have_count(0)
    expect(page.get_by_role("link", name="会议记录.txt")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="全部下载").click()
    assert download.value.suggested_filename.endswith(".zip")


def test_a_leader_looks_and_has_no_field_for_more(page_of, open_context):
    page = page_of(OFFICER)
    enter_proposal(page, "裁床给领导看的附件")
    send(page, *GOOD)
    expect(page.get_by_role("link", name="会议记录.txt")).to_be_visible()
    address = page.url
    other = page_of(LEADER)
    other.goto(address)
    expect(other.locator("#documents").get_by_role("link", name="会议记录.txt")).to_be_visible()
    expect(other.get_by_label("添加附件")).to_have_count(0)


def test_on_paper_the_names_stand_without_form_and_pictures(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "裁床打印附件")
    send(page, *GOOD)
    expect(page.get_by_role("link", name="会议记录.txt")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#documents").get_by_role("link", name="会议记录.txt")).to_be_visible()
    expect(page.locator("#documents img")).to_be_hidden()
    expect(page.locator("#documents form")).to_be_hidden()


def test_a_phone_is_offered_its_camera_and_nothing_runs_over_the_edge(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "裁床手机附件")
    send(page, file("一个名字非常非常长而且没有任何空格的现场勘验情况说明材料扫描件最终版.txt", b"x"))
    page.set_viewport_size({"width": 390, "height": 844})
    assert "image/jpeg" in page.get_by_label("添加附件").get_attribute("accept")
    assert not scrolls_sideways(page)
