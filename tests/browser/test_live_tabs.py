"""`invoke serve` in a real Chromium: several pages, hidden ones, and a server that begins anew."""

import re
import shutil
import subprocess

import pytest
from desk.system import this_machine

from tests.browser.conftest import need
from tests.browser.live import Tab
from tests.conftest import ROOT
from tests.serving import PAGE, Session, furnish

pytestmark = [pytest.mark.browser, pytest.mark.server]

SAYS = "words => document.body.innerText.includes(words)"
CONNECTIONS = 6  # that Chromium holds to one server, for all its tabs


@pytest.fixture
def project(portal):
    """The usual few items."""
    return furnish(portal)


@pytest.fixture
def desktop(chromium, tmp_path):
    """A browser as people use it, whose tabs but one are hidden: `desktop(session, path)`.

    Pages that Playwright opens by itself are all told that they are in sight.
    """
    need("chromium")
    found = shutil.which("chromium", path=this_machine().search)
    options = ("--headless", "--no-sandbox", "--remote-debugging-port=0")
    command = [found, *options, f"--user-data-dir={tmp_path / 'browser'}"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        address = next(filter(None, (re.search(r"ws://\S+", line) for line in process.stderr)))[0]
        browser = chromium.browser_type.connect_over_cdp(address, no_defaults=True)
        yield lambda session, path=PAGE: Tab(browser.contexts[0], session, path)
        browser.close()
        process.terminate()
        process.stderr.read()


def hidden(tab):
    return tab.page.evaluate("document.hidden")


def test_all_pages_in_sight_are_reloaded(project, start, chromium):
    session = start(project)
    context = chromium.new_context()
    tabs = [Tab(context, session, path) for path in (PAGE, "tin-tuc/", PAGE)]
    session.edit("Hai.", "Ba.")
    for tab in tabs:
        tab.reloaded()
    assert [tab.loads() for tab in tabs] == [1, 1, 1]
    assert "Ba." in tabs[0].page.locator("main").inner_text()
    context.close()


def test_a_hidden_page_catches_up_once_it_is_shown(project, start, desktop):
    session = start(project)
    first, second = desktop(session), desktop(session, "tin-tuc/")
    second.page.bring_to_front()
    first.page.wait_for_function("document.hidden")
    for old, new in (("Hai.", "Ba."), ("Ba.", "Bốn.")):
        session.edit(old, new)
        second.reloaded()
        assert second.loads() == 1
    assert first.loads() == 0
    first.page.bring_to_front()
    first.reloaded(SAYS, "Bốn.")
    assert first.loads() == 1
    assert not hidden(first)


def test_hidden_pages_do_not_keep_others_waiting(project, start, desktop):
    """More of them than a browser has connections, those opened in the background too."""
    session = start(project)
    first = desktop(session)
    behind = {"url": session.url + PAGE, "background": True}
    driver = first.page.context.browser.new_browser_cdp_session()
    for _ in range(CONNECTIONS + 2):
        with first.page.context.expect_page() as opened:
            driver.send("Target.createTarget", behind)
        opened.value.wait_for_function("document.readyState !== 'loading'", polling=50)
        assert opened.value.evaluate("document.hidden")
    assert not hidden(first)
    session.edit("Hai.", "Ba.")
    first.reloaded(SAYS, "Ba.")
    assert first.loads() == 1


def test_the_place_that_is_read_stays_in_sight(project, start, tab):
    text = "\n\n".join(f"Đoạn {number}. " + "Lời dài. " * 40 for number in range(80))
    project.article("mot.md", f"Hai.\n\n{text}", title="Bài một")
    opened = tab(start(project))
    opened.page.evaluate("scrollTo({ top: 2345, behavior: 'instant' })")
    opened.session.edit("Hai.", "Ba.")
    opened.reloaded("() => Math.abs(scrollY - 2345) < 2")
    assert opened.loads() == 1


@pytest.mark.parametrize(("new", "count"), [("Hai.", 0), ("Ba.", 1)])
def test_a_server_begun_again_reloads_only_what_changed(project, start, tab, new, count):
    session = start(project)
    opened = tab(session)
    assert session.stop() == 0
    session.edit("Hai.", new)
    with opened.page.expect_request("**/__portal__/events"):
        opened.session = start(project, port=session.port)
    if count:
        opened.reloaded(SAYS, new)
    assert opened.loads() == count
    opened.session.edit(new, "Bốn.")  # it listens again
    opened.reloaded(SAYS, "Bốn.")
    assert opened.loads() == 1


@pytest.mark.slow
def test_new_code_of_the_plugins_is_run_on_the_same_port(project, tab):
    """Code that fails is told until it is mended, while texts are shown by the old."""
    plugins = project.path / "plugins"
    shutil.copytree(ROOT / "plugins", plugins, ignore=shutil.ignore_patterns("__pycache__"))
    words = plugins / "portal/labels.py"
    good = words.read_text("utf-8")
    session = Session(project, code=plugins).ready()
    try:
        port, opened = session.port, tab(session)
        opened.panel().wait_for(state="attached")
        words.write_text(good.replace("Chuyển tới nội dung", "Tới ngay nội dung"), "utf-8")
        opened.reloaded(SAYS, "Tới ngay nội dung")
        assert session.ready().port == port
        assert opened.loads() == 1

        words.write_text(good + "\nkhong_co\n", "utf-8")
        opened.panel().wait_for()
        place = f"plugins/portal/labels.py:{len(good.splitlines()) + 2}"
        assert place in opened.panel().inner_text()
        session.read_until("bằng mã cũ")
        session.edit("Hai.", "Ba.")
        opened.reloaded(SAYS, "Ba.")
        opened.panel().wait_for()
        assert place in opened.panel().inner_text()
        assert opened.loads() == 1

        words.write_text(good, "utf-8")
        opened.reloaded(SAYS, "Chuyển tới nội dung")
        assert session.ready().port == port
        assert opened.panel().is_hidden()
        assert opened.loads() == 1
    finally:
        session.end()
