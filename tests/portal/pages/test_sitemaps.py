"""What search engines are told of: every indexed page once, with the dates of its content."""

import pytest
from portal.kinds.album import Album, AlbumPhoto
from portal.kinds.table import SECTIONS
from portal.kinds.video_item import Video
from portal.linking.public import FRESH
from portal.model.body import Image, Link
from portal.model.film import FilmEntry
from portal.model.moment import Moment
from portal.model.page import Head, Page
from portal.model.used import FileUse
from portal.pages import home, listing, missing, names, site_map
from portal.pages.sitemaps import ADDRESSES, NEWS, PAGES, PHOTOS, Location, cut, plan
from portal.reading.known import Reading
from portal.vietnamese.dates import parse_moment

AS_OF = parse_moment("2026-11-25 08:00")


@pytest.fixture
def maps(site):
    """The maps of an index, by path."""

    def planned(index, as_of=AS_OF):
        others = [page for family in (listing, names, site_map) for page in family.plan(index)]
        others += [*home.plan(index, site), *missing.plan(site)]
        return {page.path: page for page in plan(index, others, as_of)}

    return planned


@pytest.fixture
def locations(maps):
    """The pages of the one map of an index, by URL."""

    def shown(index):
        listed = maps(index)["sitemap.xml"].model.locations
        assert len({each.url for each in listed}) == len(listed)
        return {each.url: each for each in listed}

    return shown


def many(count, path="x"):
    """Pages of no item."""
    return [
        Page(f"{path}{n}/index.html", "archives", Head(url=f"/{path}{n}/", root="", title=""))
        for n in range(count)
    ]


def test_every_indexed_page_stands_there(article, standing, index_of, locations):
    index = index_of(
        article("a", tags=("Thi đua",), thread="Năm 2018"),
        article("a", path="tin-tuc/a-en.md", lang="en"),
        standing("gioi-thieu"),
    )
    assert set(locations(index)) == {
        "/",
        "/tin-tuc/",
        "/tin-tuc/2018/",
        "/tin-tuc/2018/06/",
        "/tin-tuc/2018/06/a/",
        "/en/tin-tuc/2018/06/a/",
        "/gioi-thieu/",
        "/chuyen-muc/",
        "/chuyen-muc/tin-hoat-dong/",
        "/the/",
        "/the/thi-dua/",
        "/dong-su-kien/",
        "/dong-su-kien/nam-2018/",
        *(kind.url for kind in SECTIONS),
        "/so-do-trang/",
    }


def test_numbered_pages_stand_there(article, index_of, locations):
    index = index_of(*(article(f"b{n}", f"2018-06-07 08:{n}") for n in range(10, 55)))
    assert {"/tin-tuc/trang/1/", "/tin-tuc/2018/06/trang/1/"} <= set(locations(index))


def test_what_no_list_shows_is_not_there(article, standing, index_of, locations):
    hidden = index_of(
        article("an", status="hidden"),
        article("cu", expires=parse_moment("2019-01-01")),
        article("nhap", status="draft"),
        article("sau", "2030-01-01"),
        standing("trang-an", status="hidden"),
    )
    assert set(locations(hidden)) == set(locations(index_of()))
    assert "" not in locations(hidden)  # the page for addresses that are none


def test_an_item_changed_when_it_was_updated(article, standing, index_of, locations):
    index = index_of(
        article("a", modified=parse_moment("2018-06-09 08:00")),
        article("b"),
        standing("lien-he"),
        standing("gioi-thieu", date=parse_moment("2018-01-01")),
    )
    shown = locations(index)
    assert shown["/tin-tuc/2018/06/a/"].changed == parse_moment("2018-06-09 08:00")
    assert shown["/tin-tuc/2018/06/b/"].changed == parse_moment("2018-06-07")
    assert shown["/lien-he/"].changed is None
    assert shown["/gioi-thieu/"].changed == parse_moment("2018-01-01")


def test_a_list_changed_when_the_latest_of_its_items_did(article, index_of, locations):
    late = parse_moment("2018-07-09 08:00")
    index = index_of(
        article("a", modified=late, tags=("Thi đua",)),
        article("b", "2018-06-30", category="Nghiệp vụ"),
        article("c", "2017-06-07"),
    )
    shown = {url: each.changed for url, each in locations(index).items()}
    assert shown["/"] == shown["/tin-tuc/"] == shown["/tin-tuc/2018/06/"] == late
    assert shown["/the/thi-dua/"] == late
    assert shown["/chuyen-muc/nghiep-vu/"] == parse_moment("2018-06-30")
    assert shown["/tin-tuc/2017/"] == parse_moment("2017-06-07")
    assert shown["/video/"] is None


def test_the_photos_of_an_item_stand_beside_it_the_lead_photo_first(article, index_of, locations):
    item = article(cover=FileUse("bia.jpg", 1), cover_alt="Tả")
    references = (Image("trong.jpg", 5, "Tả"), Link("to.pdf", 6), Image("bia.jpg", 7, "Tả"))
    index = index_of(
        Reading(item.path, b"k", item, references),
        files=["tin-tuc/bia.jpg", "tin-tuc/trong.jpg", "tin-tuc/to.pdf"],
    )
    photos = locations(index)["/tin-tuc/2018/06/bai/"].photos
    assert [url.rpartition("/")[2] for url in photos] == ["bia-1200.jpg", "trong-1200.jpg"]


def test_no_more_photos_than_a_map_may_name(article, index_of, locations):
    files = [f"tin-tuc/p{n}.jpg" for n in range(PHOTOS + 5)]
    references = tuple(Image(f"p{n}.jpg", n, "Tả") for n in range(PHOTOS + 5))
    index = index_of(Reading("tin-tuc/bai.md", b"k", article(), references), files=files)
    assert len(locations(index)["/tin-tuc/2018/06/bai/"].photos) == PHOTOS


def test_a_new_item_comes_behind_the_older_ones(article, index_of, maps):
    """So the full files of a large portal stay as they are."""
    items = [article(f"b{n}", f"2018-06-{n:02}") for n in range(1, 10)]
    before = maps(index_of(*items))["sitemap.xml"].model.locations
    after = maps(index_of(*items, article("moi", "2018-07-01")))["sitemap.xml"].model.locations
    assert after[:9] == before[:9]
    assert after[9].url == "/tin-tuc/2018/07/moi/"


@pytest.mark.parametrize(
    ("photos", "pages", "addresses", "sizes"),
    [
        ([], 3, 9, [0]),
        ([0, 0, 0], 3, 9, [3]),
        ([0, 0, 0, 0], 3, 9, [3, 1]),
        ([0] * 7, 3, 9, [3, 3, 1]),
        ([2, 2, 2], 9, 9, [3]),
        ([2, 2, 3], 9, 9, [2, 1]),
        ([20, 0, 20, 0], 9, 9, [1, 1, 1, 1]),
    ],
)
def test_a_file_holds_so_many_pages_and_so_many_addresses(photos, pages, addresses, sizes):
    given = [Location(f"/{n}/", None, ("/tep/a.jpg",) * count) for n, count in enumerate(photos)]
    files = cut(given, pages, addresses)
    assert [len(file) for file in files] == sizes
    assert [location for file in files for location in file] == given


def test_a_full_file_is_no_larger_than_allowed():
    """50 MB, with the longest slug and file name at a long SITEURL."""
    base = "https://" + "a" * 190 + ".example"
    page = f"<url><loc>{base}/en/tin-tuc/2018/06/{'a' * 100}/</loc>"
    page += "<lastmod>2018-06-07T16:49:00+07:00</lastmod></url>\n"
    photo = f"<image:image><image:loc>{base}/tep/{'0' * 64}/{'a' * 80}.jpg"
    photo += "</image:loc></image:image>"
    assert max(len(page), len(photo)) * ADDRESSES < 50 * 1024 * 1024
    assert PAGES <= 50_000


def test_above_fifty_thousand_pages_the_map_is_a_list_of_maps(index_of, article):
    index = index_of(article(modified=parse_moment("2018-06-09")))
    pages = {page.path: page for page in plan(index, many(PAGES + 1), AS_OF)}
    assert {path for path in pages if path.startswith("sitemap")} == {
        "sitemap.xml",
        "sitemap-1.xml",
        "sitemap-2.xml",
        "sitemap-news.xml",
    }
    assert pages["sitemap.xml"].template == "sitemap.index"
    assert pages["sitemap.xml"].model.locations == (
        Location("/sitemap-1.xml", parse_moment("2018-06-09")),
        Location("/sitemap-2.xml"),
    )
    sizes = [len(pages[f"sitemap-{n}.xml"].model.locations) for n in (1, 2)]
    assert sizes == [PAGES, 2]
    assert pages["sitemap-1.xml"].template == "sitemap"


def test_fifty_thousand_pages_are_one_map(index_of):
    paths = [page.path for page in plan(index_of(), many(PAGES), AS_OF)]
    assert paths == ["sitemap.xml", "sitemap-news.xml", "robots.txt"]


def test_the_news_map_has_the_items_of_the_last_two_days(article, standing, link_all, complete_all):
    items = [
        article("cu", date=Moment(AS_OF.second - FRESH)),
        article("hai-ngay", date=Moment(AS_OF.second - FRESH + 1)),
        article("moi", date=AS_OF),
        article("sau", date=Moment(AS_OF.second + 1)),
        article("an", date=AS_OF, status="hidden"),
        article("en", path="tin-tuc/e.md", date=AS_OF, lang="en", title="News"),
        standing("trang", date=AS_OF),
    ]
    index, _ = complete_all(link_all(*items))
    pages = {page.path: page for page in plan(index, [], AS_OF)}
    news = pages["sitemap-news.xml"].model.items
    assert [(item.title, item.lang) for item in news] == [
        ("News", "en"),
        ("Bài moi", "vi"),
        ("Bài hai-ngay", "vi"),
    ]
    assert news[1].published == AS_OF


def test_the_news_map_holds_no_more_than_is_read(article, index_of, maps):
    day = "2026-11-25 07:{:02}:{:02}"
    items = [article(f"b{n}", day.format(n // 60, n % 60)) for n in range(NEWS + 5)]
    news = maps(index_of(*items))["sitemap-news.xml"].model.items
    assert len(news) == NEWS
    assert news[0].title == f"Bài b{NEWS + 4}"


def test_robots_are_told_where_the_maps_are(index_of, maps):
    assert maps(index_of())["robots.txt"].model.maps == ("/sitemap.xml", "/sitemap-news.xml")


DAY = parse_moment("2026-05-20")
FILM = FilmEntry("Biển", "Biển", "/tep/a.jpg", "/video/bien/a.mp4", 65)


def video(slug, **fields):
    given = {"path": f"video/{slug}.md", "title": "Biển", "slug": slug, "date": DAY}
    return Video(poster=FileUse("bia.jpg", 4), **(given | fields))


def test_a_film_stands_beside_its_page_with_its_poster(index_of, locations):
    ours = video("bien", file=FileUse("a.mp4", 5), summary="Một phim.")
    link = "https://video.cuc-mau.example/1"
    theirs = video("chay", link=link, duration=400)
    shown = locations(index_of(ours, theirs, files=["video/bia.jpg", "video/a.mp4"]))
    [film] = shown["/video/bien/"].films
    assert (film.title, film.about, film.url) == ("Biển", "Một phim.", "/video/bien/a.mp4")
    assert film.seconds == 65
    assert shown["/video/bien/"].photos == (film.thumbnail,)
    assert {url for url, each in shown.items() if each.films} == {"/video/bien/"}


def test_a_film_that_no_list_shows_is_not_there(index_of, locations):
    hidden = video("an", file=FileUse("a.mp4", 5), status="hidden")
    shown = locations(index_of(hidden, files=["video/bia.jpg", "video/a.mp4"]))
    assert [each for each in shown.values() if each.films or each.photos] == []


def test_the_photos_of_an_album_stand_beside_it_in_its_order(index_of, locations):
    photos = [AlbumPhoto(FileUse(f"{name}.jpg", 4), name) for name in "cab"]
    item = Album(path="anh/a.md", title="A", slug="a", date=DAY, photos=tuple(photos))
    shown = locations(index_of(item, files=[f"anh/{name}.jpg" for name in "abc"]))
    names = [url.rpartition("/")[2] for url in shown["/anh/a/"].photos]
    assert names == ["c-1200.jpg", "a-1200.jpg", "b-1200.jpg"]


def test_a_film_is_an_address_more():
    given = [Location(f"/{n}/", None, ("/tep/a.jpg",), (FILM,)) for n in range(4)]
    assert [len(file) for file in cut(given, 9, 6)] == [2, 2]
