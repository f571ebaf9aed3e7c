"""What the pages of all kinds show alike."""

import msgspec
import pytest
from portal.kinds.showing import attachments_of, section_trail, show
from portal.model.around import Around, Tied
from portal.model.item import Update
from portal.model.item_page import ItemModel
from portal.model.name import Name
from portal.model.page import Near
from portal.model.photo import Photo
from portal.model.target import Attachment, Share
from portal.vietnamese.dates import parse_moment

URL = "/tin-tuc/2018/06/hop/"
AROUND = Around(
    url=URL,
    indexed=False,
    expired=True,
    share=Share("/tep/ab/a.png", 1200, 630, "Họp"),
    other=f"/en{URL}",
    trail=(Name("Trang chủ", "/"),),
    category=Name("Tin", "/chuyen-muc/tin/"),
    tags=(Name("Thi đua", "/the/thi-dua/"),),
    thread=Name("Sơ kết", "/dong-su-kien/so-ket/"),
    older=Near("/a/", "A", None),
    related=(Near("/b/", "B", None),),
    ties=(Tied("see_also", "C", "/c/"),),
    views=12,
    counted="2018-06-08",
    state="answered",
)


def shown(item, around=AROUND, **own):
    return show(ItemModel, "article", item, "<p>Chữ</p>", around, **own)


def test_a_page_shows_what_stands_around_its_item(article):
    model = shown(article())
    for name in "url indexed expired other trail category tags thread older related ties".split():
        assert getattr(model, name) == getattr(AROUND, name), name
    assert (model.views, model.counted, model.state) == (12, "2018-06-08", "answered")
    assert (model.image, model.root, model.kind) == (AROUND.share, "../" * 4, "article")
    assert model.ties == model.tied("see_also")


def test_a_page_shows_what_its_item_says(article):
    item = article(
        title="Họp",
        lang="en",
        modified=parse_moment("2018-06-08"),
        updates=(Update(parse_moment("2018-06-09"), "sửa số liệu"),),
        unit="Phòng Mẫu",
        source="Báo Mẫu",
    )
    model = shown(item)
    assert (model.title, model.lang, model.body) == ("Họp", "en", "<p>Chữ</p>")
    assert (model.date, model.updated, model.updates) == (item.date, item.modified, item.updates)
    assert (model.unit, model.origin) == ("Phòng Mẫu", "Báo Mẫu")


def test_the_summary_describes_a_page_and_the_title_where_there_is_none(article):
    assert shown(article(title="Họp", summary="Tóm tắt.")).description == "Tóm tắt."
    assert shown(article(title="Họp")).description == "Họp"


def test_what_a_kind_says_stands_in_place_of_what_all_say(article):
    model = shown(article(), trail=(), og_type="website", facts=())
    assert (model.trail, model.og_type) == ((), "website")
    assert shown(article()).og_type == "article"


def test_what_no_model_has_is_a_bug(article):
    with pytest.raises(TypeError, match="place"):
        shown(article(), place="Hà Nội")


def test_a_section_has_its_way_in_every_language():
    vi, en = (section_trail("news", "tin-tuc", lang) for lang in ("vi", "en"))
    assert vi == (Name("Trang chủ", "/"), Name("Tin tức", "/tin-tuc/"))
    assert en == (Name("Home", "/"), Name("News", "/tin-tuc/"))


def test_the_files_of_a_page_are_those_that_are_offered():
    """Photos are shown where the kind wants them; what is broken is nowhere."""
    photo = Photo("ab12", "hop", "webp", "jpg", 3, ((480, 320),))
    files = tuple(Attachment(f"/{n}.pdf", n, 1, "pdf") for n in "ab")
    around = msgspec.structs.replace(AROUND, made=(photo, files[0], None, files[1]))
    assert attachments_of(around) == files
