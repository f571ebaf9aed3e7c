"""`invoke serve` as a process: build, serve, watch, reload, stop."""

import os
import shutil
import signal
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import sync_playwright

pytestmark = pytest.mark.server

# A stand-in for Pelican: it counts its runs, refuses an article that says "lỗi", and writes the
# articles' text as the home page.
BUILD = """
import pathlib
with open("runs", "a") as runs:
    runs.write("x")
text = "".join(path.read_text() for path in sorted(pathlib.Path("content").rglob("*.md")))
if "lỗi" in text:
    raise SystemExit(1)
output = pathlib.Path(".cache/serve/output")
output.mkdir(parents=True, exist_ok=True)
(output / "index.html").write_text(f"<body>{text}</body>")
(output / "manifest.txt").write_text(text)
"""
SERVE = """
import pathlib, sys
from desk.serve.session import serve
say = lambda line: print(line, flush=True)
raise SystemExit(serve(pathlib.Path.cwd(), int(sys.argv[1]), say, [sys.executable, "build.py"]))
"""

CHROMIUM = shutil.which("chromium")
QUIETLY = [
    "--no-sandbox",  # the tests may run as root
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Session:
    """A running `serve`, its window and its events."""

    def __init__(self, project, port=0):
        self.project = project
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(port)],
            cwd=project,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    def read_until(self, words):
        """The lines of the window up to the one with these words."""
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if words in line:
                return lines
        raise AssertionError(lines)

    def ready(self):
        """The port, once the address is printed."""
        line = self.read_until("http://127.0.0.1:")[-1]
        self.port = int(line.partition("127.0.0.1:")[2].partition("/")[0])
        return self

    def home(self):
        """Status and text of the home page."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/", timeout=10) as response:
                return response.status, response.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def events(self):
        """The names of the builds as the page is told them."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", "/__portal__/events")
        for line in iter(connection.getresponse().readline, b""):
            if line.startswith(b"data:"):
                yield line[5:].strip().decode()
        connection.close()

    def save(self, text, name="a.md"):
        """An editor saves an article."""
        (self.project / "content" / name).write_text(text, encoding="utf-8")

    def runs(self):
        """How often the build ran."""
        return len((self.project / "runs").read_text())

    def stop(self, sign=signal.SIGINT):
        """Ctrl-C → the exit code."""
        self.process.send_signal(sign)
        self.process.stdout.read()
        return self.process.wait(timeout=10)


@pytest.fixture
def project(tmp_path):
    """A project of one article."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("một", encoding="utf-8")
    (tmp_path / "build.py").write_text(BUILD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def start(project):
    """Starts sessions and ends those that a test leaves."""
    sessions = []

    def begin(**options):
        sessions.append(Session(project, **options))
        return sessions[-1]

    yield begin
    for session in sessions:
        if session.process.poll() is None:
            session.process.kill()
        session.process.stdout.close()
        session.process.wait()


def test_a_saved_article_is_built_and_told_once(start):
    session = start().ready()
    assert "<body>một" in session.home()[1]
    events = session.events()
    first = next(events)
    session.save("hai")
    assert next(events) != first
    assert "<body>hai" in session.home()[1]
    assert session.runs() == 2


@pytest.mark.slow
def test_many_files_saved_together_are_one_build(start):
    session = start().ready()
    for number in range(200):
        session.save("nhiều", f"{number:03}.md")
    session.read_until("tự tải lại")
    assert session.runs() == 2
    assert session.home()[1].count("nhiều") == 200


@pytest.mark.slow
def test_a_build_that_changes_nothing_is_told_to_nobody(start):
    session = start().ready()
    events = session.events()
    next(events)
    session.save("một")
    session.read_until("không có gì đổi")
    session.save("hai")
    session.read_until("tự tải lại")
    told = next(events)
    session.save("hai")
    session.read_until("không có gì đổi")
    session.save("ba")
    assert next(events) != told
    assert session.runs() == 5


def test_an_error_keeps_the_last_good_site(start):
    session = start().ready()
    session.save("lỗi")
    session.read_until("Chưa dựng được")
    assert session.home()[0] == 200
    assert "<body>một" in session.home()[1]
    session.save("hai")
    session.read_until("tự tải lại")
    assert "<body>hai" in session.home()[1]


def test_a_first_build_that_fails_is_shown_and_heals(start, project):
    (project / "content" / "a.md").write_text("lỗi", encoding="utf-8")
    session = start().ready()
    status, page = session.home()
    assert status == 503
    assert "Chưa dựng được" in page
    events = session.events()
    session.save("hai")
    assert next(events)
    assert "<body>hai" in session.home()[1]


@pytest.mark.slow
def test_a_restart_with_the_same_site_reloads_nothing(start):
    """The page compares names; the same bytes have the same name."""
    session = start().ready()
    name = next(session.events())
    assert session.stop() == 0
    assert next(start().ready().events()) == name


@pytest.mark.slow
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_stopping_is_clean_with_a_page_open(start, sign):
    session = start().ready()
    events = session.events()
    next(events)
    assert session.stop(sign) == 0
    assert list(events) == []


@pytest.mark.slow
def test_stopping_during_the_first_build_is_clean(start, project):
    (project / "build.py").write_text("print('dựng', flush=True)\nimport time\ntime.sleep(60)")
    session = start()
    session.read_until("dựng")
    assert session.stop() == 0


def test_a_port_in_use_ends_with_the_remedy(start):
    session = start().ready()
    second = start(port=session.port)
    said = second.read_until("--port")[-1]
    assert f"cổng {session.port} đang có chương trình khác dùng" in said
    assert second.process.wait(timeout=10) == 1
    assert session.runs() == 1, "nothing is built where nothing can be served"


@pytest.mark.slow
def test_a_folder_that_is_no_project_ends_with_the_remedy(start, project):
    (project / "content" / "a.md").unlink()
    Path(project, "content").rmdir()
    session = start()
    assert "thư mục của dự án" in session.read_until("lỗi:")[-1]
    assert session.process.wait(timeout=10) == 1


@pytest.mark.browser
def test_the_browser_reloads_once_for_each_build_and_after_a_restart(start):
    """A page loaded anew compares names: it must not reload again for the build it shows."""
    session = start().ready()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        page = browser.new_page()
        loads = []
        page.on("load", lambda _: loads.append(page.url))
        page.goto(f"http://127.0.0.1:{session.port}/")
        for count, text in ((2, "hai"), (3, "ba")):
            session.save(text)
            page.get_by_text(text).wait_for()
            page.wait_for_timeout(500)
            assert len(loads) == count
        session.stop()
        session.save("bốn")
        start(port=session.port).ready()
        page.get_by_text("bốn").wait_for()
        page.wait_for_timeout(500)
        assert len(loads) == 4
        browser.close()


@pytest.mark.browser
def test_the_failed_page_heals_by_itself(start, project):
    (project / "content" / "a.md").write_text("lỗi", encoding="utf-8")
    session = start().ready()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{session.port}/")
        assert page.get_by_role("heading").inner_text() == "Chưa dựng được cổng thông tin"
        session.save("lành")
        page.get_by_text("lành").wait_for()
        browser.close()
