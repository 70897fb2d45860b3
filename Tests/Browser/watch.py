"""Looks over a browser's shoulder: whatever a page complains of fails the test it happened in."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

# Content policy violations are console messages too, but those of report-only kind are not.
TELL_VIOLATIONS = """
    document.addEventListener("securitypolicyviolation", (event) =>
        console.error("policy violation: " + event.violatedDirective + " " + event.blockedURI));
"""


class Watch:
    """Collects console errors, page errors, policy violations and failed requests of one browser context."""

    def __init__(self, context: BrowserContext, address: str):
        self.address = address
        self.complaints: list[str] = []
        self.expected: set[int] = set()
        context.add_init_script(TELL_VIOLATIONS)
        context.on("page", self.follow)
        context.on("response", self.on_response)
        context.on("requestfailed", self.on_failed)
        context.on("console", self.on_console)
        context.on("weberror", lambda error: self.complain(f"page error: {error.error}"))

    def follow(self, page: Page) -> None:
        page.on("crash", lambda _: self.complain("the page crashed"))

    def expect(self, *statuses: int) -> None:
        """Lets answers with these statuses pass, for a test that asks for them."""
        self.expected.update(statuses)

    def complain(self, words: str) -> None:
        self.complaints.append(words)

    def on_console(self, message: ConsoleMessage) -> None:
        # The browser's own line about a status is judged by on_response, which knows what is expected.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complain(f"console: {message.text} ({message.location.get('url', '')})")

    def on_response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.complain(f"{response.status} for {response.request.method} {response.url}")

    def on_failed(self, request: Request) -> None:
        # A navigation that another one overtakes, and a download, are told as aborted.
        aborted = "ERR_ABORTED" in (request.failure or "")
        if self.is_ours(request.url) and not aborted:
            self.complain(f"failed: {request.method} {request.url}: {request.failure}")

    def is_ours(self, url: str) -> bool:
        return urlsplit(url).netloc == urlsplit(self.address).netloc

    def judge(self) -> None:
        assert not self.complaints, "the browser complained:\n" + "\n".join(self.complaints)
