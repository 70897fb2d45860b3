"""How programs are told: a token, an address, a secret that is shown once, and what became of the last requests."""

import re

from playwright.sync_api import expect

from deeds import fill_in
from looks import grave_findings
from people import OFFICER


def make_token(page, demo) -> None:
    accounts = (demo.data / "accounts.txt").read_text("utf-8").splitlines()
    password = next(line.split("\t")[1] for line in accounts if line.startswith(OFFICER.login + "\t"))
    page.goto("/account/tokens")
    fill_in(page, name="推送", old=password)
    page.locator("#use-proposals").select_option("read")
    page.get_by_role("button", name="生成令牌").click()
    expect(page.locator("#token")).to_be_visible()


def test_a_webhook_is_registered_tried_paused_and_deleted(page_of, demo):
    page = page_of(OFFICER)
    page.goto("/account")
    page.get_by_role("link", name="管理接口推送").click()
    expect(page.locator("main")).to_contain_text("还没有推送")
    make_token(page, demo)

    page.goto("/account/webhooks")
    page.get_by_label("接收地址").fill("https://169.254.169.254/latest/meta-data/")
    page.context.watch.expect(422)
    page.get_by_role("button", name="登记推送").click()
    expect(page.locator("#field-address-error")).to_contain_text("内部地址")
    assert grave_findings(page) == []
    for box in page.locator("input[name=ledgers]").all():
        box.set_checked(box.get_attribute("value") == "proposals")
    page.get_by_label("接收地址").fill("https://8.8.8.8/hook?key=sesame")
    page.get_by_role("button", name="登记推送").click()
    secret = page.locator("#secret").inner_text()
    assert re.fullmatch(r"[0-9A-Z]{52}", secret)
    assert grave_findings(page) == []

    page.get_by_role("link", name="存好了").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("8.8.8.8")
    page.get_by_role("button", name="试发").click()
    expect(page.locator("main")).to_contain_text("没有送到")
    expect(page.locator("#requests tbody tr")).to_have_count(1)
    assert secret not in page.content() and "sesame" not in page.content()
    page.get_by_role("button", name="暂停").click()
    expect(page.get_by_role("status")).to_contain_text("已暂停")
    assert grave_findings(page) == []
    page.get_by_role("button", name="恢复推送").click()
    expect(page.get_by_role("status")).to_contain_text("已恢复")
    page.get_by_role("button", name="更换密钥").click()
    assert page.locator("#secret").inner_text() != secret

    page.goto("/account/webhooks")
    assert grave_findings(page) == []
    page.get_by_role("link", name="8.8.8.8").click()
    page.get_by_role("button", name="删除推送").click()
    expect(page.get_by_role("status")).to_contain_text("已删除")
