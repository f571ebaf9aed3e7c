"""`invoke serve` in a real Chromium: what is wrong stands over the last good site, and heals."""

import msgspec
import pytest

from tests.browser import checks
from tests.conftest import Portal
from tests.serving import furnish, launch

pytestmark = [pytest.mark.browser, pytest.mark.server]

DATE = "date: 2018-06-07 16:49:00"
GONE = "() => document.querySelector('aside[aria-label=\"Lỗi của nội dung\"]').hidden"
# What has the focus, where it ends, and where the panel begins.
FOCUS = """() => {
  const panel = document.querySelector("aside[aria-label='Lỗi của nội dung']");
  const [focus, top] = [document.activeElement, panel.getBoundingClientRect().top];
  return [focus.tagName, focus.getBoundingClientRect().bottom - 1, top];
}"""
# Whether the end of the footer is in sight above the panel, the page read to its end.
CLEAR = """() => {
  scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
  const panel = document.querySelector("aside[aria-label='Lỗi của nội dung']");
  const footer = document.querySelector("body > footer").getBoundingClientRect();
  const [end, begin] = [footer.bottom, panel.getBoundingClientRect().top];
  return end > 0 && end < begin + 1;  // windows are scrolled by whole pixels
}"""


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """A running `serve` whose tests leave a good site behind."""
    session = launch(furnish(Portal(tmp_path_factory.mktemp("live") / "portal")))
    yield session
    session.end()


@pytest.fixture(autouse=True)
def mended(session):
    """What a test broke or wrote is as it was for the next."""
    folders = [session.portal.content, session.portal.path / "theme"]
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    before = {path: path.read_bytes() for path in [*files, session.portal.path / "pelicanconf.py"]}
    yield
    changed = {path: data for path, data in before.items() if path.read_bytes() != data}
    for path, data in changed.items():
        path.write_bytes(data)
    added = [path for path in session.portal.content.rglob("*.md") if path not in before]
    for path in added:
        path.unlink()
    if changed or added:
        session.read_until("Đã dựng")
    session.settle()


def swap(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


class Break(msgspec.Struct, frozen=True):
    """A file of the project, what is broken in it, and what the panel says of that."""

    file: str
    good: str
    bad: str
    place: str
    says: str


BREAKS = {
    "front matter": Break(
        "content/tin-tuc/mot.md", DATE, "date: hôm qua", "content/tin-tuc/mot.md:3", "hôm qua"
    ),
    "settings": Break("pelicanconf.py", "SITENAME =", "SITENAME", "pelicanconf.py:", "SyntaxError"),
    "value of a setting": Break(
        "pelicanconf.py", '"Asia/Ho_Chi_Minh"', '"UTC"', "pelicanconf.py:", "TIMEZONE"
    ),
    "template": Break(
        "theme/templates/article.html", "{% block", "{% if %}{% block", "theme:1", "article.html:"
    ),
    "style": Break(
        "theme/css/index.css", '@import "', '@import "khong-co', "theme:1", "css/index.css"
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_broken_stands_over_the_last_good_site_and_heals(session, tab, name):
    """In the page with its place and its remedy, and in the window; no reload but for the heal."""
    broken, path = BREAKS[name], session.portal.path / BREAKS[name].file
    opened = tab(session)
    swap(path, broken.good, broken.bad)
    panel = opened.panel()
    panel.wait_for()
    told = panel.inner_text()
    assert "Chưa dựng được bản mới: 1 lỗi" in told
    assert broken.place in told
    assert broken.says in told
    assert "→" in told
    window = session.read_until("Chưa dựng được")
    assert [line for line in window if broken.place in line and "lỗi: " in line and "→" in line]
    opened.page.reload()
    opened.panel().wait_for()
    assert "Hai." in opened.page.locator("main").inner_text()
    assert session.get("")[0] == 200
    swap(path, broken.bad, broken.good)
    opened.page.wait_for_function(GONE)
    assert opened.loads() == 1  # the one that was asked for


@pytest.mark.parametrize("name", BREAKS)
def test_another_save_does_not_hide_what_is_still_broken(session, tab, name):
    broken, path = BREAKS[name], session.portal.path / BREAKS[name].file
    opened = tab(session)
    swap(path, broken.good, broken.bad)
    opened.panel().wait_for()
    session.read_until("Chưa dựng được")
    session.edit("Câu.", "Câu khác.", "tin-tuc/khac.md")
    session.read_until("Chưa dựng được")
    assert broken.place in opened.panel().inner_text()
    swap(path, broken.bad, broken.good)
    opened.reloaded(GONE)
    assert "Câu khác." in session.get("tin-tuc/2018/06/khac/")[1]
    assert opened.loads() == 1


def test_a_good_save_of_other_words_heals_and_shows_them(session, tab):
    opened = tab(session)
    session.edit(DATE, "date: hôm qua")
    opened.panel().wait_for()
    path = session.portal.content / "tin-tuc/mot.md"
    text = path.read_text("utf-8").replace("date: hôm qua", DATE)
    path.write_text(f"{text}\nLời mới.\n", encoding="utf-8")
    opened.reloaded(words="Lời mới.", predicate="w => document.body.innerText.includes(w)")
    assert opened.panel().is_hidden()
    assert opened.loads() == 1


@pytest.fixture
def warned(session, tab):
    """A page over which a warning stands; `warned(**options of a browser context)`."""
    session.edit("Hai.", "Hai [chỗ kia](khong-co.md).")
    session.shown()

    def opened(**options):
        page = tab(session, **options)
        page.panel().wait_for()
        return page

    return opened


def test_warnings_are_counted_in_a_closed_panel(warned):
    opened = warned()
    panel = opened.panel()
    assert panel.locator("summary").inner_text() == "1 cảnh báo"
    assert panel.locator("li").is_hidden()
    panel.locator("summary").click()
    told = panel.locator("li").inner_text()
    assert told.startswith("content/tin-tuc/mot.md:")
    assert "cảnh báo: " in told
    assert "khong-co.md" in told


def test_the_panel_is_the_last_that_tab_comes_to_and_enter_opens_it(warned):
    """WCAG 2.2, 2.1.1."""
    page = warned(viewport=checks.NARROW).page
    page.locator("footer a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Lỗi của nội dung"
    for shown in (True, False):
        page.keyboard.press("Enter")
        assert page.locator("aside li").is_visible() is shown


def test_what_has_the_focus_is_clear_of_the_panel(warned):
    """WCAG 2.2, 2.4.11: each control of the page, the panel open over it."""
    page = warned(viewport=checks.NARROW, reduced_motion="reduce").page
    page.locator("aside summary").click()
    page.locator("a.skip").focus()
    seen = 0
    while (found := page.evaluate(FOCUS))[0] != "ASIDE":
        name, end, panel = found
        assert end <= panel, f"{name} {seen}"
        page.keyboard.press("Tab")
        seen += 1
    assert seen > 5


@pytest.mark.parametrize("width", [320, 1280])
def test_the_end_of_the_page_can_be_read_below_an_open_panel(session, tab, width):
    opened = tab(session, viewport={"width": width, "height": 640})
    session.edit(DATE, "date: hôm qua")
    opened.panel().wait_for()
    assert opened.page.evaluate(CLEAR)
    assert checks.sideways(opened.page) == []


def test_the_panel_is_not_printed(warned):
    opened = warned()
    opened.page.emulate_media(media="print")
    assert opened.panel().is_hidden()


def test_axe_finds_nothing_in_warnings(warned):
    opened = warned()
    assert checks.axe(opened.page) == []
    opened.panel().locator("summary").click()
    assert checks.axe(opened.page) == []


def test_axe_finds_nothing_in_errors(session, tab):
    opened = tab(session)
    session.edit(DATE, "date: hôm qua")
    opened.panel().wait_for()
    assert checks.axe(opened.page) == []


def test_before_the_first_good_site_the_page_says_why_and_heals(portal, start, tab):
    furnish(portal)
    path = portal.article("mot.md", "Hai.", date="hôm qua")
    session = start(portal)
    opened = tab(session)
    opened.panel().wait_for()
    assert opened.page.locator("h1").inner_text() == "Chưa dựng được cổng thông tin"
    assert "content/tin-tuc/mot.md:3" in opened.panel().inner_text()
    assert checks.axe(opened.page) == []
    swap(path, "date: hôm qua", DATE)
    opened.reloaded("words => document.querySelector('main').innerText.includes(words)", "Hai.")
    assert opened.loads() == 1


def test_what_is_not_public_is_shown_marked_and_not_built(session, tab):
    """On its page and in the list; a build beside it has nothing of it."""
    portal = session.portal
    portal.article("nhap.md", "Chữ kín.", status="draft", title="Chuyện chưa xong")
    portal.article("mai.md", "Chữ kín.", date="2090-01-01", title="Chuyện sắp tới")
    session.shown()
    marks = {"Bản nháp": "2018/06/nhap/", "Chưa đến giờ đăng": "2090/01/mai/"}
    opened = tab(session, "tin-tuc/")
    listed = opened.page.locator("main").inner_text()
    for mark, place in marks.items():
        assert f"[{mark}]" in listed
        opened.page.goto(f"{session.url}tin-tuc/{place}")
        assert f"{mark}: bản xem trước này" in opened.page.locator("main").inner_text()
    assert portal.build().written
    built = b"".join(portal.files().values()).decode(errors="replace")
    assert "Bài khác" in built
    for words in ("Chữ kín", "Chuyện chưa xong", "Chuyện sắp tới", *marks):
        assert words not in built
