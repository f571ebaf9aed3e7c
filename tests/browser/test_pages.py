"""Every kind of page in a real Chromium: usable by everyone, and whole under a strict policy."""

import re

import pytest
from bs4 import BeautifulSoup

from tests.browser import checks
from tests.browser.checks import NARROW, WIDE
from tests.browser.conftest import STRICT_CSP, STYLED, Visitor
from tests.browser.kinds import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.server]

_WIDER = "document.scrollingElement.scrollWidth - innerWidth"
_TEXT = r"""() => {  // of the page itself: a pager is no use on paper, a tool none without scripts
  const ways = [...document.querySelectorAll("main nav, main [data-module]:not([hidden])")];
  for (const way of ways) way.hidden = true;
  const text = document.querySelector("main").innerText.replaceAll(/\s+/g, ""); // words, not places
  for (const way of ways) way.hidden = false;
  return text;
}"""


@pytest.fixture(scope="session")
def address(showcase, serve):
    """The showcase behind nginx, with the policy that production is to have."""
    return serve(showcase.output, Content_Security_Policy=STRICT_CSP)


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(look, address, place, kind):
    window = look(address)
    window.open(place(kind))
    assert checks.axe(window.page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_but_tables(look, address, place, kind):
    """WCAG 2.2, 1.4.10, and the same with text spaced as 1.4.12 lets a reader space it."""
    window = look(address, viewport=NARROW, bypass_csp=True)
    window.open(place(kind))
    assert window.page.evaluate(_WIDER) <= 0
    window.page.evaluate(_OPEN_MENU)
    window.page.evaluate("document.documentElement.dataset.size = 3")  # the reader's largest
    assert window.page.evaluate(_WIDER) <= 0
    window.page.evaluate("delete document.documentElement.dataset.size")
    assert checks.sideways(window.page) == []


_OPEN_MENU = "document.querySelector('.menu details').open = true"


def test_a_wide_table_scrolls_in_a_named_box_by_keyboard(visit, address, place):
    window = visit(address, viewport=NARROW)
    window.open(place("article, wide table"))
    boxes = window.page.get_by_role("region", name=re.compile("^Bảng"))
    assert [box.get_attribute("aria-label") for box in boxes.all()] == [
        "Bảng 1/3",
        "Bảng 2/3",
        "Bảng 3/3",
    ]
    first = boxes.first
    assert first.evaluate("box => box.scrollWidth > box.clientWidth * 1.5")
    first.focus()
    for _ in range(10):  # scrolling takes a moment
        window.page.keyboard.press("ArrowRight")
        window.page.wait_for_timeout(50)
    assert first.evaluate("box => box.scrollLeft") > 50
    letters = first.evaluate(
        "box => Math.min(...[...box.querySelectorAll('td, th')].map(cell => cell.clientWidth))"
    )
    assert letters > 40  # no column is squeezed to a letter a line


def test_one_table_is_named_in_the_text_s_language(visit, address, place):
    window = visit(address)
    for kind, name in (("article, English", "Table"), ("article, table, file", "Bảng")):
        window.open(place(kind))
        assert window.page.locator("main [role=region]").get_attribute("aria-label") == name


@pytest.mark.parametrize("kind", KINDS)
def test_a_finger_can_hit_what_stands_outside_the_text(look, address, place, kind):
    """44 px (WCAG 2.2, 2.5.5); axe sees to 24 px everywhere."""
    window = look(address, viewport=NARROW)
    window.open(place(kind))
    window.page.evaluate(_OPEN_MENU)
    small = window.page.evaluate(
        "[...document.querySelectorAll('.menu :is(a, button, summary), .boxes a, .tiles a,"
        " .pager a, .names a, .tags a, .language a, .tools button, .footer__links a')]"
        ".filter((link) => link.getBoundingClientRect().height < 44"
        " || link.getBoundingClientRect().width < 44).map((link) => link.outerHTML)"
    )
    assert small == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_the_same_however_it_is_read(look, address, place, kind):
    """Without scripts, on paper, in forced colours: no word and no photo is lost."""
    window = look(address, viewport=WIDE)
    window.open(place(kind))
    text = window.page.evaluate(_TEXT)
    assert len(text) > 10
    window.page.emulate_media(forced_colors="active")
    assert window.page.evaluate(_TEXT) == text
    window.page.emulate_media(media="print", forced_colors="none")
    window.page.set_viewport_size({"width": 718, "height": 1000})  # A4 less 1 cm on each side
    assert window.page.evaluate(_TEXT) == text
    assert window.page.evaluate(_WIDER) <= 0
    assert window.page.evaluate(_CUT) == []
    without = look(address, viewport=WIDE, java_script_enabled=False)
    without.open(place(kind))
    assert without.page.evaluate(_TEXT) == text


_CUT = """[...document.querySelectorAll("main *")].filter((element) =>
  element.getBoundingClientRect().right > innerWidth + 1 ||
  (element.localName === "img" && getComputedStyle(element).display === "none")
).map((element) => element.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_contrasts_with_its_ground_where_axe_cannot_see(visit, address, scheme):
    """WCAG 2.2, 1.4.3: a visited link, a link in a mark; 1.4.11: the ring around a focused link."""
    window = visit(address, color_scheme=scheme)
    window.open("")
    tokens = window.page.evaluate(
        "Object.fromEntries(['ground', 'raised', 'ink', 'soft', 'link', 'visited', 'accent', 'bar',"
        " 'on-bar', 'mark', 'on-mark'].map((name) => [name,"
        " getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim()]))"
    )
    pairs = [(ink, "ground") for ink in ("ink", "soft", "link", "visited", "accent")]
    pairs += [("ink", "raised"), ("link", "raised"), ("visited", "raised")]
    pairs += [("ink", "mark"), ("on-mark", "mark"), ("on-bar", "bar")]
    low = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio of two colours as `#rgb` or `#rrggbb`."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_all_pages_are_whole_under_a_strict_policy(visit, showcase, address):
    """No violation, no message in the console, no request to anyone else (security.md e1, e3)."""
    window = visit(address)
    pages = [path for path in showcase.files() if path.endswith(".html")]
    assert len(pages) > 80
    for page in pages:
        path = page.removesuffix("index.html")
        window.open(path)
        if "http-equiv=refresh" in showcase.text(page):
            window.page.wait_for_url(lambda url, path=path: url != address + path)
            continue  # it leads on at once, and nothing can be asked of it
        if page == "404.html":
            continue
        assert window.page.evaluate(STYLED), page  # the style sheet came through the policy
    photos = window.page.evaluate("performance.getEntriesByType('resource').length")
    assert photos >= 1
    assert (window.faults, window.foreign) == ([], [])


def test_the_window_sees_what_a_page_must_not_do(visit, serve, tmp_path):
    """The guard of the guards: a page that does everything wrong is told of."""
    (tmp_path / "index.html").write_text(
        "<!doctype html><style>p { color: red }</style><p style='top:0' onclick='1'>x</p>"
        "<script>window.ran = 1</script><img src=https://ke-xau.example/a.png alt=''>"
        "<img src=khong-co.png alt=''>",
        encoding="utf-8",
    )
    (tmp_path / "404.html").write_text("x", encoding="utf-8")
    strict = visit(serve(tmp_path, Content_Security_Policy=STRICT_CSP))
    strict.open("")
    told = "\n".join(strict.faults)
    for word in ("style-src", "script-src", "img-src", "404"):
        assert word in told
    assert strict.page.evaluate("window.ran") is None
    loose = visit(serve(tmp_path))
    loose.open("")
    assert loose.page.evaluate("window.ran") == 1
    assert loose.foreign == ["image https://ke-xau.example/a.png"]


def test_no_page_carries_a_style_a_script_or_a_handler_of_its_own(showcase):
    for path in showcase.files():
        if not path.endswith(".html"):
            continue
        page = BeautifulSoup(showcase.text(path), "html.parser")
        scripts = page.find_all("script", src=False, type=lambda t: t != "application/ld+json")
        assert page.find_all("style") + scripts == [], path
        own = [key for tag in page.find_all(True) for key in tag.attrs if _OWN.match(key)]
        assert own == [], path


_OWN = re.compile("style$|on|srcdoc$")


def test_a_portal_works_under_a_sub_path(visit, serve, portal):
    """As a part of its ministry's portal: every link leads to a page (contracts.md §2)."""
    portal.article(body="Xem [trang](/gioi-thieu/).\n\n![Ảnh tả](a.png)", tags="một")
    portal.photo("tin-tuc/a.png")
    portal.write("trang/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nXem [tin](/tin-tuc/).\n")
    portal.build("publishconf.py", SITEURL="https://bo-mau.example/don-vi/cuc-mau")
    window = visit(serve(portal.output, "/don-vi/cuc-mau/"))
    ahead, seen = ["", "khong/co/trang/nay/"], set()
    while ahead:
        path = ahead.pop()
        seen.add(path)
        window.open(path)
        assert window.page.evaluate(STYLED), path
        links = window.page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)")
        inside = {link.partition("#")[0] for link in links if "127.0.0.1" in link}
        # a feed is named absolutely, elsewhere; a table is downloaded
        inside = {link for link in inside if not link.endswith((".xml", ".csv"))}
        assert all(link.startswith(window.url) for link in inside), path
        ahead += [new for link in inside if (new := link.removeprefix(window.url)) not in seen]
    assert {"", "tin-tuc/", "tin-tuc/2018/06/bai/", "gioi-thieu/", "the/mot/"} <= seen
    assert window.page.goto(window.url + "tin-tuc/").status == 200
    missing = [path for path in seen - {"khong/co/trang/nay/"} if status(window, path) != 200]
    assert missing == []
    told = [fault for fault in window.faults if not fault.endswith("/khong/co/trang/nay/")]
    assert (told, window.foreign) == ([], [])


def status(window: Visitor, path: str) -> int:
    """What the web server answers to a request for the page."""
    return window.context.request.get(window.url + path).status
