"""Which items a feed holds and what it says of them."""

import msgspec
import pytest
from portal.linking.feeds import FORMS
from portal.model.body import Image
from portal.model.counted import Counted
from portal.model.item import Update
from portal.model.media import CutMedia, Media
from portal.model.photo import WHOLE
from portal.model.used import FileUse
from portal.pages.feeds import NEWEST, plan
from portal.pages.listing import feeds_of
from portal.reading.known import Reading
from portal.vietnamese.dates import parse_moment


def feeds(index):
    """The feeds' models before their texts are there, by URL."""
    return {page.model.url: page.model for page in plan(index)}


def urls(model):
    return [part.url for part in model.parts]


def test_a_feed_holds_the_newest_thirty_across_the_pages_of_its_list(article, index_of):
    items = [article(f"b{n}", f"2018-06-07 {n // 60:02}:{n % 60:02}") for n in range(65)]
    model = feeds(index_of(*items))["/feeds/tin-tuc.atom.xml"]
    assert urls(model) == [f"/tin-tuc/2018/06/b{n}/" for n in range(64, 64 - NEWEST, -1)]


def test_fewer_than_thirty_are_all_there(article, index_of):
    model = feeds(index_of(article("a"), article("b", "2018-06-08")))["/feeds/tin-tuc.rss.xml"]
    assert urls(model) == ["/tin-tuc/2018/06/b/", "/tin-tuc/2018/06/a/"]


def test_there_is_no_feed_before_the_first_item(article, index_of):
    assert feeds(index_of()) == {}
    index = index_of(article(status="hidden"))
    assert feeds(index) == {}
    assert feeds_of(index.news) == ()


def test_sections_and_categories_have_feeds_in_both_forms_and_other_lists_none(article, index_of):
    index = index_of(article(category="Tin hoạt động", tags=("Thi đua",), thread="Năm 2018"))
    pages = {page.path: page for page in plan(index)}
    assert {path: page.template for path, page in pages.items()} == {
        f"feeds/{name}.{form}.xml": f"feed.{form}"
        for name in ("tin-tuc", "chuyen-muc/tin-hoat-dong")
        for form in ("atom", "rss")
    }
    category = pages["feeds/chuyen-muc/tin-hoat-dong.atom.xml"].model
    assert (category.title, category.home) == ("Tin hoạt động", "/chuyen-muc/tin-hoat-dong/")
    assert pages["feeds/tin-tuc.atom.xml"].model.title == "Tin tức"


def test_a_list_names_the_feeds_that_are_planned(article, index_of):
    """What the head of a page offers is there, and the other way about."""
    index = index_of(article("a"), article("b", category="Nghiệp vụ"))
    offered = [feed for listing in index.lists for feed in feeds_of(listing)]
    assert sorted(feed.url for feed in offered) == sorted(feeds(index))
    assert {feed.media_type for feed in offered} == {form.media_type for form in FORMS}
    assert offered[0].title == "Nguồn tin Tin tức (Atom)"


def test_of_a_pair_the_vietnamese_item_is_in_the_feed(article, index_of):
    index = index_of(article(), article(path="tin-tuc/bai-en.md", lang="en", title="News"))
    assert urls(feeds(index)["/feeds/tin-tuc.atom.xml"]) == ["/tin-tuc/2018/06/bai/"]


def test_an_entry_says_what_its_source_says(article, index_of):
    item = article(
        title="Sơ kết",
        summary="Sáng 07/6.",
        modified=parse_moment("2018-06-09 08:00"),
        updates=(Update(parse_moment("2018-06-08 10:00"), "thêm tệp"),),
        unit="Phòng Mẫu",
        tags=("Thi đua", "thi đua", "Khối 6"),
        cover=FileUse("a.jpg", 1),
        cover_alt="Tả",
        cover_caption="Lời",
        cover_credit="Trần Văn Mẫu",
    )
    index = index_of(item, files=["tin-tuc/a.jpg"])
    [part] = feeds(index)["/feeds/tin-tuc.atom.xml"].parts
    entry = part.whole(item, "<p>Chữ</p>")
    assert (entry.url, entry.title, entry.lang) == ("/tin-tuc/2018/06/bai/", "Sơ kết", "vi")
    assert (entry.published, entry.updated) == (item.date, item.modified)
    assert (entry.summary, entry.author, entry.body) == ("Sáng 07/6.", "Phòng Mẫu", "<p>Chữ</p>")
    assert entry.categories == ("Tin hoạt động", "Thi đua", "Khối 6")
    [figure] = entry.figures
    assert (figure.picture.photo.name, figure.picture.alt) == ("a", "Tả")
    assert (figure.caption, figure.credit) == ("Lời", "Trần Văn Mẫu")
    assert entry.facts == ()


def test_an_entry_without_a_photo_shows_none(article, index_of):
    item = article(cover_caption="Lời", cover_credit="TTX")
    [part] = feeds(index_of(item))["/feeds/tin-tuc.atom.xml"].parts
    assert part.whole(item, "").figures == ()


def test_addresses_in_the_texts_begin_with_the_sites(article, index_of):
    [part] = feeds(index_of(article()))["/feeds/tin-tuc.atom.xml"].parts
    assert part.root("https://bo.example/cuc") == "https://bo.example/cuc/"


def test_a_feed_of_entries_is_whole(article, index_of):
    items = [article("a"), article("b", "2018-06-08")]
    model = feeds(index_of(*items))["/feeds/tin-tuc.rss.xml"]
    newer, older = model.parts
    whole = model.whole([newer.whole(items[1], ""), older.whole(items[0], "")])
    assert [entry.title for entry in whole.entries] == ["Bài b", "Bài a"]
    assert (whole.url, whole.home, whole.title) == (model.url, "/tin-tuc/", "Tin tức")


def test_an_item_without_a_date_is_a_bug(standing, article, index_of):
    [part] = feeds(index_of(article()))["/feeds/tin-tuc.rss.xml"].parts
    with pytest.raises(ValueError, match=r"trang/x\.md"):
        part.whole(standing("x"), "")


def test_a_feed_changes_with_its_items_only(article, standing, link_all, complete_all):
    """Neither counts nor neighbours nor a new item of another category rewrite it."""

    def prints(*items, counts=None):
        index, _ = complete_all(link_all(*items), counts=counts)
        return {url: msgspec.msgpack.encode(model) for url, model in feeds(index).items()}

    item = article("a", tags=("Thi đua",))
    before = prints(item)
    counted = prints(item, counts={"/tin-tuc/2018/06/a/": Counted(12, "2018-06-08")})
    assert counted == before
    tied = standing("quy-che", title="Quy chế", see_also=("/tin-tuc/a.md",))
    assert prints(item, tied) == before
    older = article("o", "2018-01-01", category="Nghiệp vụ", tags=("Thi đua",), title="Bài a")
    after = prints(item, older)
    category = "/feeds/chuyen-muc/tin-hoat-dong.atom.xml"
    assert after[category] == before[category]
    assert after["/feeds/tin-tuc.atom.xml"] != before["/feeds/tin-tuc.atom.xml"]


def test_a_feed_changes_with_the_photos_of_its_items(article, link_all, complete_all):
    """A photo that is replaced has another address, though the item's source is the same."""
    reading = Reading("tin-tuc/bai.md", b"k", article(), (Image("a.jpg", 5, "Tả"),))

    def prints(content):
        linked = link_all(reading, files=["tin-tuc/a.jpg"])
        cut = CutMedia(WHOLE, content.hex(), "webp", "jpg", ((60, 40),))
        found = {("tin-tuc/a.jpg", "photo"): Media(content, content, (cut,), size=900)}
        index, _ = complete_all(linked, found)
        return {url: msgspec.msgpack.encode(model) for url, model in feeds(index).items()}

    assert prints(b"cu") != prints(b"moi")
