"""A real nginx over a built portal, and a real Chromium that looks at it.

Nothing here is skipped: a missing browser or web server fails the test and names its package.
"""

import os
import pwd
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from desk.serve.media_types import media_type
from desk.system import TOOLS, find_missing, this_machine
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, sync_playwright

from tests.browser.kinds import find_page
from tests.browser.live import Tab
from tests.conftest import ROOT, Portal
from tests.nginx import BROTLI, TEMPORARY, free_port, listening, program
from tests.serving import PAGE, Session, launch

# frame-ancestors holds a page out of others' frames; the rest is what security.md e1 promises.
STRICT_CSP = (
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# Whether the style sheet came through to an open page: it sets this, and no browser does.
STYLED = "getComputedStyle(document.documentElement).getPropertyValue('--ground') !== ''"
_USUAL = {"width": 1280, "height": 720}  # Playwright's own window
_CONFIGURATION = """
load_module {module};
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log warn;
{user}
events {{ worker_connections 512; }}
http {{
  access_log off;
  {temporary}
  types {{ {types} }}
  default_type application/octet-stream;
  gzip_static on;
  gzip_vary on;
  brotli_static on;
  server {{
    listen 127.0.0.1:{port};
    absolute_redirect off;
    {headers}
    error_page 403 404 =404 {path}404.html;
    location {path} {{ alias {output}/; index index.html; }}
  }}
}}
"""

Serve = Callable[..., str]


class Visitor:
    """A browser window on a served portal; it notes what a page must not do.

    `foreign` holds requests that left the portal, `faults` what the console, the scripts and
    the web server complained of.
    """

    def __init__(self, browser: Browser, url: str, **options: Any) -> None:
        self.url = url
        self.foreign: list[str] = []
        self.faults: list[str] = []
        self.context = browser.new_context(**options)
        # No other host has an address here, so a request to one fails; to listen to all requests
        # would take ten times as long.
        self.context.on("requestfailed", self._failed)
        self.context.on("console", self._said)
        self.context.on("weberror", lambda error: self.faults.append(f"script: {error.error}"))
        self.page = self.context.new_page()

    def open(self, path: str) -> None:
        """Load a page of the portal, photos included."""
        self.page.goto(self.url + path, wait_until="load")

    def begin_anew(self, viewport: Any, scheme: Any) -> None:
        """As if it had just been opened: nothing else is emulated, nothing has been told yet."""
        self.page.emulate_media(
            media="null", color_scheme=scheme, forced_colors="none", reduced_motion="no-preference"
        )
        if self.page.viewport_size != viewport:
            self.page.set_viewport_size(viewport)
        self.foreign.clear()
        self.faults.clear()

    def _failed(self, request: Request) -> None:
        if not request.url.startswith(self.url):
            self.foreign.append(f"{request.resource_type} {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        # The browser asks for an icon by itself, now and then.
        if message.type in ("error", "warning") and not where.endswith("/favicon.ico"):
            self.faults.append(f"{message.text} {where}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, cut off from every host but this one."""
    need("chromium")
    found = shutil.which("chromium", path=this_machine().search)
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visitor]]:
    """Opens windows, `visit(url, **options of a browser context)`, and closes them."""
    opened: list[Visitor] = []

    def visit(url: str, **options: Any) -> Visitor:
        opened.append(Visitor(chromium, url, **options))
        return opened[-1]

    yield visit
    for visitor in opened:
        visitor.context.close()


@pytest.fixture(scope="session")
def windows(chromium: Browser) -> Iterator[dict[str, Visitor]]:
    """The windows that `look` keeps, by what they were opened with."""
    kept: dict[str, Visitor] = {}
    yield kept
    for visitor in kept.values():
        visitor.context.close()


@pytest.fixture
def look(
    chromium: Browser, windows: dict[str, Visitor], request: pytest.FixtureRequest
) -> Iterator[Callable[..., Visitor]]:
    """As `visit`, in the window that the test before has left: to open one takes longer than most
    tests.

    For tests that only load a page and look at it: what they click, store or listen to would
    stay. A test that fails leaves no window behind.
    """
    failed = request.session.testsfailed
    used: list[str] = []

    def look(
        url: str, viewport: Any = _USUAL, color_scheme: Any = "light", **options: Any
    ) -> Visitor:
        used.append(repr((url, sorted(options.items()))))
        if used.count(used[-1]) > 1:
            raise ValueError("a test has one window of a sort")
        if used[-1] not in windows:
            windows[used[-1]] = Visitor(chromium, url, **options)
        windows[used[-1]].begin_anew(viewport, color_scheme)
        return windows[used[-1]]

    yield look
    if request.session.testsfailed > failed:
        for each in used:
            windows.pop(each).context.close()


@pytest.fixture
def start() -> Iterator[Callable[..., Session]]:
    """Starts `serve` for portals, `start(portal, **options)`, and ends it."""
    sessions: list[Session] = []

    def start(portal: Portal, **options: Any) -> Session:
        sessions.append(launch(portal, **options))
        return sessions[-1]

    yield start
    for session in sessions:
        session.end()


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Callable[..., Tab]]:
    """Opens pages of a running `serve`, `tab(session, path, **options of a browser context)`."""
    contexts: list[BrowserContext] = []

    def opened(session: Session, path: str = PAGE, **options: Any) -> Tab:
        contexts.append(chromium.new_context(**options))
        return Tab(contexts[-1], session, path)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def showcase(once: Callable[[str, Callable[[Path], None]], Path]) -> Portal:
    """The sample, every state of states/ and enough news for a second list, published."""
    return Portal.standing(once("showcase", _publish))


def _publish(folder: Path) -> None:
    """By two processes: the other worker waits for it."""
    portal = Portal(folder, all_sizes=True)
    for content in (ROOT / "content", Path(__file__).with_name("states")):
        shutil.copytree(content, portal.content, dirs_exist_ok=True)
    portal.photo("tin-tuc/dung.png", "teal", (300, 900))
    portal.photo("tin-tuc/rong.png", "maroon", (2400, 300))
    portal.write("so-lieu.csv", "đơn vị,số\nVăn phòng,1\n")
    for number in range(1, 36):
        portal.article(f"thuong-{number}.md", title=f"Tin thường {number}", date="2017-12-01")
    report = portal.build("publishconf.py", PORTAL_WORKERS=2)
    assert report.written, [finding.show() for finding in report.findings]


@pytest.fixture(scope="session")
def place(showcase: Portal) -> Callable[[str], str]:
    """Where the page of a kind of KINDS stands in the showcase."""
    return lambda kind: find_page(showcase.output, kind)


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Puts an output behind nginx: `serve(output, path="/", headers=…)` gives its address."""
    need("nginx", "libnginx-mod-http-brotli-static")
    with ExitStack() as running:

        def serve(output: Path, path: str = "/", **headers: str) -> str:
            folder = tmp_path_factory.mktemp("nginx")
            port = running.enter_context(free_port())
            return running.enter_context(_nginx(folder, port, output, path, headers))

        yield serve


def need(*packages: str) -> None:
    """Fail, naming Debian's packages, where one of them is not on this machine."""
    tools = [tool for tool in TOOLS if set(tool.packages) & set(packages)]
    missing = find_missing(this_machine(), tools)
    if missing:
        names = " ".join(package for tool in missing for package in tool.packages)
        pytest.fail(f"máy còn thiếu gói Debian: {names}", pytrace=False)


@contextmanager
def _nginx(
    folder: Path, port: int, output: Path, path: str, headers: dict[str, str]
) -> Iterator[str]:
    suffixes = {file.suffix for file in output.rglob("*.*") if file.is_file()}
    kinds = {suffix: media_type(suffix) for suffix in sorted(suffixes - {".br", ".gz"})}
    configuration = _CONFIGURATION.format(
        module=BROTLI,
        folder=folder,
        # The worker reads what pytest wrote; without root there is only one user anyway.
        user=f"user {pwd.getpwuid(0).pw_name};" if os.geteuid() == 0 else "",
        temporary=" ".join(f"{name}_temp_path {folder}/{name};" for name in TEMPORARY),
        types=" ".join(f'"{kind}" {suffix[1:]};' for suffix, kind in kinds.items()),
        port=port,
        headers=" ".join(
            f'add_header {name.replace("_", "-")} "{value}" always;'
            for name, value in headers.items()
        ),
        path=path,
        output=output,
    )
    (folder / "nginx.conf").write_text(configuration, encoding="utf-8")
    command = [program(), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"]
    with listening(command, port):
        yield f"http://127.0.0.1:{port}{path}"
