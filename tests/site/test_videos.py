"""Videos in whole builds: what is published of a film, and every fault of one with its place."""

import json
import shutil

import pytest
from lxml import etree

from tests.conftest import ROOT, Portal
from tests.site.conftest import SITE, linked, told

pytestmark = pytest.mark.slow  # twenty builds

FILM = ROOT / "content/video/ho-so-truc-tuyen.mp4"  # 12 seconds
PAGE = "video/phim/index.html"
LINK = "https://video.cuc-mau.example/xem?id=1&phan=2"
VTT = """\ufeffWEBVTT Phụ đề

NOTE LACHIM ghi chú riêng

1
00:01.000 --> 00:03.000 align:start
<v Bà Mẫu>Nộp hồ sơ
qua mạng & nhận giấy hẹn.

00:06.000 --> 00:09.500
Hết.
"""


def write(portal, slug="phim", **fields):
    """A video with film, poster and captions beside it; fields of None are left out."""
    (portal.content / "video").mkdir(exist_ok=True)
    if not (portal.content / "video/Phim 1.mp4").exists():
        shutil.copy(FILM, portal.content / "video/Phim 1.mp4")
        portal.photo("video/bia.jpg", size=(64, 36))
        portal.write("video/phim.vtt", VTT)
    given = {
        "title": f"Video {slug}",
        "date": "2026-05-20",
        "poster": "bia.jpg",
        "file": "Phim 1.mp4",
        "captions": "phim.vtt",
    }
    lines = [f"{key}: {value}" for key, value in (given | fields).items() if value is not None]
    return portal.write(
        f"video/{slug}.md", "\n".join(["---", *lines, "---", "", "Lời giới thiệu."])
    )


ELSEWHERE = {"file": None, "captions": None, "link": LINK, "duration": "'1:02:05'"}


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """A film of ours, one elsewhere and one that is hidden, built once."""
    portal = Portal(tmp_path_factory.mktemp("films") / "portal", shared=True)
    parts = "[{start: 0:00, title: Mở đầu}, {start: 0:06, title: Kết}]"
    write(portal, chapters=parts, summary="Một phim.", category="Nghiệp vụ")
    write(portal, "ngoai", date="2026-05-21", transcript="Lời\n  viết tay.", **ELSEWHERE)
    write(portal, "an", status="hidden")
    portal.write("video/thua.vtt", VTT)
    portal.article(see_also="[/video/phim.md]")
    assert [finding.show() for finding in portal.build().findings] == []
    return portal


def test_a_page_plays_the_film_with_captions_and_parts(films):
    player = films.page(PAGE).select_one(".player")
    video = player.video
    assert (video["width"], video["height"], video["preload"]) == ("640", "360", "none")
    assert video.source["src"].endswith("video/phim/phim-1.mp4")
    assert (video.track["kind"], video.track["srclang"]) == ("captions", "vi")
    shown = [(a["href"].rpartition("/")[2], a["data-start"]) for a in player.select("ol a")]
    assert shown == [("phim-1.mp4#t=0", "0"), ("phim-1.mp4#t=6", "6")]
    assert "Nộp hồ sơ qua mạng & nhận giấy hẹn." in player.details.get_text()
    for link in (video.source["src"], video.track["src"], video["poster"]):
        assert (films.output / PAGE).parent.joinpath(link).resolve().is_file()


def test_the_film_is_published_as_it_is_and_the_captions_anew(films):
    files = films.files()
    assert files["video/phim/phim-1.mp4"] == FILM.read_bytes()
    assert files["video/phim/phim.vtt"].decode() == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n"
        "<v Bà Mẫu>Nộp hồ sơ\nqua mạng &amp; nhận giấy hẹn.\n\n"
        "00:00:06.000 --> 00:00:09.500\nHết.\n"
    )
    assert [path for path, data in files.items() if b"LACHIM" in data] == []
    assert {path for path in files if path.endswith((".vtt", ".mp4"))} == {
        f"video/{slug}/{name}" for slug in ("phim", "an") for name in ("phim-1.mp4", "phim.vtt")
    }


def test_a_film_elsewhere_is_led_to_and_nothing_is_loaded_from_there(films):
    page = films.page("video/ngoai/index.html")
    assert [a["href"] for a in page.select(".player a")] == [LINK]
    assert page.main.find(["video", "iframe", "object", "embed"]) is None
    loaded = [node[name] for node in page.find_all() for name in ("src", "srcset") if name in node]
    assert [address for address in loaded if "video.cuc-mau" in address] == []
    assert "Lời viết tay." in page.main.details.get_text()
    assert "1:02:05" in page.select_one(".particulars").get_text()


def test_data_feeds_and_map_tell_of_the_film(films):
    data = json.loads(films.text("video/phim/index.json"))
    assert (data["kind"], data["seconds"]) == ("video", 12)
    assert data["film"] == {"url": f"{SITE}/video/phim/phim-1.mp4", "width": 640, "height": 360}
    assert [chapter["start"] for chapter in data["chapters"]] == [0, 6]
    assert data["transcript"].startswith("Bà Mẫu: Nộp hồ sơ")
    thing = linked(films.page(PAGE))["VideoObject"]
    assert (thing["contentUrl"], thing["duration"]) == (data["film"]["url"], "PT12S")
    for form in ("atom", "rss"):
        feed = films.text(f"feeds/video.{form}.xml")
        assert feed.count("Thời lượng: ") == 2
        assert data["poster"] in feed
    tree = etree.fromstring(films.text("sitemap.xml").encode())
    told = [
        {etree.QName(each).localname: each.text for each in film} for film in tree.iter("{*}video")
    ]
    [ours] = told
    assert (ours["content_loc"], ours["duration"]) == (data["film"]["url"], "12")
    assert ours["thumbnail_loc"] == data["poster"]


def test_lists_and_home_show_posters_with_the_length(films):
    assert [note.get_text() for note in films.page("video/index.html").select(".covers__note")] == [
        "1:02:05",
        "0:12",
    ]
    [row] = films.page("index.html").select(".home__row")
    assert row.h2.a["href"] == "./video/"
    assert len(row.select("li picture")) == 2
    [category] = films.page("chuyen-muc/nghiep-vu/index.html").select(".card__title a")
    assert category["href"].endswith("video/phim/")


def test_another_kind_that_names_it_stands_on_its_page(films):
    tied = [a["href"] for a in films.page(PAGE).select(".ties a")]
    assert tied == ["../../tin-tuc/2018/06/bai/"]


def test_every_fault_of_broken_captions_is_told_at_its_line(portal):
    broken = (
        "WEBVTT\n\n00:00:01,000 --> 00:00:02.000\nDấu phẩy.\n\n"
        "00:05.000 --> 00:04.000\nNgược.\n\n00:06.000 --> 00:07.000\n<script>x</script>\n\n"
        "Không có mốc.\n\n00:08.000 -> 00:09.000\nMũi tên.\n"
    )
    write(portal).parent.joinpath("phim.vtt").write_text(broken, encoding="utf-8")
    found = told(portal)
    assert {path for path, _, _ in found} == {"video/phim.vtt"}
    assert sorted({line for _, line, _ in found}) == [3, 6, 10, 12, 14]


@pytest.mark.parametrize(
    ("captions", "line", "words"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\nXin chào.\n", 1, "SubRip"),
        ("Xin chào.\n", 1, "WEBVTT"),
        ("", 1, "WEBVTT"),
        ("<!doctype html><p>404</p>", 1, "HTML"),
        ("WEBVTT\n\n00:20.000 --> 00:21.000\nPhim khác.\n", None, "phim chỉ dài 0:12"),
    ],
)
def test_captions_that_are_none_or_of_another_film_are_told(portal, captions, line, words):
    write(portal).parent.joinpath("phim.vtt").write_text(captions, encoding="utf-8")
    first, *_ = told(portal)
    assert first[:2] == (("video/phim.vtt", line) if line else ("video/phim.md", 6))
    assert words in first[2]


def test_a_film_that_is_a_web_page_is_told_at_the_item_s_line(portal):
    write(portal).parent.joinpath("Phim 1.mp4").write_text("<!doctype html><p>404</p>")
    [(path, line, message)] = told(portal)
    assert (path, line) == ("video/phim.md", 5)
    assert "HTML" in message


def test_a_film_that_is_cut_short_is_told(portal):
    write(portal).parent.joinpath("Phim 1.mp4").write_bytes(FILM.read_bytes()[:20_000])
    [(path, _, message)] = told(portal)
    assert path == "video/Phim 1.mp4"
    assert "cắt cụt" in message


@pytest.mark.parametrize(
    ("fields", "line", "words"),
    [
        ({"link": LINK}, 7, "có cả “file” và “link”"),
        ({"file": None, "captions": None}, 1, "thiếu “file” hoặc “link”"),
        ({"chapters": "[{start: 0:12, title: Sau}]"}, 7, "phần ở 0:12: phim chỉ dài 0:12"),
        ({"chapters": "[{start: 0:5, title: A}, {start: 0:04, title: B}]"}, 7, "thứ tự"),
        ({"chapters": "[{start: 1.05, title: A}]"}, 7, "không hiểu thời điểm"),
        ({"file": "bia.jpg"}, 5, ".mp4"),
        ({"file": "khong-co.mp4"}, 5, "không có tệp"),
        ({"captions": "khong-co.vtt"}, 6, "không có tệp"),
        ({"captions": "Phim 1.mp4"}, 6, ".vtt"),
        ({"poster": "khong-co.jpg"}, 4, "không có ảnh"),
        ({"poster": "phim.vtt"}, 4, "phim.vtt"),
        ({"poster": None}, 1, "poster"),
        ({**ELSEWHERE, "link": "http://video.cuc-mau.example/"}, 5, "địa chỉ https"),
        ({**ELSEWHERE, "captions": "phim.vtt"}, 5, "phim ở trang khác"),
        ({"duration": "2 phút"}, 7, "không hiểu thời điểm"),
    ],
)
def test_a_fault_of_the_source_is_told_at_its_line(portal, fields, line, words):
    write(portal, **fields)
    [(path, at, message)] = told(portal)
    assert (path, at) == ("video/phim.md", line)
    assert words in message


def test_a_film_without_words_is_published_with_a_warning(portal):
    write(portal, captions=None)
    report = portal.build()
    [finding] = report.findings
    assert (finding.line, finding.severity) == (5, "warning")
    assert "phụ đề" in finding.message
    assert report.written
