"""Takes the pictures of the README from a fresh demo: `screenshots.py FOLDER [--build debug|release]`."""

import argparse
import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from chromium import PHONE, WIDE, launch
from deeds import sign_in_by_button
from documents import OWN
from people import AUDIT, EDITOR, LEADER, OFFICER, Person
from server import Server

# Name, who looks, address or words of the link that leads there, language, window.
PICTURES: tuple[tuple[str, Person | None, str, str, dict], ...] = (
    ("sign-in", None, "/sign-in", "zh", WIDE),
    ("workbench", OFFICER, "/", "zh", WIDE),
    ("workbench-en", OFFICER, "/", "en", WIDE),
    ("workbench-phone", OFFICER, "/", "zh", PHONE),
    ("inbox", OFFICER, "/inbox", "zh", WIDE),
    ("inbox-phone", OFFICER, "/inbox", "zh", PHONE),
    ("ledger", LEADER, "/ledgers/tasks", "zh", WIDE),
    ("entry", OFFICER, "entry", "zh", WIDE),
    ("indicators", LEADER, "/indicators/tasks.in-hand?period=month", "zh", WIDE),
    ("rule", LEADER, "/rules/LD-02", "zh", WIDE),
    ("archive", EDITOR, "/bulletins", "zh", WIDE),
    ("article", EDITOR, "article", "zh", WIDE),
    ("article-phone", EDITOR, "article", "zh", PHONE),
    ("search", EDITOR, "/search?q=职工", "zh", WIDE),
    ("search-en", EDITOR, "/search?q=职工", "en", WIDE),
    ("search-phone", EDITOR, "/search?q=职工", "zh", PHONE),
    ("organisation", EDITOR, "organisation", "zh", WIDE),
    ("dissemination", EDITOR, "directive", "zh", WIDE),
    ("import", EDITOR, "import", "zh", WIDE),
    ("journal", AUDIT, "/journal", "zh", WIDE),
)


def go(page: Page, where: str) -> None:
    if where == "article":
        page.goto("/search?q=技能")
        page.locator("main .hits a").first.click()
    elif where == "entry":
        page.goto("/ledgers/proposals")
        page.locator("main tbody a[href^='/ledgers/proposals/']").first.click()
    elif where == "organisation":
        page.goto("/organisations?name=广州市总工会")
        page.locator("main tbody a").first.click()
    elif where == "directive":
        page.goto("/dissemination")
        page.locator("a[href*='directive=']").first.click()
    elif where == "import":
        page.goto("/bulletins/import")
        page.locator("input[type=file]").set_input_files(OWN.files)
        page.get_by_role("button", name="导入", exact=True).click()
        page.wait_for_url("**/bulletins/imports/*")
    else:
        page.goto(where)
    page.wait_for_load_state("networkidle")


def save(page: Page, path: Path) -> None:
    """A palette of 256 colours is a third of the size; this one keeps those that few points have, like a green light."""
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE).save(path, optimize=True)


def take(browser: Browser, address: str, folder: Path) -> None:
    states: dict[str, dict] = {}
    for name, person, where, language, window in PICTURES:
        if person and person.login not in states:
            context = browser.new_context(locale="zh-CN")
            sign_in_by_button(context.new_page(), address, person)
            states[person.login] = context.storage_state()
            context.close()
        context = browser.new_context(
            storage_state=states[person.login] if person else None,
            viewport=window,
            base_url=address,
            locale="zh-CN" if language == "zh" else "en-GB",
            device_scale_factor=1,
        )
        if person:
            context.add_cookies([{"name": "gonghui-language", "value": language, "url": address}])
        page = context.new_page()
        go(page, where)
        save(page, folder / f"{name}.png")
        print(f"{folder / name}.png  {(folder / f'{name}.png').stat().st_size // 1024} KB", flush=True)
        context.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--build", choices=["debug", "release"], default="debug")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        server = Server("demo", options.build, Path(scratch)).start()
        try:
            browser = launch(playwright)
            take(browser, server.address, options.folder)
            browser.close()
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
