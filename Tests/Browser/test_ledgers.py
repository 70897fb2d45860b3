"""A cadre's way through a ledger: enter, be corrected, keep a draft, take the steps, see why it is due, look back."""

import re

from playwright.sync_api import Page, expect

from looks import grave_findings
from people import LEADER, OFFICER

NEW = "/ledgers/proposals/new"


def fill_proposal(page: Page, title: str, answer_by: str = "2030-01-31") -> None:
    """What a new proposal must say."""
    page.goto(NEW)
    page.get_by_label("建议名称").fill(title)
    page.get_by_text("节能减排").click()
    page.get_by_label("建议人", exact=True).fill("麦小满")
    page.get_by_label("单位、班组").fill("晨帆制衣厂（虚构）裁剪班")
    page.get_by_label("提出日期").fill("2026-11-02")
    page.get_by_label("现状与问题").fill("裁床夜里空转。")
    page.get_by_label("改进办法").fill("加定时开关。")
    page.get_by_label("答复期限").fill(answer_by)


def enter_proposal(page: Page, title: str, answer_by: str = "2030-01-31") -> None:
    fill_proposal(page, title, answer_by)
    page.get_by_role("button", name="登记").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def test_an_entry_is_entered_and_stands_in_the_list_with_its_number(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "裁床加装定时开关")
    expect(page.locator("main")).to_contain_text(re.compile(r"建〔20\d\d〕440100-\d{6}"))
    page.goto("/ledgers/proposals?words=%E8%A3%81%E5%BA%8A%E5%8A%A0%E8%A3%85")
    row = page.locator("main tbody tr").first
    expect(row).to_contain_text("裁床加装定时开关")
    expect(row).to_contain_text("2030-01-31")
    expect(row).to_contain_text("个工作日")


def test_what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(page_of):
    page = page_of(OFFICER)
    fill_proposal(page, "只写了一半", answer_by="2026-11-01")
    page.context.watch.expect(422)
    page.get_by_role("button", name="登记").click()
    expect(page.locator("#errors")).to_contain_text("答复期限不能早于提出日期")
    assert not grave_findings(page)
    expect(page.get_by_label("改进办法")).to_have_value("加定时开关。")
    page.get_by_label("答复期限").fill("2030-02-01")
    page.get_by_role("button", name="登记").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("只写了一半")


def test_a_draft_waits_on_the_server_until_it_is_sent(page_of):
    page = page_of(OFFICER)
    page.goto(NEW)
    page.get_by_label("建议名称").fill("没写完的建议")
    page.get_by_role("button", name="存草稿").click()
    expect(page.get_by_text("草稿已存在服务器上")).to_be_visible()
    page.goto(NEW)
    expect(page.get_by_label("建议名称")).to_have_value("没写完的建议")
    expect(page.get_by_text("存的草稿")).to_be_visible()
    enter_proposal(page, "写完了的建议")
    page.goto(NEW)
    expect(page.get_by_label("建议名称")).to_have_value("")


def test_a_step_asks_for_what_it_needs_and_moves_the_entry_on(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "照明改感应灯")
    page.get_by_role("link", name="受理评审").click()
    page.get_by_label("评审部门").fill("设备科")
    page.get_by_role("button", name="受理评审").click()
    expect(page.get_by_text("已办：受理评审")).to_be_visible()
    expect(page.locator(".steps .now")).to_have_text("评审中")
    expect(page.locator("#history")).to_contain_text("受理评审")
    expect(page.locator("#history")).to_contain_text("设备科")


def test_of_two_editors_the_second_sees_both_versions_and_loses_nothing(page_of):
    first, second = page_of(OFFICER), page_of(OFFICER)
    enter_proposal(first, "两个人同时改")
    address = first.url
    second.goto(address)
    second.get_by_role("link", name="修改").click()
    first.get_by_role("link", name="修改").click()
    first.get_by_label("单位、班组").fill("缝制班")
    first.get_by_role("button", name="保存").click()
    expect(first.get_by_text("已保存")).to_be_visible()
    second.get_by_label("单位、班组").fill("整烫班")
    second.context.watch.expect(422)
    second.get_by_role("button", name="保存").click()
    both = second.locator("section", has_text="两个人都改了")
    expect(both).to_contain_text("缝制班")
    expect(both).to_contain_text("整烫班")
    assert not grave_findings(second)
    second.get_by_role("button", name="保存").click()
    expect(second.get_by_text("已保存")).to_be_visible()
    expect(second.locator("#history")).to_contain_text("整烫班")
    second.get_by_role("link", name="修改").click()
    second.get_by_label("单位、班组").fill("包装班")
    second.get_by_role("button", name="存草稿").click()
    first.goto(address)
    first.get_by_role("link", name="受理评审").click()
    first.get_by_label("评审部门").fill("设备科")
    first.get_by_role("button", name="受理评审").click()
    second.get_by_role("link", name="修改").click()
    since = second.locator("section", has_text="存草稿后，这一事项又有改动")
    expect(since).to_contain_text("包装班")
    expect(second.get_by_label("评审部门")).to_have_value("设备科")


def test_the_day_an_entry_is_due_explains_itself(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "到期日说明来处", answer_by="2030-05-01")
    term = page.locator("#term")
    expect(term).to_contain_text("2030-05-01 星期三")
    expect(term).to_contain_text("答复期限")


def test_an_entry_can_be_seen_as_it_was_before_today(page_of):
    page = page_of(OFFICER)
    page.goto("/ledgers/proposals")
    page.locator("main tbody tr th a").first.click()
    heading = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="查看").click()
    expect(page.get_by_text("当天结束时的样子")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading.splitlines()[0])
    page.get_by_role("link", name="回到现在").click()
    page.goto(page.url + "?day=1990-01-01")
    expect(page.get_by_text("还没有这一事项，下面是现在的样子")).to_be_visible()
    page.goto(page.url.split("?")[0])
    expect(page.get_by_text("当天结束时的样子")).to_have_count(0)


def test_notes_stay_among_colleagues_and_an_entry_changes_hands(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "交给同事办")
    page.get_by_label("加一条备注").fill("已电话联系班组长。")
    page.get_by_role("button", name="加注").click()
    expect(page.get_by_text("已电话联系班组长。")).to_be_visible()
    page.get_by_label("（暂无）").check()
    page.get_by_role("button", name="交办").click()
    expect(page.get_by_text("还没有经办人")).to_be_visible()
    expect(page.locator("#history")).to_contain_text("交办")


def test_a_leader_reads_and_does_not_write(page_of):
    page = page_of(LEADER)
    page.goto("/ledgers/proposals")
    expect(page.get_by_role("link", name="登记")).to_have_count(0)
    page.context.watch.expect(403)
    page.goto(NEW)
    expect(page.locator("main")).to_contain_text("办理")


def test_a_list_is_narrowed_sorted_and_taken_away(page_of):
    page = page_of(OFFICER)
    enter_proposal(page, "筛选用的建议")
    page.goto("/ledgers/proposals?state=open")
    page.locator("select[name='f.kind']").select_option(label="节能减排")
    page.get_by_role("button", name="筛选").click()
    page.wait_for_url(re.compile("state=open.*f.kind"))
    row = page.locator("main tbody tr", has_text="筛选用的建议")
    expect(row).to_have_count(1)
    page.get_by_role("link", name="更多条件").click()
    page.get_by_label("核定年效益，从").fill("很多")
    page.get_by_role("button", name="筛选").click()
    expect(page.get_by_text("看不懂「很多」")).to_be_visible()
    for day, count in (("2026-11-03", 0), ("2026-11-02", 1)):
        page.get_by_label("提出日期，从").fill(day)
        page.get_by_role("button", name="筛选").click()
        expect(row).to_have_count(count)
    assert not grave_findings(page)
    page.get_by_role("link", name="时限").click()
    page.wait_for_url(re.compile("sort=due"))
    with page.expect_download() as got:
        page.get_by_role("link", name="CSV").click()
    text = open(got.value.path(), encoding="utf-8-sig").read()
    assert "筛选用的建议" in text
    assert "麦小满" not in text, "what is personal leaves no list unmasked"


def finish_task(page: Page, text: str) -> None:
    """A task of the officer's own union, taken up and reported done by her."""
    page.goto("/ledgers/tasks/new")
    page.get_by_label("任务内容").fill(text)
    page.get_by_label("来源", exact=True).fill("年度工作要点（虚构）")
    page.get_by_role("button", name="登记").click()
    page.get_by_role("link", name="领办").click()
    page.get_by_label("责任人").fill("麦知秋")
    page.get_by_label("完成期限").fill("2030-03-31")
    page.get_by_role("button", name="领办").click()
    page.get_by_role("link", name="报完成").click()
    page.get_by_label("完成情况与佐证").fill("会议纪要一份。")
    page.get_by_label("完成日期").fill("2026-11-20")
    page.get_by_role("button", name="报完成").click()
    expect(page.get_by_text("已办：报完成")).to_be_visible()


def accept_all(page: Page, words: str) -> None:
    page.goto(f"/ledgers/tasks?words={words}")
    ticks = page.locator("main tbody input[type=checkbox]")
    expect(ticks).to_have_count(2)
    for tick in ticks.all():
        tick.check()
    page.locator("select[name=step]").select_option(label="验收通过")
    page.get_by_role("button", name="批量办理").click()
    expect(page.locator("main")).to_contain_text("共 2 件，办后逐件留痕")
    page.get_by_role("button", name="验收通过").click()


def test_several_entries_take_a_step_together_and_each_is_judged_by_itself(page_of):
    officer, leader = page_of(OFFICER), page_of(LEADER)
    for part in ("甲", "乙"):
        finish_task(officer, f"成批验收{part}")
    accept_all(officer, "成批验收")
    expect(officer.get_by_text("2 件没有办成")).to_be_visible()
    expect(officer.get_by_text("请换一位同事")).to_be_visible()
    accept_all(leader, "成批验收")
    expect(leader.get_by_text("已办 2 件")).to_be_visible()
    leader.goto("/ledgers/tasks?words=成批验收&state=closed")
    expect(leader.locator("main tbody tr")).to_have_count(2)


def test_a_step_for_several_asks_which_when_none_is_ticked(page_of):
    page = page_of(OFFICER)
    page.goto("/ledgers/tasks")
    page.get_by_role("button", name="批量办理").click()
    expect(page.get_by_text("请先勾选要办的事项")).to_be_visible()


def test_a_view_is_kept_opened_again_and_removed(page_of):
    page = page_of(OFFICER)
    page.goto("/ledgers/proposals")
    page.locator("select[name='f.kind']").select_option(label="节能减排")
    page.get_by_role("button", name="筛选").click()
    page.get_by_text("把这个视图存下来").click()
    page.get_by_label("名字").fill("节能的")
    page.get_by_role("button", name="存", exact=True).click()
    expect(page.get_by_text("视图「节能的」已存")).to_be_visible()
    page.goto("/ledgers/proposals")
    page.get_by_role("link", name="节能的").click()
    expect(page.locator("select[name='f.kind']")).to_have_value("energy")
    page.get_by_role("button", name=re.compile("删去")).click()
    expect(page.get_by_text("视图已删去")).to_be_visible()
    expect(page.get_by_role("link", name="节能的")).to_have_count(0)


def test_a_kept_view_is_nobody_elses(page_of):
    officer, leader = page_of(OFFICER), page_of(LEADER)
    officer.goto("/ledgers/proposals?state=open")
    officer.get_by_text("把这个视图存下来").click()
    officer.get_by_label("名字").fill("只有我的")
    officer.get_by_role("button", name="存", exact=True).click()
    expect(officer.get_by_role("link", name="只有我的")).to_be_visible()
    leader.goto("/ledgers/proposals")
    expect(leader.get_by_role("link", name="只有我的")).to_have_count(0)


def test_from_the_map_of_the_cities_a_number_leads_to_its_row(page_of):
    enter_proposal(page_of(OFFICER), "从地图点到这一件")
    page = page_of(LEADER)
    page.goto("/indicators/proposals.entered")
    tile = page.locator(".tiles a", has_text="广州")
    number = tile.locator("b").inner_text()
    assert not grave_findings(page)
    tile.click()
    headline = page.locator(".headline .v")
    expect(headline).to_have_text(number)
    headline.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/ledgers/proposals\?.*figure=proposals\.entered"))
    expect(page.locator("main tbody tr")).to_have_count(min(int(number), 50))
    assert not grave_findings(page)
    page.get_by_role("link", name="从地图点到这一件").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("从地图点到这一件")
