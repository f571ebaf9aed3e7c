"""Articles: their address, their page, and what their page says to machines."""

import msgspec
import pytest
from portal.kinds.article import ARTICLE, ArticleModel
from portal.linking.entry import Index
from portal.model.item import Update
from portal.model.item_page import Figure
from portal.model.name import Name
from portal.model.target import Picture
from portal.model.used import FileUse, Used
from portal.pages.items import plan
from portal.vietnamese.dates import parse_moment

GOOD = "title: Bài thử\ndate: 2018-06-07\ncategory: Tin hoạt động\n"  # lines 2 to 4
COVER = {"cover": FileUse("a.jpg", 4), "cover_alt": "Hội trường", "cover_caption": "Toàn cảnh"}


def page_of(item, index: Index, site):
    """The model of an item's page, with a body."""
    [planned] = [page.model for page in plan(index, site) if page.model.source == item.path]
    return planned.whole(item, "<p>Chữ</p>")


def warnings(read_item, block):
    item, findings = read_item(ARTICLE, block)
    assert item is not None
    assert {finding.severity for finding in findings} <= {"warning"}
    return [(finding.line, finding.message) for finding in findings]


@pytest.mark.parametrize(
    ("day", "address"),
    [
        ("2018-06-07", "/tin-tuc/2018/06/bai/"),
        ("2018-06-30 23:59:59", "/tin-tuc/2018/06/bai/"),
        ("2018-06-30T17:00Z", "/tin-tuc/2018/07/bai/"),
        ("2018-12-31T16:59:59Z", "/tin-tuc/2018/12/bai/"),
    ],
)
def test_an_article_stands_in_its_month_in_viet_nam(article, day, address):
    assert ARTICLE.address(article("bai", day)) == address


def test_an_article_without_a_date_has_no_address(article):
    item = msgspec.structs.replace(article("bai"), date=None)
    with pytest.raises(ValueError, match=r"bai\.md"):
        ARTICLE.address(item)


def test_the_count_of_an_old_portal_is_carried_over(article):
    assert (article(views=2113).carried, article().carried) == (2113, None)


def test_an_article_uses_its_cover_then_its_attachments(article):
    files = FileUse("b.pdf", 9, "Kế hoạch"), FileUse("c.pdf", 10)
    item = article(**COVER, cover_credit="Bà Mẫu", focus=(40, 30), attachments=files)
    offered = (Used(files[0], "file"), Used(files[1], "file"))
    words = ("Hội trường", "Toàn cảnh", "Bà Mẫu", (40, 30))
    assert item.uses() == (Used(COVER["cover"], "cover", *words), *offered)
    assert article(attachments=files).uses() == offered


def test_a_page_shows_what_its_item_says(article, index_of, site):
    day = parse_moment("2018-06-09")
    item = article(
        "hop",
        title="Họp",
        summary="Tóm tắt.",
        modified=parse_moment("2018-06-08"),
        updates=(Update(day, "sửa số liệu"),),
        unit="Phòng Mẫu",
        source="Báo Mẫu",
        **COVER,
        cover_credit="Trần Văn Mẫu",
        tags=("Thi đua",),
        thread="Sơ kết",
        views=12,
        attachments=(FileUse("b.pdf", 9, "Kế hoạch"),),
    )
    model = page_of(item, index_of(item, files=["tin-tuc/a.jpg", "tin-tuc/b.pdf"]), site)
    assert isinstance(model, ArticleModel)
    assert (model.title, model.description, model.body) == ("Họp", "Tóm tắt.", "<p>Chữ</p>")
    assert (model.unit, model.origin, model.views) == ("Phòng Mẫu", "Báo Mẫu", 12)
    assert (model.date, model.updated) == (item.date, item.modified)
    assert model.updates == item.updates
    assert (model.cover.photo.name, model.cover.alt) == ("a", "Hội trường")
    assert (model.cover_caption, model.cover_credit) == ("Toàn cảnh", "Trần Văn Mẫu")
    assert model.category == Name("Tin hoạt động", "/chuyen-muc/tin-hoat-dong/")
    assert model.tags == (Name("Thi đua", "/the/thi-dua/"),)
    assert model.thread == Name("Sơ kết", "/dong-su-kien/so-ket/")
    assert [file.label for file in model.attachments] == ["Kế hoạch"]
    assert (model.url, model.root) == ("/tin-tuc/2018/06/hop/", "../../../../")
    assert model.image.alt == "Hội trường"


def test_attachments_are_no_cover(article, index_of, site):
    item = article(attachments=(FileUse("a.jpg", 4), FileUse("b.pdf", 5)))
    model = page_of(item, index_of(item, files=["tin-tuc/a.jpg", "tin-tuc/b.pdf"]), site)
    assert model.cover is None
    assert [file.ext for file in model.attachments] == ["jpg", "pdf"]
    assert model.image.alt == item.title


def test_a_feed_shows_the_cover_with_its_words(article, index_of, site):
    item = article(**COVER, cover_credit="Bà Mẫu")
    model = page_of(item, index_of(item, files=["tin-tuc/a.jpg"]), site)
    [figure] = ARTICLE.figures(model)
    assert figure == Figure(Picture(model.cover.photo, "Hội trường"), "Toàn cảnh", "Bà Mẫu")
    plain = article()
    assert ARTICLE.figures(page_of(plain, index_of(plain), site)) == ()


def test_a_cover_without_words_is_a_warning(read_item):
    told = [(5, "ảnh không có mô tả thay thế")]
    assert warnings(read_item, GOOD + "cover: a.jpg\n") == told
    block = GOOD + "cover: a.jpg\ncover_caption: Hội nghị\ncover_alt:\n"
    assert warnings(read_item, block) == told


def test_a_cover_that_says_the_same_twice_is_a_warning(read_item):
    block = GOOD + "cover_caption: hội  nghị.\ncover: a.jpg\ncover_alt: Hội nghị\n"
    assert warnings(read_item, block) == [(6, "mô tả thay thế lặp lại chú thích ảnh")]


def test_a_cover_with_two_different_texts_is_good(read_item):
    block = GOOD + "cover: a.jpg\ncover_alt: Hội trường\ncover_caption: Hội nghị\n"
    assert warnings(read_item, block) == []


def test_words_about_a_cover_that_is_not_there_are_a_warning_each(read_item):
    block = GOOD + "cover_alt: a\ncover_caption: b\ncover_credit: c\nfocus: 1% 2%\ncover:\n"
    assert warnings(read_item, block) == [
        (5, "có “cover_alt” mà không có “cover”"),
        (6, "có “cover_caption” mà không có “cover”"),
        (7, "có “cover_credit” mà không có “cover”"),
        (8, "có “focus” mà không có “cover”"),
    ]
    assert warnings(read_item, GOOD + "cover_alt:\ncover_credit: ' '\n") == []
