"""The browser of the tests, and the windows in which pages are looked at."""

import os

from playwright.sync_api import Browser, Playwright

WIDE = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
# What a browser of 1366 × 768 shows at 200 %.
ZOOMED = {"width": 683, "height": 384}


def launch(playwright: Playwright, *flags: str) -> Browser:
    """Debian's chromium; its sandbox cannot be had as root."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=[*sandbox, *flags])
