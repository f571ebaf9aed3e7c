"""Maps for search engines, written."""

from pathlib import Path

import msgspec
import pytest
from lxml import etree
from portal.model.film import FilmEntry
from portal.model.moment import Moment
from portal.model.page import Head
from portal.pages.sitemaps import Location, NewsItem, NewsMapModel, RobotsModel, SitemapModel
from portal.rendering.sitemap import LONGEST, show_index, show_news, show_robots, show_sitemap
from portal.vietnamese.dates import parse_moment

SCHEMA = Path(__file__).parents[2] / "schemas/sitemap.rnc"
DAY, TIME = parse_moment("2018-06-07"), parse_moment("2018-06-07 16:49")


@pytest.fixture(scope="module")
def valid():
    """Parses a map and holds it against the schema."""
    schema = etree.RelaxNG.from_rnc_string(SCHEMA.read_text(encoding="utf-8"))

    def parse(text):
        tree = etree.fromstring(text.encode())
        schema.assertValid(tree)
        return tree

    return parse


def test_pages_with_their_dates_and_photos(valid, site):
    photo = "/tep/ab/hop-60.jpg"
    model = SitemapModel((Location("/"), Location("/a/", DAY), Location("/b/", TIME, (photo,))))
    text = show_sitemap(model, site)
    valid(text)
    assert text.splitlines()[2:-1] == [
        "<url><loc>https://cuc-mau.example/</loc></url>",
        "<url><loc>https://cuc-mau.example/a/</loc><lastmod>2018-06-07</lastmod></url>",
        "<url><loc>https://cuc-mau.example/b/</loc><lastmod>2018-06-07T16:49:00+07:00</lastmod>"
        "<image:image><image:loc>https://cuc-mau.example/tep/ab/hop-60.jpg</image:loc></image:image>"
        "</url>",
    ]


def film_of(film, valid, site):
    """What a map says of a film: its elements in order, without their namespace."""
    tree = valid(show_sitemap(SitemapModel((Location("/video/a/", films=(film,)),)), site))
    [element] = tree.iter("{http://www.google.com/schemas/sitemap-video/1.1}video")
    return [(etree.QName(each).localname, each.text) for each in element]


def test_a_film_of_ours_is_named_by_its_file(valid, site):
    film = FilmEntry("Biển & <thuyền>", "Một phim.\x0b", "/tep/a.jpg", "/video/a/a.mp4", 65)
    assert film_of(film, valid, site) == [
        ("thumbnail_loc", "https://cuc-mau.example/tep/a.jpg"),
        ("title", "Biển & <thuyền>"),
        ("description", "Một phim."),
        ("content_loc", "https://cuc-mau.example/video/a/a.mp4"),
        ("duration", "65"),
    ]


@pytest.mark.parametrize(("seconds", "said"), [(28_800, "28800"), (28_801, None), (0, None)])
def test_a_film_longer_than_a_map_may_say_is_named_without_its_length(valid, site, seconds, said):
    film = FilmEntry("A", "A", "/tep/a.jpg", "/a.mp4", seconds)
    assert dict(film_of(film, valid, site)).get("duration") == said


def test_a_film_has_no_more_words_than_are_read(valid, site):
    film = FilmEntry("A", "chữ " * LONGEST, "/tep/a.jpg", "/a.mp4")
    assert len(dict(film_of(film, valid, site))["description"]) == LONGEST


def test_a_list_of_maps(valid, site):
    model = SitemapModel((Location("/sitemap-1.xml", TIME), Location("/sitemap-2.xml")))
    tree = valid(show_index(model, site))
    assert [each.findtext("{*}loc") for each in tree] == [
        "https://cuc-mau.example/sitemap-1.xml",
        "https://cuc-mau.example/sitemap-2.xml",
    ]


def test_what_no_url_may_hold_is_encoded(valid, site):
    own = msgspec.structs.replace(site, url="https://bo.example/cuc")
    tree = valid(show_sitemap(SitemapModel((Location("/a&b<đ>/ \"'/"),)), own))
    assert tree.findtext("{*}url/{*}loc") == ("https://bo.example/cuc/a%26b%3C%C4%91%3E/%20%22%27/")


def test_dates_before_1976_are_dates_of_rfc_3339(valid, site):
    """Hanoi was at +08:00 and +06:30 then, and at no whole minute before 1911."""
    moments = [Moment(-(2**31)), Moment(-(10**9)), parse_moment("1900-01-01 00:00")]
    valid(show_sitemap(SitemapModel(tuple(Location("/", moment) for moment in moments)), site))


def test_news(valid, site):
    own = msgspec.structs.replace(site, name="Cổng <Mẫu> & cục\x0b")
    items = (
        NewsItem("/a/", "Họp & <bàn> ]]>\ufffe", "vi", TIME),
        NewsItem("/en/a/", "News", "en", DAY),
    )
    first, second = valid(show_news(NewsMapModel(items), own))
    assert first.findtext("{*}loc") == "https://cuc-mau.example/a/"
    assert first.findtext(".//{*}name") == "Cổng <Mẫu> & cục"
    assert first.findtext(".//{*}title") == "Họp & <bàn> ]]>"
    assert first.findtext(".//{*}publication_date") == "2018-06-07T16:49:00+07:00"
    assert second.findtext(".//{*}language") == "en"


def test_a_map_of_no_news_is_a_map(valid, site):
    assert len(valid(show_news(NewsMapModel(()), site))) == 0


def test_robots_may_go_everywhere_and_are_told_of_the_maps(site):
    own = msgspec.structs.replace(site, url="https://bo.example/cuc")
    assert show_robots(RobotsModel(), own) == (
        "User-agent: *\nDisallow:\n\n"
        "Sitemap: https://bo.example/cuc/sitemap.xml\n"
        "Sitemap: https://bo.example/cuc/sitemap-news.xml\n"
    )


@pytest.mark.parametrize("show", [show_sitemap, show_index, show_news, show_robots])
def test_another_model_is_a_bug(show, site):
    with pytest.raises(TypeError, match="Head"):
        show(Head(url="/", root="./", title=""), site)


def test_the_schema_refuses_what_is_wrong(valid, site):
    """The check of this file can fail."""
    good = show_sitemap(SitemapModel((Location("/", TIME),)), site)
    for wrong in (
        good.replace("<loc>https://", "<loc>"),
        good.replace("+07:00", ""),
        good.replace("<url>", "<page>").replace("</url>", "</page>"),
    ):
        with pytest.raises(etree.DocumentInvalid):
            valid(wrong)
