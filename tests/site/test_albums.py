"""Albums in whole builds: photos in their order with their words, every fault with its place."""

import json

import pytest
from lxml import etree
from portal.kinds.album import LIMIT

from tests.conftest import Portal
from tests.site.conftest import SITE, linked, told

pytestmark = pytest.mark.slow  # a dozen builds, one with two hundred photos

PAGE = "anh/trong-cay/index.html"
PHOTOS = """
- file: nhan-cay.jpg
  alt: Hai người khiêng bó cây
  caption: |
    Nhận cây lúc 6 giờ 30,
    xe đỗ ở đầu đê
  credit: Nguyễn Thị Minh Họa
- file: buoc-coc.png
  alt: Bàn tay buộc dây
- file: /tin-tuc/song.jpg
  alt: Dãy cây non
  caption: Xuống sông"""


def write(portal, slug="trong-cay", photos=PHOTOS, **fields):
    """An album with its photos beside it."""
    for name, colour in (("anh/nhan-cay.jpg", "red"), ("anh/buoc-coc.png", "green")):
        portal.photo(name, colour)
    portal.photo("tin-tuc/song.jpg", "blue")
    given = {"title": f"Album {slug}", "date": "2026-10-14", "photos": photos}
    lines = [f"{key}: {value}" for key, value in (given | fields).items() if value is not None]
    return portal.write(f"anh/{slug}.md", "\n".join(["---", *lines, "---", "", "Lời mở đầu."]))


@pytest.fixture(scope="module")
def albums(tmp_path_factory):
    """An album of three photos, one of the same, a hidden one, and a photo that nobody uses."""
    portal = Portal(tmp_path_factory.mktemp("albums") / "portal", shared=True)
    write(portal, place="Bãi bồi", thread="Trồng cây")
    write(portal, "hai", "[{file: buoc-coc.png, alt: Bàn tay}]", date="2026-10-15")
    write(portal, "an", "[{file: rieng.jpg, alt: Ảnh riêng}]", status="hidden")
    portal.photo("anh/rieng.jpg", "black")
    portal.photo("anh/thua.jpg", "white")
    portal.article(thread="Trồng cây", see_also="[/anh/trong-cay.md]")
    assert [finding.show() for finding in portal.build().findings] == []
    return portal


def test_photos_stand_in_their_order_with_their_words(albums):
    figures = albums.page(PAGE).select(".album__photo")
    assert [figure.img["alt"] for figure in figures] == [
        "Hai người khiêng bó cây",
        "Bàn tay buộc dây",
        "Dãy cây non",
    ]
    assert figures[0].select_one(".album__caption").get_text() == (
        "Nhận cây lúc 6 giờ 30,\nxe đỗ ở đầu đê"
    )
    assert figures[0].figcaption.get_text().endswith("Nguyễn Thị Minh Họa")
    assert figures[1].figcaption is None
    assert [figure["id"] for figure in figures] == ["anh--1", "anh--2", "anh--3"]


def test_each_photo_is_a_link_to_a_whole_file(albums):
    for link in albums.page(PAGE).select(".album__link"):
        assert (albums.output / PAGE).parent.joinpath(link["href"]).resolve().is_file()


def test_only_what_is_used_is_published(albums):
    names = {path.rpartition("/")[2] for path in albums.files() if path.startswith("tep/")}
    assert not {name for name in names if name.startswith("thua")}
    assert {name.rpartition("-")[0] for name in names if "card" not in name} >= {
        "nhan-cay",
        "buoc-coc",
        "song",
        "rieng",
    }


def test_lists_and_home_show_covers_with_the_number_of_photos(albums):
    listed = albums.page("anh/index.html").select(".covers__item")
    assert [item.select_one(".covers__note").get_text() for item in listed] == ["1 ảnh", "3 ảnh"]
    assert [item.a["href"] for item in listed] == ["../anh/hai/", "../anh/trong-cay/"]
    assert [item.img["alt"] for item in listed] == ["Bàn tay", "Hai người khiêng bó cây"]
    [row] = albums.page("index.html").select(".home__row")
    assert [a["href"] for a in row.select("li a")] == ["./anh/hai/", "./anh/trong-cay/"]
    thread = albums.page("dong-su-kien/trong-cay/index.html")
    assert len(thread.select(".card")) == 2


def test_data_feeds_and_map_tell_of_the_photos(albums):
    data = json.loads(albums.text("anh/trong-cay/index.json"))
    assert (data["kind"], data["place"], len(data["photos"])) == ("album", "Bãi bồi", 3)
    urls = [photo["url"] for photo in data["photos"]]
    thing = linked(albums.page(PAGE))["ImageGallery"]
    assert [image["url"] for image in thing["image"]] == urls
    tree = etree.fromstring(albums.text("sitemap.xml").encode())
    [own] = [each for each in tree if each.findtext("{*}loc") == f"{SITE}/anh/trong-cay/"]
    assert [each.text for each in own.iterfind(".//{*}image/{*}loc")] == urls
    for form in ("atom", "rss"):
        feed = albums.text(f"feeds/anh.{form}.xml")
        assert [url for url in urls if url not in feed] == []
        assert "Nhận cây lúc 6 giờ 30" in feed
        assert "rieng" not in feed


def test_the_page_names_what_names_it(albums):
    tied = [a["href"] for a in albums.page(PAGE).select(".ties a")]
    assert tied == ["../../tin-tuc/2018/06/bai/"]


def test_every_photo_that_is_missing_or_broken_is_told_at_its_line(portal):
    write(portal, photos=PHOTOS + "\n- {file: khong-co.jpg, alt: A}\n- {file: hong.jpg, alt: B}")
    portal.write("anh/hong.jpg", "<!doctype html><p>404</p>")
    (portal.content / "tin-tuc/song.jpg").unlink()
    found = told(portal)
    assert [(path, line) for path, line, _ in found] == [
        ("anh/trong-cay.md", 13),
        ("anh/trong-cay.md", 16),
        ("anh/trong-cay.md", 17),
    ]
    for (_, _, message), name in zip(found, ("song", "khong-co", "hong"), strict=True):
        assert name in message


@pytest.mark.parametrize(
    ("photos", "line", "words"),
    [
        ("[]", 1, "photos"),
        ("\n- {alt: A}", 5, "thiếu khóa con “file”"),
        ("\n- {file: nhan-cay.jpg, alt: A, titel: B}", 5, "không có khóa con “titel”"),
        ("\n- {file: ../../pelicanconf.py, alt: A}", 5, "ngoài content/"),
        ("\n- {file: trong-cay.md, alt: A}", 5, "không có ảnh"),
    ],
)
def test_a_fault_of_the_source_is_told_at_its_line(portal, photos, line, words):
    write(portal, photos=photos)
    [(path, at, message)] = told(portal)
    assert path == "anh/trong-cay.md"
    assert at in (line, 4)
    assert words in message


def test_photos_without_words_are_published_with_a_warning_each(portal):
    write(portal, photos="[nhan-cay.jpg, {file: buoc-coc.png, alt: A, caption: a.}]")
    report = portal.build()
    assert [(f.line, f.severity, f.message) for f in report.findings] == [
        (4, "warning", "mô tả thay thế lặp lại chú thích ảnh"),
        (4, "warning", "ảnh không có mô tả thay thế"),
    ]
    assert report.written


def test_two_hundred_photos_are_an_album_and_one_more_is_too_many(portal):
    """They are one file: what is counted are its entries."""
    entries = [f"\n- {{file: nhan-cay.jpg, alt: Ảnh {n}}}" for n in range(LIMIT + 1)]
    write(portal, photos="".join(entries))
    [(path, line, message)] = told(portal)
    assert (path, line) == ("anh/trong-cay.md", 5)
    assert "201 ảnh" in message
    write(portal, photos="".join(entries[:-1]))
    assert portal.build().findings == []
    assert len(portal.page(PAGE).select(".album__photo")) == LIMIT
    assert portal.page("anh/index.html").select_one(".covers__note").get_text() == "200 ảnh"
