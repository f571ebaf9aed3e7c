"""A page that is open in a real Chromium → when it was loaded, by the clock, and how often."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from portal.model.finding import Refused

from ..system import TOOLS, ensure_system_tools, this_machine

if TYPE_CHECKING:
    from playwright.sync_api import Page

Say = Callable[[str], None]
# Both survive a reload: the storage is the tab's. A moment is that of the `load` event's end.
_WATCH = """if (window === top) {
  sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
  addEventListener("load", () => { window.loaded = performance.timeOrigin + performance.now(); });
}"""
_SHOWS = """(mark) => window.loaded !== undefined
  && document.documentElement.outerHTML.includes(mark) && window.loaded"""
_LONGEST = 120_000  # ms that a page may keep the run waiting


class Window:
    """One page; moments are in seconds since 1970."""

    def __init__(self, page: "Page") -> None:
        self._page = page

    def open(self, address: str) -> float:
        """Load a page anew; gives when it was there."""
        self._page.goto(address, wait_until="load")
        return self.shows("</html>")

    def shows(self, mark: str) -> float:
        """Wait until the page has these words, in its text or its head; when it was loaded.

        Raises Refused where it never has.
        """
        from playwright.sync_api import TimeoutError as TooLong  # noqa: PLC0415 - see open_window

        try:
            moment: float = self._page.wait_for_function(_SHOWS, arg=mark).json_value()
        except TooLong:
            fix = "xem cửa sổ của serve.log trong thư mục đo"
            raise Refused(f"trang không hiện “{mark}”", fix) from None
        return moment / 1000

    @property
    def loads(self) -> int:
        """How often a page was loaded here."""
        return int(self._page.evaluate("sessionStorage.loads"))

    def rest(self, seconds: float) -> None:
        """Let the page and the server come to rest."""
        self._page.wait_for_timeout(seconds * 1000)


@contextmanager
def open_window(say: Say) -> Iterator[Window]:
    """A window while the block runs. Raises Refused where browser or driver are missing."""
    ensure_system_tools(say, [tool for tool in TOOLS if "chromium" in tool.packages])
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of requirements-dev.txt
    except ImportError:
        fix = "gõ: .venv/bin/pip install --require-hashes -r requirements-dev.txt"
        raise Refused("máy còn thiếu playwright để điều khiển trình duyệt", fix) from None
    program = shutil.which("chromium", path=this_machine().search)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program)
        page = browser.new_page()
        page.set_default_timeout(_LONGEST)
        page.add_init_script(_WATCH)
        yield Window(page)
        browser.close()
