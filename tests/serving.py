"""`invoke serve` as a process over a small portal, for the tests that look at it."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.conftest import ROOT

SERVE = """
import pathlib, sys
from desk.serve.session import serve
say = lambda line: print(line, flush=True)
raise SystemExit(serve(pathlib.Path.cwd(), int(sys.argv[1]), say))
"""
LONG = 60.0  # s that a loaded machine may take
PAGE = "tin-tuc/2018/06/mot/"
# A menu and boxes that lead to what is there: nothing is told of them.
_FRAME = """
PORTAL_MENU = [("Trang chủ", "/")]
PORTAL_TILES = PORTAL_BOXES = PORTAL_FOOTER = []
"""


def furnish(portal):
    """A few items, and settings that tell of nothing that is not there."""
    with (portal.path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(_FRAME)
    portal.article("mot.md", "Một.\n\nHai.", title="Bài một")
    portal.article("khac.md", "Chữ.\n\nCâu.", title="Bài khác")
    portal.write("trang/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nXin chào.\n")
    return portal


def launch(portal, **options):
    """A `serve` of a portal that has no plugins of its own: nobody who works on ours restarts it.

    `options` are Session's.
    """
    (portal.path / "plugins").mkdir(exist_ok=True)
    return Session(portal, **options).ready()


class Session:
    """A running `serve`, its window and its events."""

    def __init__(self, portal, port=0, code=ROOT / "plugins"):
        """`code` is the folder of the plugins that run."""
        self.portal = portal
        others = [path for path in sys.path if Path(path).name != "plugins"]
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(port)],
            cwd=portal.path,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(code), *others])},
        )
        self._lines = SimpleQueue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def read_until(self, words):
        """The lines of the window up to the one with these words."""
        lines, end = [], time.monotonic() + LONG
        try:
            while not lines or words not in lines[-1]:
                lines.append(self._lines.get(timeout=max(end - time.monotonic(), 0)))
        except Empty:
            raise AssertionError(lines) from None
        return lines

    def ready(self):
        """The port, once the address is printed."""
        line = self.read_until("http://127.0.0.1:")[-1]
        self.port = int(line.partition("127.0.0.1:")[2].partition("/")[0])
        return self

    @property
    def url(self):
        """The address of the home page."""
        return f"http://127.0.0.1:{self.port}/"

    def get(self, path=PAGE):
        """Status and text of a page."""
        try:
            with urlopen(self.url + path, timeout=20) as response:
                return response.status, response.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def events(self):
        """What the page is told: the names of builds, and lists of findings."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            connection.request("GET", "/__portal__/events")
            with connection.getresponse() as response:
                for line in iter(response.readline, b""):
                    if line.startswith(b"data:"):
                        data = line[5:].strip().decode()
                        yield json.loads(data) if data.startswith("[") else data

    def edit(self, old, new, name="tin-tuc/mot.md"):
        """An editor saves a file of content/."""
        path = self.portal.content / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def settle(self):
        """The window's lines until what changed before was looked at, which must change nothing.

        A file is saved as it was, which the window tells last; after a save that changes something
        `shown` has to be waited for, or both are one.
        """
        (self.portal.content / "trang/gioi-thieu.md").touch()
        return self.read_until("không có gì đổi")

    def shown(self):
        """The window's lines until the browser is told of a change."""
        return self.read_until("tự tải lại")

    def stop(self, sign=signal.SIGINT):
        """Ctrl-C → the exit code."""
        self.process.send_signal(sign)
        return self.process.wait(timeout=LONG)

    def end(self):
        """Kill what still runs."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._reader.join()
        self.process.stdout.close()

    def _read(self):
        for line in self.process.stdout:
            self._lines.put(line)
