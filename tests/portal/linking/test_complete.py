"""What every page needs of other files, once they have been looked at."""

import pytest
from portal.model.body import Image, Link
from portal.model.counted import Counted
from portal.model.item import FileUse
from portal.model.media import Media
from portal.model.name import Name
from portal.model.photo import WHOLE, Cut, Photo
from portal.model.reading import Reading
from portal.model.target import Attachment, Href
from portal.vietnamese.dates import parse_moment

FILES = ["tin-tuc/Hội nghị.JPG", "tin-tuc/Kế hoạch.pdf", "tin-tuc/ke-hoach.pdf"]
PHOTO, PDF, PDF2 = FILES
BROKEN = Media(b"", fault="ảnh hỏng", fix="lưu lại")


def reading(item, *references):
    return Reading(item.path, item.slug.encode(), item, references, (), b"face of 16 bytes")


@pytest.fixture
def completed(link_all, complete_all):
    """Completes readings or items; gives entries by slug, the index and the findings."""

    def made(*items, **others):
        index, findings = complete_all(link_all(*items, files=FILES), **others)
        return {entry.item.slug: entry for entry in index.entries}, index, findings

    return made


def test_gaps_are_filled_in_the_order_of_the_text(article, completed):
    a = reading(
        article("a"),
        Image("Hội nghị.JPG", 8, "Đại biểu"),
        Link("Kế hoạch.pdf", 9),
        Link("b.md#muc", 10, ' title="B"'),
        Link("Hội nghị.JPG", 11),
        Link("/khong-co/", 12),
    )
    entries, index, findings = completed(a, article("b"))
    photo, *links = entries["a"].fillings
    assert isinstance(photo, Photo)
    assert (photo.name, photo.modern, photo.fallback) == ("hoi-nghi", "webp", "jpg")
    assert (photo.sizes, photo.tone) == (((480, 320), (1200, 800)), 7)
    assert links == [
        Href("/tin-tuc/2018/06/a/ke-hoach.pdf"),
        Href("/tin-tuc/2018/06/b/", "muc", ' title="B"'),
        Href(photo.url),
        Href(""),
    ]
    assert findings == []
    files = {photo.path(width, ext) for width in (480, 1200) for ext in ("webp", "jpg")}
    assert index.photos.keys() == files
    [use] = {use for use, _ in index.photos.values()}
    assert (use.path, use.kind, use.order.cuts) == (PHOTO, "photo", (WHOLE,))
    assert len({key for _, key in index.photos.values()}) == len(files)
    assert {url: name for url, (name, _) in index.files.items()} == {
        "/tin-tuc/2018/06/a/ke-hoach.pdf": PDF
    }


def test_cover_and_attachments_have_address_label_size_and_type(article, completed):
    uses = (FileUse("Kế hoạch.pdf", 5, "Kế hoạch năm"), FileUse("Hội nghị.JPG", 6))
    item = article("a", cover=FileUse("Hội nghị.JPG", 4), attachments=uses)
    entry = completed(item)[0]["a"]
    assert entry.cover.whole.url.endswith("/hoi-nghi-1200.jpg")
    assert entry.attachments == (
        Attachment("/tin-tuc/2018/06/a/ke-hoach.pdf", "Kế hoạch năm", 95_000, "pdf"),
        Attachment(entry.cover.whole.url, "Hội nghị", 95_000, "jpg"),
    )


def test_a_cover_is_whole_and_cut_around_its_focus(article, completed):
    item = article("a", cover=FileUse("Hội nghị.JPG", 4), focus=(40, 30))
    entries, index, _ = completed(item)
    cover = entries["a"].cover
    assert [photo.name for photo in (cover.whole, cover.card, cover.share)] == [
        "hoi-nghi",
        "hoi-nghi-card-40-30",
        "hoi-nghi-share-40-30",
    ]
    assert (cover.share.modern, cover.share.sizes) == ("", ((1200, 630),))
    assert len({photo.hash for photo in (cover.whole, cover.card, cover.share)}) == 3
    shown = {photo.path(*each) for photo in cover_photos(cover) for each in photo.renditions()}
    assert index.photos.keys() == shown
    [use] = {use for use, _ in index.photos.values()}
    assert use.order.cuts == (WHOLE, Cut("card", 40, 30), Cut("share", 40, 30))


def test_two_items_show_one_photo_each_with_its_own_focus(article, completed):
    file = FileUse("Hội nghị.JPG", 4)
    entries, index, _ = completed(
        article("a", cover=file, focus=(10, 20)), article("b", cover=file, focus=(90, 80))
    )
    one, other = entries["a"].cover, entries["b"].cover
    assert one.whole == other.whole
    assert one.card.url != other.card.url
    assert len(index.photos) == 4 + 2 * 4 + 2 * 1


def cover_photos(cover):
    return cover.whole, cover.card, cover.share


def test_two_items_share_a_photo_but_not_an_attachment(article, completed):
    refs = Image("Hội nghị.JPG", 8), Link("Kế hoạch.pdf", 9)
    _, index, _ = completed(reading(article("a"), *refs), reading(article("b"), *refs))
    assert len(index.photos) == 4
    assert index.files.keys() == {
        "/tin-tuc/2018/06/a/ke-hoach.pdf",
        "/tin-tuc/2018/06/b/ke-hoach.pdf",
    }


def test_two_files_with_one_published_name_are_an_error_that_names_both(article, completed):
    uses = (FileUse("Kế hoạch.pdf", 5), FileUse("ke-hoach.pdf", 6), FileUse("ke-hoach.pdf", 7))
    _, _, findings = completed(article("a", attachments=uses))
    assert {(f.path, f.line, f.severity) for f in findings} == {
        ("tin-tuc/a.md", 6, "error"),
        ("tin-tuc/a.md", 7, "error"),
    }
    assert PDF in findings[0].message
    assert PDF2 in findings[0].message


def test_a_broken_file_is_told_at_each_line_that_uses_it(article, completed):
    broken = {(PHOTO, "photo"): BROKEN, (PDF, "file"): BROKEN}
    refs = Image("Hội nghị.JPG", 8), Link("Kế hoạch.pdf", 9), Image("Hội nghị.JPG", 8)
    item = article("a", cover=FileUse("Hội nghị.JPG", 4), attachments=(FileUse("Kế hoạch.pdf", 5),))
    entries, index, findings = completed(
        reading(item, *refs), reading(article("b"), refs[0]), found=broken
    )
    assert sorted((f.path, f.line) for f in findings) == [
        ("tin-tuc/a.md", 4),
        ("tin-tuc/a.md", 5),
        ("tin-tuc/a.md", 8),
        ("tin-tuc/a.md", 9),
        ("tin-tuc/b.md", 8),
    ]
    assert {(f.message, f.fix, f.severity) for f in findings} == {("ảnh hỏng", "lưu lại", "error")}
    assert (entries["a"].cover, entries["a"].attachments) == (None, ())
    assert index.photos == index.files == {}


def test_reach_and_end_of_an_item_are_told_to_its_page(article, standing, completed):
    entries, index, _ = completed(
        article("a"),
        article("an", status="hidden"),
        article("cu", expires=parse_moment("2019-01-01")),
        standing("gioi-thieu"),
    )
    assert {slug: (e.listed, e.expired) for slug, e in entries.items()} == {
        "a": (True, False),
        "an": (False, False),
        "cu": (False, True),
        "gioi-thieu": (True, False),
    }
    assert index.pages == [entries["gioi-thieu"]]


def test_names_of_an_item_that_no_list_has_get_no_address(article, completed):
    fields = {"category": "Bí mật", "tags": ("Thi đua", "Mật"), "thread": "Chuyện mật"}
    entries, _, _ = completed(
        article("a", tags=("Thi đua",)), article("b", status="hidden", **fields)
    )
    hidden = entries["b"]
    assert (hidden.category, hidden.thread) == (Name("Bí mật"), Name("Chuyện mật"))
    assert hidden.tags == (Name("Thi đua", "/the/thi-dua/"), Name("Mật"))


def test_counts_other_language_and_older_item_come_with_the_entry(article, completed):
    vi, en = article("hop", views=2113), article("hop", lang="en", path="tin-tuc/hop.en.md")
    before = article("truoc", "2018-06-01")
    counts = {"/tin-tuc/2018/06/hop/": Counted(7, "2018-06-08")}
    _, index, _ = completed(vi, en, before, counts=counts)
    found = {entry.url: entry for entry in index.entries}["/tin-tuc/2018/06/hop/"]
    assert (found.views, found.counted) == (2120, "2018-06-08")
    assert found.other == "/en/tin-tuc/2018/06/hop/"
    assert found.older.url == "/tin-tuc/2018/06/truoc/"


def test_lists_hold_the_same_entries_as_the_index(article, completed):
    _, index, _ = completed(*(article(f"b{n}") for n in range(45)))
    assert [part.number for part in index.news.slices] == [0, 1]
    shown = [entry for part in index.news.slices for entry in part.items]
    assert shown == index.entries
