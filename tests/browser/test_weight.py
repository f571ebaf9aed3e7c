"""What a page weighs on the wire, what it asks for, and whether it stands still meanwhile."""

import re
from urllib.parse import urljoin

import pytest

from tests.browser import checks
from tests.browser.conftest import STRICT_CSP
from tests.browser.kinds import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.server]

LIMIT = 25 * 1024  # bytes of HTML, CSS and JS, in Brotli
_LOADED = "link[rel=stylesheet], script[src]"


@pytest.fixture(scope="session")
def address(showcase, serve):
    """The showcase behind nginx, with the policy that production is to have."""
    return serve(showcase.output, Content_Security_Policy=STRICT_CSP)


def parts(showcase, path):
    """The files of a page that are text: itself, its style sheets, its scripts."""
    page = showcase.page(path)
    links = [each.get("href") or each["src"] for each in page.select(_LOADED)]
    return [path, *(urljoin(f"/{path}", link)[1:] for link in links)]


def plain_articles(showcase):
    """Articles that show no photo."""
    pages = [path for path in showcase.files() if path.startswith("tin-tuc/20")]
    articles = [path for path in pages if path.endswith("/index.html") and path.count("/") == 4]
    return [path for path in articles if not showcase.page(path).select("main img")]


def test_an_article_without_photos_weighs_25_kb_at_most(showcase, record_property):
    """The heaviest of all, of the files that nginx sends to a browser that takes Brotli."""
    articles = plain_articles(showcase)
    assert len(articles) > 10
    files = showcase.files()
    weights = {
        path: [len(files[f"{part}.br"]) for part in parts(showcase, path)] for path in articles
    }
    path, weight = max(weights.items(), key=lambda each: sum(each[1]))
    record_property("heaviest", f"{path}: {sum(weight)} bytes = {weight}")
    assert sum(weight) <= LIMIT, f"{path}: {weight}"


def test_a_page_asks_for_nothing_but_its_parts(showcase, visit, address):
    """Page, style sheet, script, and of drawings those of the theme: nothing in secret."""
    path = plain_articles(showcase)[0]
    window = visit(address)
    asked: list[str] = []
    window.context.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    window.open(path.removesuffix("index.html"))
    window.page.wait_for_load_state("networkidle")
    drawings = {each for each in asked if re.fullmatch(r"theme/(favicon|icons)\.\w+\.svg", each)}
    expected = {path.removesuffix("index.html"), *parts(showcase, path)[1:]}
    assert set(asked) == expected | drawings
    assert len(expected) == 3
    assert len(asked) <= 6  # the favicon once more as the tab's own picture, from the cache


@pytest.mark.parametrize("size", [checks.NARROW, checks.WIDE], ids=["320", "1280"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_shifts_while_a_page_loads_and_is_read(visit, address, place, kind, size):
    window = visit(address, viewport=size)
    window.open(place(kind))
    assert checks.shifted(window.page) == []
