"""Servers, browsers and people for the tests. Each test has a browser context of its own and is watched."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from chromium import WIDE, launch
from deeds import sign_in_by_button
from documents import OWN, SHARED, Documents
from people import Person
from server import Server
from visitor import Visitor
from watch import Watch


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--build", choices=["debug", "release"], default="debug", help="which build of gonghui is tested")


@pytest.fixture(scope="session")
def build(request: pytest.FixtureRequest) -> str:
    return request.config.getoption("--build")


# The servers that tests talk to now.
SERVERS: list[Server] = []


def running(server: Server) -> Iterator[Server]:
    """The server while it is needed; afterwards it has to end by itself, and well."""
    SERVERS.append(server.start())
    yield server
    SERVERS.remove(server)
    status = server.stop()
    assert status == 0, f"on SIGTERM the server ended with {status}:\n{server.trouble}"
    assert " error gonghui" not in server.log, f"the server logged an error:\n{server.trouble}"


@pytest.fixture(autouse=True)
def no_server_ends_early(request: pytest.FixtureRequest) -> Iterator[None]:
    """Ends the whole run where a server has died: whatever followed would fail too, and say nothing."""
    yield
    for server in SERVERS:
        if server.process.poll() is not None:
            pytest.exit(f"the server died in {request.node.name}:\n{server.trouble}", returncode=1)


@pytest.fixture(scope="session")
def demo(build: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from running(Server("demo", build, tmp_path_factory.mktemp("demo")))


@pytest.fixture(scope="module")
def plain(build: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An installation that nobody has set up yet; each file of tests that asks has its own."""
    yield from running(Server("serve", build, tmp_path_factory.mktemp("plain")))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def session_of(demo: Server, browser: Browser) -> Callable[[Person], dict]:
    """The cookies of somebody signed in to the demo; she signs in once for all tests."""
    sessions: dict[str, dict] = {}

    def cookies(person: Person) -> dict:
        if person.login not in sessions:
            context = browser.new_context(locale="zh-CN")
            sign_in_by_button(context.new_page(), demo.address, person)
            sessions[person.login] = context.storage_state()
            context.close()
        return sessions[person.login]

    return cookies


@pytest.fixture
def open_context(demo: Server, browser: Browser, session_of: Callable) -> Iterator[Callable[..., BrowserContext]]:
    """Makes browser contexts of the demo, each of them watched. The watch is the context's `watch`."""
    opened: list[BrowserContext] = []

    def open(person: Person | None = None, language: str = "zh", address: str = demo.address, **more) -> BrowserContext:
        locale = "zh-CN" if language == "zh" else "en-GB"
        # Without animated scrolling, so that what has the focus is in view at once.
        options = {"viewport": WIDE, "locale": locale, "base_url": address, "reduced_motion": "reduce"} | more
        context = browser.new_context(storage_state=session_of(person) if person else None, **options)
        if person:
            context.add_cookies([{"name": "gonghui-language", "value": language, "url": address}])
        context.watch = Watch(context, address)
        opened.append(context)
        return context

    yield open
    complaints = [complaint for context in opened for complaint in context.watch.complaints]
    for context in opened:
        context.close()
    assert not complaints, "the browser complained:\n" + "\n".join(complaints)


@pytest.fixture
def page_of(open_context: Callable) -> Callable[..., Page]:
    """A page of the demo for somebody; `page.context.watch` can be told what to expect."""
    return lambda person=None, language="zh", **more: open_context(person, language, **more).new_page()


@pytest.fixture(scope="session")
def visitor_of(demo: Server, session_of: Callable) -> Callable[..., Visitor]:
    """Somebody at the demo without a browser."""

    def visitor(person: Person | None = None, language: str = "zh") -> Visitor:
        cookies = {cookie["name"]: cookie["value"] for cookie in session_of(person)["cookies"]} if person else {}
        if person:
            cookies["gonghui-language"] = language
        return Visitor(demo.address, cookies, "zh-CN" if language == "zh" else "en-GB")

    return visitor


@pytest.fixture(params=[OWN, SHARED], ids=["own", "shared"])
def documents(request: pytest.FixtureRequest) -> Documents:
    """Five bulletins to hand in: those of this repository, and the second set where it lies beside it."""
    if not all(path.exists() for path in request.param.files):
        pytest.skip(f"{request.param.files[0].parent} is not there: the second set of bulletins is not tested")
    return request.param
