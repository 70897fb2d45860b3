"""Working on a phone."""

from playwright.sync_api import Page, expect

from chromium import PHONE
from people import AUDIT, EDITOR


def test_the_last_entry_of_the_bar_opens_all_of_the_navigation(page_of):
    page = page_of(AUDIT, viewport=PHONE)
    page.goto("/")
    rail = page.get_by_role("navigation", name="主导航")
    rail.get_by_role("link", name="更多").click()
    for entry in ("今天", "工会组织", "账号与角色", "留痕"):
        expect(rail.get_by_role("link", name=entry)).to_be_in_viewport()
    rail.get_by_role("link", name="收起").click()
    expect(rail.get_by_role("link", name="收起")).to_be_hidden()


def test_the_bar_covers_nothing_at_the_end_of_a_page(page_of):
    page = page_of(EDITOR, viewport=PHONE)
    for path in ("/bulletins", "/search?q=职工", "/account", "/bulletins/import"):
        page.goto(path)
        assert lowest_link_is_free(page), f"on {path} the bar lies over the last line"


def lowest_link_is_free(page: Page) -> bool:
    return page.evaluate("""
        () => {
            scrollTo(0, document.documentElement.scrollHeight);
            const last = document.querySelector(".foot a");
            const rect = last.getBoundingClientRect();
            const top = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
            return last.contains(top);
        }
    """)


def test_what_is_to_be_touched_is_large_enough(page_of):
    page = page_of(EDITOR, viewport=PHONE)
    page.goto("/bulletins/import")
    for target in page.locator("nav.rail a:visible, main .btn:visible, main input:visible").all():
        box = target.bounding_box()
        assert box["height"] >= 24 and box["width"] >= 24, f"{target.inner_text()} is {box['width']} × {box['height']}"
