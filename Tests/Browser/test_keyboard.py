"""Working without a mouse."""

import re

from playwright.sync_api import Page, expect

from people import EDITOR

# What has the focus, whether the eye can see that it has, and whether something lies on top of it.
LOOK_AT_FOCUS = """
    async () => {
        // Let the page scroll to what has the focus.
        for (let frame = 0; frame < 3; frame++) { await new Promise(requestAnimationFrame); }
        const box = document.activeElement;
        if (!box || box === document.body) { return null; }
        const style = getComputedStyle(box);
        const rect = box.getBoundingClientRect();
        // The button inside a field for a day has a ring that the browser draws where no script can see it.
        const isRinged = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || box.type === "date";
        // Of what is taller than the window, the part that shows.
        const middle = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2;
        const points = [0.5, 0.1, 0.9].map((x) => document.elementFromPoint(rect.left + rect.width * x, middle));
        const onTop = points.some((point) =>
            point && (box.contains(point) || point.contains(box) || point.closest("label")));
        return {
            name: (box.innerText || box.getAttribute("aria-label") || box.name || box.tagName).trim().slice(0, 40),
            key: box.tagName + "|" + (box.href || box.id || box.name) + "|" + Math.round(rect.top + scrollY),
            isVisible: (isRinged || style.boxShadow !== "none") && rect.width > 0 && rect.height > 0 && onTop,
        };
    }
"""


def focused(page: Page) -> dict | None:
    return page.evaluate(LOOK_AT_FOCUS)


def tab_to(page: Page, name: str, limit: int = 80) -> None:
    """Presses Tab until something of this name has the focus; each stop on the way must be visible."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop is None:
            continue
        assert stop["isVisible"], f"the focus on {stop['name']!r} cannot be seen"
        if re.search(name, stop["name"]):
            return
    raise AssertionError(f"Tab does not come to {name!r}")


def test_the_first_stop_skips_to_the_content(page_of):
    page = page_of(EDITOR)
    page.goto("/bulletins")
    page.keyboard.press("Tab")
    assert focused(page)["name"] == "跳到正文"
    assert focused(page)["isVisible"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null"), "the next stop is inside the content"


def test_every_stop_of_a_page_can_be_seen_and_left(page_of):
    page = page_of(EDITOR)
    for path in ("/", "/bulletins", "/bulletins/import", "/search?q=职工", "/account"):
        page.goto(path)
        stops = []
        for _ in range(150):
            page.keyboard.press("Tab")
            stop = focused(page)
            if stop is None:
                break
            assert stop["isVisible"], f"on {path} the focus on {stop['name']!r} cannot be seen"
            # A field for a day has four stops: year, month, day and its calendar.
            assert stops[-4:] != [stop["key"]] * 4, f"on {path} Tab does not leave {stop['name']!r}"
            stops.append(stop["key"])
        expected = page.locator("main a[href], main button").count()
        assert len(stops) >= min(expected, 140), f"on {path} Tab comes to {len(stops)} of at least {expected} things"


def test_somebody_signs_in_reads_and_signs_out_without_a_mouse(page_of):
    page = page_of(None)
    page.goto("/sign-in")
    tab_to(page, "^信息编辑$")
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    tab_to(page, "^工会信息$")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bulletins")
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.id") == "q"
    page.keyboard.type("家属")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    title = page.locator("main .hits a[href^='/articles/']").first.inner_text().strip()
    tab_to(page, re.escape(title[:20]))
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*")
    tab_to(page, "^退出$")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sign-in")
    expect(page.locator("main")).to_contain_text("您已退出")


def test_a_question_mark_opens_the_help(page_of):
    page = page_of(EDITOR)
    page.goto("/bulletins")
    page.keyboard.press("?")
    page.wait_for_url("**/help#keys")


def test_g_and_a_letter_go_to_an_entry(page_of):
    page = page_of(EDITOR)
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("b")
    page.wait_for_url("**/bulletins")


def test_keys_typed_into_a_field_stay_there(page_of):
    page = page_of(EDITOR)
    page.goto("/search")
    page.locator("#search-words").focus()
    page.keyboard.type("/?gb")
    assert page.locator("#search-words").input_value() == "/?gb"
    assert page.url.endswith("/search")
