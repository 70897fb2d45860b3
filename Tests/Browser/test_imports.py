"""Excel into a ledger: five thousand rows with forty bad cells of twelve kinds; mended, imported, changed by a second file, and
the first undone."""

import re

from people import OFFICER

HEAD = ["建议名称", "类别", "建议人", "单位、班组", "联系电话", "提出日期", "现状与问题", "改进办法", "预计年效益", "答复期限"]
GOOD = ["安全生产", "麦晓岚", "机修车间", "13800138000", "2026-03-05", "灯暗", "换成亮的", "1200.50", "2026年4月5日"]
COUNT = 5000

# Column, and what is wrong in it.
FAULTS = [
    (1, "吃饭"),
    (1, ""),
    (2, "麦"),
    (2, "麦*兰1"),
    (3, ""),
    (4, "1380013800"),
    (5, "上个月"),
    (5, "2026-02-30"),
    (5, "3月5日"),
    (8, "约三千"),
    (9, "2026年"),
    (9, "2025-01-01"),
]


def sheet(name, change=lambda row, cells: cells, rows=COUNT):
    lines = [",".join(HEAD)]
    for row in range(1, rows + 1):
        lines.append(",".join(change(row, [f"建议{row:05}", *GOOD])))
    return {"name": name, "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}


def spoiled(row, cells):
    if row % 125 == 0:
        column, words = FAULTS[row // 125 % len(FAULTS)]
        cells[column] = words
    return cells


def upload(page, file):
    page.goto("/ledgers/proposals/imports")
    page.set_input_files("input[type=file]", [file])
    page.get_by_role("button", name="上传并预览").click()
    page.wait_for_url(re.compile("/imports/0"))


def tab(page, name):
    return page.locator("nav.tabs a", has_text=name).locator(".count").inner_text()


def test_a_roster_is_mended_entered_changed_and_undone(page_of):
    page = page_of(OFFICER)
    page.set_default_timeout(120_000)
    upload(page, sheet("名册.csv", spoiled))
    assert tab(page, "有问题") == "40"
    assert tab(page, "新登记") == "4960"
    assert page.get_by_role("button", name="全部写入台账").count() == 0
    page.get_by_role("button", name="不导入了").click()

    upload(page, sheet("名册.csv"))
    assert tab(page, "有问题") == "0"
    page.get_by_role("button", name="全部写入台账").click()
    page.get_by_text("新登记 5,000 件").first.wait_for()
    first = page.url

    def changed(row, cells):
        if row <= 3:
            cells[6] = "灯坏了"
        return cells

    upload(page, sheet("补充.csv", changed, rows=10))
    assert (tab(page, "有改动"), tab(page, "没有变化")) == ("3", "7")
    assert page.locator("del", has_text="灯暗").count() == 3
    page.get_by_role("button", name="全部写入台账").click()
    page.get_by_text("修改 3 件").first.wait_for()

    page.goto(first)
    page.get_by_role("link", name="撤销这次导入").click()
    assert "4,997" in page.locator("#afterwards").inner_text()
    page.get_by_role("button", name="撤销这次导入").click()
    page.get_by_text("这次导入已撤销").first.wait_for()
    assert page.locator("#kept tbody tr").count() == 3
    page.locator("#kept tbody a").first.click()
    assert "补充.csv" in page.locator("#history").inner_text()
