"""Albums: what their files may say, their page, and what it says to machines."""

import msgspec
import pytest
from portal.kinds.album import ALBUM, LIMIT, Album, AlbumPhoto
from portal.model.around import Around
from portal.model.item_data import CoverData
from portal.model.item_page import Fact, Figure
from portal.model.photo import Cover, Photo
from portal.model.target import Picture
from portal.model.used import FileUse, Used
from portal.rendering.addresses import absolute
from portal.vietnamese.dates import parse_moment

GOOD = "title: Mẫu\ndate: 2026-10-14\n"  # lines 2 and 3
ONE = AlbumPhoto(FileUse("a.jpg", 5), "Hội trường", "Toàn cảnh\nbuổi sáng", "Bà Mẫu")
TWO = AlbumPhoto(FileUse("b.jpg", 9), "Cổng")


def photo(name):
    return Photo(name * 8, name, "webp", "jpg", 7, ((480, 320), (1200, 800)))


A = photo("a")
COVER = Cover(A, photo("a-card"), photo("a-share"))
B = photo("b")


def whole(path):
    return absolute(path, "https://cuc-mau.example")


def album(*photos, **fields):
    given = {"title": "Mẫu", "slug": "mau", "date": parse_moment("2026-10-14")}
    return Album(path="anh/mau.md", photos=photos, **(given | fields))


def page_of(item, *made, **around):
    return ALBUM.page(item, "<p>Chữ</p>", around_of(*made, **around))


def around_of(*made, **others):
    return Around(url="/anh/mau/", indexed=True, expired=False, made=made, **others)


def warned(read_item, block):
    item, findings = read_item(ALBUM, GOOD + block)
    assert item is not None
    assert {finding.severity for finding in findings} <= {"warning"}
    return [(finding.line, finding.message) for finding in findings]


def test_an_album_stands_in_its_section_without_a_month(read_item):
    item, findings = read_item(ALBUM, GOOD + "photos: [{file: a.jpg, alt: Tả}]\n")
    assert findings == []
    assert ALBUM.address(item) == "/anh/bai/"


def test_photos_keep_their_order_and_the_lines_of_their_captions(read_item):
    block = (
        "place: Bãi bồi\nphotos:\n- file: a.jpg\n  alt: Hội trường\n"
        "  caption: |\n    Toàn cảnh\n    buổi sáng\n  credit: Bà Mẫu\n"
        "- {alt: Cổng, file: b.jpg}\n"
    )
    item, findings = read_item(ALBUM, GOOD + block)
    assert findings == []
    assert item.place == "Bãi bồi"
    assert item.photos == (
        AlbumPhoto(FileUse("a.jpg", 6), "Hội trường", "Toàn cảnh\nbuổi sáng", "Bà Mẫu"),
        AlbumPhoto(FileUse("b.jpg", 12), "Cổng"),
    )


def test_a_path_alone_is_a_photo_without_words(read_item):
    told = [(5, "ảnh không có mô tả thay thế"), (6, "ảnh không có mô tả thay thế")]
    assert warned(read_item, "photos:\n- a.jpg\n- b.jpg\n") == told


def test_a_photo_that_says_the_same_twice_is_a_warning(read_item):
    block = "photos:\n- file: a.jpg\n  alt: Hội nghị\n  caption: |\n    hội\n    nghị.\n"
    assert warned(read_item, block) == [(5, "mô tả thay thế lặp lại chú thích ảnh")]


def test_every_fault_of_the_photos_is_told_at_its_line(read_item):
    listed = ("{alt: Tả}", "{file: b.jpg, alt: Tả, titel: x}", "[c.jpg]", "{file: '', alt: T}")
    block = "photos:\n" + "".join(f"- {each}\n" for each in listed)
    item, findings = read_item(ALBUM, GOOD + block)
    assert item is None
    assert sorted((f.line, f.message, f.severity) for f in findings) == [
        (5, "thiếu khóa con “file”", "error"),
        (6, "không có khóa con “titel”", "error"),
        (7, "ở đây cần các khóa con", "error"),
        (8, "thiếu khóa con “file”", "error"),
    ]


def test_an_album_without_photos_is_an_error(read_item):
    for block in ("", "photos:\n", "photos: []\n"):
        item, [finding] = read_item(ALBUM, GOOD + block)
        assert item is None
        assert "photos" in finding.message


def test_an_album_has_so_many_photos_and_no_more(read_item):
    """A page of more would be too long for a telephone."""
    listed = [f"- {{file: a{n}.jpg, alt: Tả {n}}}\n" for n in range(LIMIT + 1)]
    item, findings = read_item(ALBUM, GOOD + "photos:\n" + "".join(listed[:-1]))
    assert (len(item.photos), findings) == (LIMIT, [])
    item, [finding] = read_item(ALBUM, GOOD + "photos:\n" + "".join(listed))
    assert item is None
    assert finding.message == f"album có {LIMIT + 1} ảnh, quá {LIMIT} ảnh"
    assert "hai album" in finding.fix


def test_the_first_photo_is_the_cover():
    assert album(ONE, TWO).uses() == (
        Used(ONE.file, "cover", "Hội trường", "Toàn cảnh\nbuổi sáng", "Bà Mẫu"),
        Used(TWO.file, "photo", "Cổng"),
    )


def test_the_page_shows_the_photos_with_their_words():
    model = page_of(album(ONE, TWO, place="Bãi bồi"), COVER, B)
    assert model.figures == (
        Figure(Picture(A, "Hội trường"), "Toàn cảnh\nbuổi sáng", "Bà Mẫu"),
        Figure(Picture(B, "Cổng")),
    )
    assert model.facts == (Fact("place", "Bãi bồi"),)
    assert (model.kind, model.body) == ("album", "<p>Chữ</p>")
    assert [name.url for name in model.trail] == ["/", "/anh/"]
    assert ALBUM.figures(model) == model.figures


def test_a_photo_that_is_broken_leaves_the_words_of_the_others_with_them():
    model = page_of(album(ONE, TWO), None, B)
    assert model.figures == (Figure(Picture(B, "Cổng")),)
    assert model.facts == ()


@pytest.mark.parametrize(("lang", "note"), [("vi", "2 ảnh"), ("en", "2 photos")])
def test_a_card_has_the_number_of_photos(lang, note):
    assert ALBUM.note(album(ONE, TWO, lang=lang), around_of(COVER, B)) == note
    assert ALBUM.covers


def test_data_have_every_photo():
    own = ALBUM.data(page_of(album(ONE, TWO, place="Bãi bồi"), COVER, B), whole)
    assert own.place == "Bãi bồi"
    words = "Hội trường", "Toàn cảnh\nbuổi sáng", "Bà Mẫu"
    assert own.photos[0] == CoverData(whole(A.url), *words, 1200, 800)
    assert [each.alt for each in own.photos] == ["Hội trường", "Cổng"]
    assert ALBUM.data(page_of(album(ONE), COVER), whole).place == ""


def test_json_ld_is_a_gallery_of_the_photos(site):
    item = album(ONE, TWO, summary="Hai ảnh.", modified=parse_moment("2026-10-15 08:00"))
    said = msgspec.to_builtins(ALBUM.thing(page_of(item, COVER, B), site, whole))
    assert (said["@type"], said["name"], said["description"]) == (
        "ImageGallery",
        "Mẫu",
        "Hai ảnh.",
    )
    assert said["url"] == "https://cuc-mau.example/anh/mau/"
    assert (said["datePublished"], said["dateModified"]) == (
        "2026-10-14",
        "2026-10-15T08:00:00+07:00",
    )
    assert [image["url"] for image in said["image"]] == [whole(A.url), whole(B.url)]
    assert said["image"][0]["creditText"] == "Bà Mẫu"
