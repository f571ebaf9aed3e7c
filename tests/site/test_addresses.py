"""No address of the output is dead: pages, data, feeds, maps, styles and rules, crawled whole."""

import shutil
from collections import Counter
from fnmatch import filter as matching

import pytest
from portal.kinds.table import SECTIONS

from tests.conftest import ROOT, Portal
from tests.site.conftest import fill
from tests.site.crawl import Crawl

pytestmark = pytest.mark.slow  # two whole outputs are built and crawled

# At least one file of each family of pages is in the portal with everything.
FAMILIES = (
    *("index.html", "404.html", "410.html", "so-do-trang/index.html", "robots.txt"),
    *("manifest.txt", "sitemap.xml", "sitemap-news.xml", "tep/*/*", "theme/*.css"),
    *("tin-tuc/index.html", "tin-tuc/trang/1/index.html", "tin-tuc/2018/index.html"),
    *("tin-tuc/2018/05/index.html", "tin-tuc/2018/06/day-du/index.html"),
    *("tin-tuc/2018/06/day-du/index.json", "tin-tuc/2018/06/day-du/*.csv"),
    *("en/tin-tuc/2018/06/english/index.html", "tin-tuc/2018/06/an/index.html"),
    *("tin-tuc/2018/06/het-han/index.html", "co-cau/index.html", "co-cau/index.json"),
    *("chuyen-muc/index.html", "chuyen-muc/*/index.html", "chuyen-muc/*/trang/1/index.html"),
    *("the/index.html", "the/trang/2/index.html", "the/the-hai/index.html"),
    *("dong-su-kien/index.html", "dong-su-kien/dong-mot/index.html"),
    *("cu/x.html", "cu/y/index.html", "cu.aspx", "video/*/*.mp4", "video/*/*.vtt", "csdl/*/*.csv"),
    *(f"{kind.folder}/index.html" for kind in SECTIONS),
    *(f"{kind.folder}/*/index.html" for kind in SECTIONS),
    *(f"{kind.folder}/*/index.json" for kind in SECTIONS),
    *(f"{kind.folder}/{facet.word}/*/index.html" for kind in SECTIONS for facet in kind.facets),
    *(f"{url[1:]}index.html" for kind in SECTIONS for _, url in kind.ways),
    *(f"feeds/{kind.folder}.{form}.xml" for kind in SECTIONS for form in ("atom", "rss")),
    *("feeds/tin-tuc.atom.xml", "feeds/tin-tuc.rss.xml", "feeds/chuyen-muc/*.atom.xml"),
)
# Each of these holds addresses there; others may join them.
CHANNELS = (
    *("a href", "link href", "img src", "id aria-labelledby", "linked data", "meta refresh"),
    *("meta og:url", "meta og:image", "meta DC.identifier", "robots", "manifest", "rule"),
    *("data url", "data translation", "data content a href", "data content img src"),
    *("atom style sheet", "atom id", "atom link href", "atom a href", "atom img src"),
    *("rss style sheet", "rss link", "rss guid", "rss encoded a href", "rss encoded img src"),
    *("map loc", "map photo loc", "news map loc", "map film content_loc"),
    *("map film thumbnail_loc", "video poster", "source src", "track src", "data captions"),
)


def crawl(portal, **settings):
    """What `publish` makes of it."""
    report = portal.build("publishconf.py", **settings)
    assert [finding.show() for finding in report.findings if finding.severity == "error"] == []
    site = settings.get("SITEURL", "https://cuc-mau.example")
    return Crawl(portal.output, portal.path / ".portal/output/redirects.conf", site)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The project's own content, at the root of a host."""
    portal = Portal(tmp_path_factory.mktemp("addresses") / "portal", shared=True)
    shutil.copytree(ROOT / "content", portal.content, dirs_exist_ok=True)
    return crawl(portal)


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    """A portal with every family of pages, below a path."""
    portal = Portal(tmp_path_factory.mktemp("addresses") / "portal", shared=True)
    fill(portal)
    for number in range(25, 46):
        portal.article(f"bai-{number}.md", date=f"2018-05-07 09:{number:02}")
    tags = ", ".join(f"Thẻ số {number}" for number in range(501))
    old = "[/cu/x.html, /cu/y/, /cu.aspx?id=1]"
    portal.article("nhieu-the.md", date="2026-11-17 09:00", tags=tags, old_urls=old)
    portal.article("khac.md", "[Mục](day-du.md#muc).", date="2026-11-17", old_urls="/cu.aspx?id=2")
    rows = [("/tin-cu/", "/tin-tuc/"), ("/nguon.xml", "/feeds/tin-tuc.rss.xml")]
    return crawl(portal, SITEURL="https://bo.example/cuc", PORTAL_REDIRECTS=rows)


def counted(crawl):
    """How many addresses each channel has, as text for a message."""
    return Counter(address.channel for address in crawl.addresses)


def dead(crawl, addresses):
    return [(fault, each) for each in addresses if (fault := crawl.fault(each))]


def test_the_portal_with_everything_has_every_family_and_channel(everything):
    paths = [path.relative_to(everything.root).as_posix() for path in everything.root.rglob("*")]
    assert [pattern for pattern in FAMILIES if not matching(paths, pattern)] == []
    assert sorted(set(CHANNELS) - counted(everything).keys()) == []


@pytest.mark.parametrize("portal", ["sample", "everything"])
def test_no_address_is_dead(portal, request):
    whole = request.getfixturevalue(portal)
    found = dead(whole, whole.addresses)
    counts = ", ".join(f"{count} {channel}" for channel, count in counted(whole).most_common())
    shown = "\n".join(f"{fault}: {each}" for fault, each in found[:40])
    assert not found, f"{len(found)} dead of {len(whole.addresses)} ({counts})\n{shown}"
    assert len(whole.addresses) > 1000


def test_one_broken_address_is_found_in_every_channel(everything):
    """Of each channel there is, an address is broken in its file, which is then read again."""
    unbroken = []
    for channel in counted(everything):
        first = next(a for a in everything.addresses if a.channel == channel and a.url.strip("#"))
        if not any(each.channel == channel for each in broken(everything, first)):
            unbroken.append(channel)
    assert unbroken == []


def broken(crawl, address):
    """What is dead in the file once the address is broken, at each place where it stands."""
    file = crawl.root / address.file
    text = (file if file.is_file() else crawl.rules).read_text(encoding="utf-8")
    url = address.url.lstrip("#")  # an id stands there without the sign
    place = text.find(url)
    while place >= 0:
        end = place + len(url)
        changed = f"{text[:end]}khong-co{text[end:]}"
        yield from (each for _, each in dead(crawl, read(crawl, address.file, changed)))
        place = text.find(url, end)


def read(crawl, file, text):
    """A change may spoil another word that is no address, and with it the form of the file."""
    try:
        return crawl.read(file, text.encode())
    except ValueError:
        return []


def test_addresses_of_styles_are_followed(everything):
    """Today's have none."""
    text = b'@import "a.css";@import url(b.css);.a{background:url("data:,")}.b{src:url(c.svg#x)}'
    found = everything.read("theme/x.css", text)
    assert [address.url for address in found] == ["a.css", "b.css", "c.svg#x"]
    assert {fault for fault, _ in dead(everything, found)} == {"no such file"}


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("../tin-tuc/", ""),
        ("./index.json", ""),
        ("../tin-tuc", "no such file"),
        ("../tin-tuc/?trang=2", "a query"),
        ("/tin-tuc/", "outside the portal's path"),
        ("https://bo.example/cuc/tin-tuc/", ""),
        ("https://bo.example/tin-tuc/", "outside the portal's path"),
        ("../tin-tuc/2018/06/day-du/#muc", ""),
        ("../tin-tuc/2018/06/day-du/#khong-co", "no such id"),
        ("../video/video-slug/video-film.mp4#t=5", ""),
        ("../video/video-slug/video-film.mp4#t=500", "no such time"),
        ("../video/video-slug/video-film.mp4#doan-hai", "no such time"),
    ],
)
def test_an_address_is_judged_from_where_it_stands(everything, url, fault):
    [address] = everything.read("co-cau/index.html", f'<a href="{url}">'.encode())
    assert everything.fault(address) == fault
