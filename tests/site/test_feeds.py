"""Feeds in whole builds: what is in them is in the output, and what is not public is not."""

import shutil
import subprocess
import sys

import brotli
import feedparser
import pytest
from bs4 import BeautifulSoup
from portal.build import build
from portal.fingerprint import read_inputs
from portal.model.page import Head
from portal.pages.feeds import FeedModel

from tests.conftest import ROOT

SITE = "https://cuc-mau.example"
BODY = """Xem [bài kia](kia.md#muc), [mục](#muc), [tệp](so-lieu.csv), [tin](/tin-tuc/),
[nguồn tin](/feeds/tin-tuc.atom.xml), [ngoài](https://bo.example/?a=1&b=2).

![Tả](trong.jpg)
Lời của ảnh

## Mục {#muc}

Chữ `href="#muc"` và `src="trong.jpg"` là chữ.
"""


@pytest.fixture
def full(portal):
    """A portal in which everything that a feed shows stands in one article."""
    portal.photo("tin-tuc/bia.jpg", "blue")
    portal.photo("tin-tuc/trong.jpg", "green")
    portal.write("tin-tuc/so-lieu.csv", "đơn vị,số\nVăn phòng,1\n")
    portal.article("kia.md", "## Mục {#muc}", title="Bài kia", date="2018-06-01")
    portal.article(
        "bai.md",
        BODY,
        title="Bài đủ",
        date="2018-06-07 16:49",
        cover="bia.jpg",
        cover_alt="Tả bìa",
        cover_caption="Lời bìa",
        tags="Thi đua",
    )
    return portal


def feeds(portal):
    """Every feed of the output, parsed, by path."""
    paths = [path for path in portal.files() if path.startswith("feeds/") and path[-4:] == ".xml"]
    return {path: feedparser.parse((portal.output / path).read_bytes()) for path in paths}


def addresses(html):
    for tag in BeautifulSoup(html, "html.parser").find_all(("a", "img")):
        yield tag.get("href") or tag["src"]


def is_there(portal, address):
    """Whether an address of the portal is one of its files."""
    path = address.removeprefix(f"{SITE}/").partition("#")[0]
    return (portal.output / (f"{path}index.html" if path[-1:] in ("", "/") else path)).is_file()


def test_everything_that_a_feed_leads_to_is_in_the_output(full):
    assert full.build().findings == []
    found = feeds(full)
    assert set(found) == {
        f"feeds/{name}.{form}.xml"
        for name in ("tin-tuc", "chuyen-muc/tin-hoat-dong")
        for form in ("atom", "rss")
    }
    for path, read in found.items():
        assert not read.bozo
        assert read.feed.link.startswith(f"{SITE}/")
        assert is_there(full, read.feed.link)
        assert {f"{SITE}/{path}"} == {e.href for e in read.feed.links if e.rel == "self"}
        assert [entry.title for entry in read.entries] == ["Bài đủ", "Bài kia"]
        for entry in read.entries:
            assert is_there(full, entry.link)
            inside = list(addresses(entry.content[0].value))
            assert [each for each in inside if not each.startswith("https://")] == []
            assert [e for e in inside if e.startswith(SITE) and not is_there(full, e)] == []


def test_a_feed_has_the_whole_article(full):
    full.build()
    own = f"{SITE}/tin-tuc/2018/06/bai/"
    for path in ("feeds/tin-tuc.atom.xml", "feeds/tin-tuc.rss.xml"):
        entry = feeds(full)[path].entries[0]
        assert entry.link == entry.id == own
        text = BeautifulSoup(entry.content[0].value, "html.parser")
        assert [p.text for p in text.select("figcaption")] == ["Lời bìa", "Lời của ảnh"]
        assert [img["alt"] for img in text.select("img")] == ["Tả bìa", "Tả"]
        assert {a.text: a["href"] for a in text.select("a")} == {
            "bài kia": f"{SITE}/tin-tuc/2018/06/kia/#muc",
            "mục": f"{own}#muc",
            "tệp": f"{own}so-lieu.csv",
            "tin": f"{SITE}/tin-tuc/",
            "nguồn tin": f"{SITE}/feeds/tin-tuc.atom.xml",
            "ngoài": "https://bo.example/?a=1&b=2",
        }
        assert [code.text for code in text.select("code")] == ['href="#muc"', 'src="trong.jpg"']


def test_home_news_and_categories_offer_their_feeds(full):
    full.build()

    def offered(path):
        links = full.page(path).select('link[rel="alternate"][title]')
        return {link["type"]: (link["href"], link["title"]) for link in links}

    assert offered("index.html") == {
        "application/atom+xml": ("./feeds/tin-tuc.atom.xml", "Nguồn tin Tin tức (Atom)"),
        "application/rss+xml": ("./feeds/tin-tuc.rss.xml", "Nguồn tin Tin tức (RSS)"),
    }
    assert offered("tin-tuc/index.html")["application/rss+xml"][0] == "../feeds/tin-tuc.rss.xml"
    category = offered("chuyen-muc/tin-hoat-dong/index.html")["application/atom+xml"]
    assert category == (
        "../../feeds/chuyen-muc/tin-hoat-dong.atom.xml",
        "Nguồn tin Tin hoạt động (Atom)",
    )
    for without in ("the/thi-dua/index.html", "video/index.html", "tin-tuc/2018/06/bai/index.html"):
        assert offered(without) == {}


def test_before_the_first_item_there_is_no_feed(portal):
    portal.article(status="hidden")
    assert portal.build().findings == []
    assert not (portal.output / "feeds").exists()
    assert portal.page("index.html").select('link[type="application/atom+xml"]') == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft"},
        {"status": "hidden"},
        {"date": "2030-01-01"},
        {"expires": "2019-01-01"},
        {"withdrawn": "{date: 2019-01-01, reason: Sai}"},
    ],
)
def test_what_is_in_no_list_is_in_no_feed(full, fields):
    full.article("rieng.md", "Chỉ ở đây.", title="LACHIM", **fields)
    full.build()
    for path in (*feeds(full), "sitemap.xml", "sitemap-news.xml"):
        text = full.text(path)
        assert "LACHIM" not in text
        assert "rieng" not in text


def test_under_a_path_every_address_has_it(full):
    full.build(SITEURL="https://bo.example/cuc")
    text = full.text("feeds/tin-tuc.atom.xml")
    assert SITE not in text
    read = feedparser.parse(text)
    inside = [each for entry in read.entries for each in addresses(entry.content[0].value)]
    assert len(inside) > 5
    assert {each.startswith("https://bo.example/") for each in inside} == {True}
    assert f"https://bo.example/cuc/{read.entries[0].link[23:]}" == read.entries[0].link


def test_publishing_names_the_style_sheet_by_its_content(full):
    full.build("publishconf.py")
    files = full.files()
    [sheet] = [path for path in files if path.startswith("theme/feed.") and path.endswith(".css")]
    assert sheet != "theme/feed.css"
    text = full.text("feeds/chuyen-muc/tin-hoat-dong.rss.xml")
    assert f'<?xml-stylesheet href="../../{sheet}" type="text/css"?>' in text
    assert brotli.decompress(files["feeds/chuyen-muc/tin-hoat-dong.rss.xml.br"]).decode() == text
    assert brotli.decompress(files["robots.txt.br"]) == files["robots.txt"]


@pytest.mark.slow
def test_an_edit_rewrites_the_feeds_that_show_it_and_no_other(portal):
    for number in range(1, 41):
        portal.article(f"b{number}.md", title=f"Bài {number}", date=f"2018-06-07 08:{number:02}")
    portal.article("rieng.md", category="Nghiệp vụ", date="2018-06-08")
    portal.build()
    before = portal.files()

    def changed():
        portal.build()
        return sorted(path for path, data in portal.files().items() if data != before[path])

    portal.article("b5.md", "Câu thêm.", title="Bài 5", date="2018-06-07 08:05")
    assert [path for path in changed() if path.startswith(("feeds/", "sitemap"))] == []
    portal.article("b40.md", "Câu thêm.", title="Bài 40", date="2018-06-07 08:40")
    assert [path for path in changed() if path.startswith(("feeds/", "sitemap"))] == [
        "feeds/chuyen-muc/tin-hoat-dong.atom.xml",
        "feeds/chuyen-muc/tin-hoat-dong.rss.xml",
        "feeds/tin-tuc.atom.xml",
        "feeds/tin-tuc.rss.xml",
    ]


def test_a_listener_is_given_pages_and_feeds_before_they_are_compressed(full):
    """And the model of what it is given, without the texts, which stand in the staged file."""
    job = full.job("publishconf.py")
    given = []

    def listen(path, model):
        given.append(model)
        if isinstance(model, FeedModel):
            path.write_text(path.read_text(encoding="utf-8") + "<!-- dấu -->", encoding="utf-8")

    assert build(job, read_inputs(job), listen, print).written
    heard = {model.url: model for model in given if isinstance(model, (FeedModel, Head))}
    feed = heard["/feeds/tin-tuc.atom.xml"]
    assert [(entry.title, entry.body) for entry in feed.entries] == [
        ("Bài đủ", ""),
        ("Bài kia", ""),
    ]
    assert "/tin-tuc/2018/06/bai/" in heard
    files = full.files()
    assert files["feeds/tin-tuc.atom.xml"].endswith("<!-- dấu -->".encode())
    assert brotli.decompress(files["feeds/tin-tuc.atom.xml.br"]) == files["feeds/tin-tuc.atom.xml"]


@pytest.mark.slow
def test_another_plugin_works_on_written_feeds(full):
    """Pelican's feed_written is sent for staged feeds, and for nothing else."""
    shutil.copytree(ROOT / "plugins", full.path / "plugins")
    (full.path / "plugins/stamp.py").write_text(
        "from pathlib import Path\n"
        "from pelican import signals\n"
        "def stamp(path, context, feed):\n"
        "    word = f'{feed.title}: {len(feed.entries)}, {context[\"SITENAME\"]}'\n"
        "    text = Path(path).read_text(encoding='utf-8')\n"
        "    Path(path).write_text(f'{text}<!-- {word} -->', encoding='utf-8')\n"
        "def register():\n"
        "    signals.feed_written.connect(stamp)\n",
        encoding="utf-8",
    )
    with (full.path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('PLUGINS = ["portal", "stamp"]\n')
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "--fatal", "errors"]
    done = subprocess.run(command, cwd=full.path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = "<!-- Tin tức: 2, Cổng thông tin điện tử Cục Mẫu -->"
    assert full.text("feeds/tin-tuc.atom.xml").endswith(said)
    stamped = {path for path, data in full.files().items() if data.endswith(said[-10:].encode())}
    assert stamped == set(feeds(full))
