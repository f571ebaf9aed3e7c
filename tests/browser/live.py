"""A page of a running `invoke serve` in Chromium: how often it was loaded, and when."""

import time

_COUNT = """if (window === top) {
  sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
  addEventListener("load", () => { sessionStorage.loaded = Date.now(); });
}"""
_LOADED = "count => Number(sessionStorage.loads) >= count && document.readyState === 'complete'"
# What the page knows of the site that stands: the name it was served with.
_BUILD = "document.querySelector('script[data-build]').dataset.build"
LONG = 30_000  # ms that a loaded machine may take; nothing waits for as long
MOMENT = 300  # ms in which a second reload would have come


class Tab:
    """A page that is open, and the events of the server that it listens to."""

    def __init__(self, context, session, path):
        self.session = session
        self.page = context.new_page()
        self.page.set_default_timeout(LONG)
        self.page.add_init_script(_COUNT)
        self.page.goto(session.url + path, wait_until="load")
        self.seen = 1

    def reloaded(self, predicate="() => true", words=""):
        """Wait until the page was loaded once more and shows what it is to show."""
        self.page.wait_for_function(_LOADED, arg=self.seen + 1)
        self.page.wait_for_function(predicate, arg=words)

    def loads(self):
        """How often the page was loaded since this was asked, once nothing more can come."""
        self.session.settle()
        self.page.wait_for_timeout(MOMENT)
        count = self.page.evaluate("Number(sessionStorage.loads)")
        before, self.seen = self.seen, count
        return count - before

    def loaded(self):
        """The moment of the last load, in seconds since 1970."""
        return self.page.evaluate("Number(sessionStorage.loaded)") / 1000

    def build(self):
        """The name of the site that the page is of."""
        return self.page.evaluate(_BUILD)

    def panel(self):
        """The findings that stand over the page."""
        return self.page.locator("aside[aria-label='Lỗi của nội dung'] details")

    def quiet(self):
        """Seconds since 1970, once nothing is at work: a save may begin."""
        self.session.settle()
        self.page.wait_for_timeout(MOMENT)
        return time.time()
