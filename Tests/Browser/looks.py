"""What can be measured of how a page looks: axe's findings, what is cut off, what is not translated."""

from importlib.resources import files

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
GRAVE = ("serious", "critical")

RUN_AXE = """
    (levels) => axe.run(document, {runOnly: {type: "tag", values: levels}, resultTypes: ["violations"]})
        .then((result) => result.violations.map((violation) => ({
            id: violation.id, impact: violation.impact, help: violation.help,
            places: violation.nodes.slice(0, 4).map((node) => node.html.slice(0, 160)
                + (node.any[0] ? " — " + node.any[0].message : ""))
        })))
"""

# Text that is cut by a box around it, or stands beyond the edge of the window. What scrolls by itself may be longer
# than its box; what is meant for ears only, or waits off the screen for the keyboard, does not count.
FIND_CUT_TEXT = """
    () => {
        const found = [];
        const clips = (style) => /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
        const scrolls = (style) => /auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY);
        const judge = (rect, start) => {
            for (let box = start; box && box !== document.body; box = box.parentElement) {
                const style = getComputedStyle(box);
                const isForEars = style.clipPath !== "none" || style.clip !== "auto";
                if (isForEars || box.classList.contains("skip") || scrolls(style)) { return null; }
                if (clips(style)) {
                    const frame = box.getBoundingClientRect();
                    const isInside = rect.right <= frame.right + 1 && rect.left >= frame.left - 1
                        && rect.bottom <= frame.bottom + 2 && rect.top >= frame.top - 2;
                    if (!isInside) { return "cut by " + box.className; }
                }
            }
            return rect.right > innerWidth + 1 || rect.left < -1 ? "beyond the window" : null;
        };
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            if (!node.data.trim() || /^(SCRIPT|OPTION|TITLE)$/.test(parent.tagName)) { continue; }
            if (!parent.checkVisibility({visibilityProperty: true, opacityProperty: true})) { continue; }
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const rect of range.getClientRects()) {
                const why = rect.width > 0 && judge(rect, parent);
                if (why) { found.push(why + ": " + node.data.trim().slice(0, 60)); break; }
            }
        }
        return found;
    }
"""

# Chinese on an English page, or English words on a Chinese one, in what the platform itself says: labels, headings,
# buttons, hints. Names of unions stay as they are; so do commands of the terminal, kinds of files and keys.
FIND_UNTRANSLATED = """
    (language) => {
        const isForeign = language === "en"
            ? (words) => /\\p{Script=Han}/u.test(words.replace(/\\p{Script=Han}+工会/gu, ""))
            : (words) => /[A-Za-z]{3,}/.test(words.replace(/gonghui( [a-z]+)+|\\b[A-Z]+\\b|\\bTab\\b|\\bCtrl\\b/g, ""));
        const tag = language === "en" ? "zh" : "en";
        const found = [];
        const isMarked = (node) => {
            for (let box = node; box && box !== document.documentElement; box = box.parentElement) {
                if (box.hasAttribute("lang")) { return box.lang.startsWith(tag); }
            }
            return false;
        };
        const own = "nav.rail, label, legend, button, th[scope=col], caption, dt, h2, .hint, .field-help, .empty, "
            + ".tabs, .pager, .foot, .skip, .meta > span, .lead, .notice, a.btn, select option";
        for (const box of document.querySelectorAll(own)) {
            for (const node of box.childNodes) {
                const counts = node.nodeType === Node.TEXT_NODE && !isMarked(box);
                if (counts && isForeign(node.data)) { found.push(box.tagName + ": " + node.data.trim()); }
            }
        }
        for (const box of document.querySelectorAll("[placeholder], [aria-label], [title], [alt]")) {
            for (const name of ["placeholder", "aria-label", "title", "alt"]) {
                const words = box.getAttribute(name) || "";
                if (isForeign(words) && !isMarked(box)) { found.push(name + ": " + words); }
            }
        }
        return found;
    }
"""


def grave_findings(page: Page) -> list[str]:
    """What axe finds serious or critical."""
    page.evaluate(AXE)
    return [
        f"{finding['impact']} {finding['id']}: {finding['help']}\n    " + "\n    ".join(finding["places"])
        for finding in page.evaluate(RUN_AXE, LEVELS)
        if finding["impact"] in GRAVE
    ]


def cut_text(page: Page) -> list[str]:
    return page.evaluate(FIND_CUT_TEXT)


def scrolls_sideways(page: Page) -> bool:
    return page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")


def untranslated(page: Page, language: str) -> list[str]:
    return page.evaluate(FIND_UNTRANSLATED, language)
