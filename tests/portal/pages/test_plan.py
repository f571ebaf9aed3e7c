"""All pages of a portal: each at its place once, and every address that a link may have."""

import re
from html import unescape
from pathlib import Path

import pytest
from portal.model.redirect import Redirects
from portal.pages.plan import plan
from portal.rendering.formats import FORMATS
from portal.vietnamese.dates import parse_moment

AS_OF = parse_moment("2026-11-25 08:00")
TEMPLATES = Path(__file__).parents[3] / "theme/templates"


@pytest.fixture
def planned(article, standing, index_of, site):
    """The pages of a portal with an item of every sort, and the addresses that links may have."""
    index = index_of(
        *(article(f"b{n}", f"2018-06-{n % 28 + 1:02}", tags=("thi đua",)) for n in range(45)),
        article("an", status="hidden", tags=("mật",)),
        article("b0", "2018-06-01", lang="en", path="tin-tuc/b0.en.md"),
        standing("gioi-thieu"),
    )
    return plan(index, Redirects(), site, AS_OF), index.urls


def test_pages_are_sorted_and_no_two_are_one_file(planned):
    paths = [page.path for page in planned[0]]
    paths += [page.data_path for page in planned[0] if page.data]
    assert len({path.lower() for path in paths}) == len(paths)
    assert [page.path for page in planned[0]] == sorted(page.path for page in planned[0])


def test_every_address_that_a_link_may_have_has_its_file(planned):
    pages, urls = planned
    files = {f"{url[1:]}index.html" if url.endswith("/") else url[1:] for url in urls}
    assert files - {page.path for page in pages} == set()
    assert {"index.html", "tin-tuc/trang/1/index.html", "gioi-thieu/index.html"} <= files


def test_every_page_has_its_template_or_form(planned):
    names = {page.template for page in planned[0]} | {page.data for page in planned[0] if page.data}
    there = {path.name.removesuffix(".html") for path in TEMPLATES.iterdir()}
    assert names - FORMATS.keys() - there == set()


@pytest.mark.slow
def test_every_link_inside_leads_to_a_file(portal):
    """Links, style sheets, feeds, pagers: of every page, as a browser at its address follows."""
    for number in range(41):
        day = f"2018-{number % 3 + 5:02}-{number % 28 + 1:02}"
        portal.article(f"b{number}.md", date=day, tags="thi đua", thread="Sơ kết")
    portal.article("an.md", status="hidden", tags="mật")
    portal.write("trang/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nXin chào.\n")
    assert portal.build().findings == []
    dead = set()
    for path in portal.files():
        if not path.endswith(".html") or path in ("404.html", "410.html"):
            continue
        for written in re.findall(r'(?:href|src)="([^"]*)"', portal.text(path)):
            link = unescape(written).partition("#")[0]
            if link and ":" not in link:
                target = (portal.output / path).parent.joinpath(link).resolve()
                file = target / "index.html" if link.endswith("/") else target
                dead |= set() if file.is_file() else {(path, link)}
    assert dead == set()
