"""What is made of each photo: cuts for whoever needs them, words where all who show it agree."""

from typing import get_args

import pytest
from portal.linking.resolve import Target
from portal.linking.uses import Using, cuts_of, place_of, uses_of
from portal.model.body import Image, Link
from portal.model.media import MediaUse
from portal.model.photo import PORTRAIT, WHOLE, Cut, Words
from portal.model.pictures import Pictures
from portal.model.table import Column
from portal.model.used import FileUse, Role, Used

ASKED = Pictures((320, 1400), (160, 960), (96, 192))
PHOTO = Target("photo", "tin-tuc/a.jpg")
FILE = Target("file", "tin-tuc/b.pdf")


def used(*using):
    return uses_of(using, "Cục Mẫu", ASKED)


def order_of(*using):
    [use] = used(*using)
    return use.order


def shown(item, caption="", target=PHOTO, listed=True):
    """An item that shows the photo in its text."""
    return Using(item.source, listed, [(Image("a.jpg", 9, "Tả", caption), target)])


def covered(item, listed=True):
    """An item whose cover the photo is."""
    return Using(item.source, listed, used=[(cover_of(item), PHOTO)])


def cover_of(item):
    words = item.cover_alt, item.cover_caption, item.cover_credit, item.focus
    return Used(FileUse("a.jpg", 4), "cover", *words)


def in_role(role, name="a.jpg"):
    return Used(FileUse(name, 4), role)


def test_a_photo_in_a_text_is_made_whole_in_the_widths_of_the_theme(article):
    order = order_of(shown(article("a")))
    assert (order.cuts, order.widths, order.card_widths) == ((WHOLE,), (320, 1400), (160, 960))


def test_a_cover_is_cut_around_its_focus_as_well(article):
    order = order_of(covered(article("a", focus=(40, 30))))
    assert order.cuts == (WHOLE, Cut("card", 40, 30), Cut("share", 40, 30))
    assert order.cuts == cuts_of(cover_of(article("a", focus=(40, 30))))


def test_items_with_other_focuses_have_their_own_cuts_and_one_photo(article):
    one, other = (covered(article(slug, focus=(x, 50))) for slug, x in (("a", 10), ("b", 90)))
    order = order_of(one, other, shown(article("c")))
    assert order.cuts == (
        WHOLE,
        Cut("card", 10, 50),
        Cut("card", 90, 50),
        Cut("share", 10, 50),
        Cut("share", 90, 50),
    )
    assert order_of(other, one) == order_of(one, other)


def test_words_are_those_of_the_item(article):
    item = article(
        "a", cover_caption="Toàn cảnh", cover_credit="Trần Văn Mẫu", source="Báo Mẫu", focus=(1, 2)
    )
    assert order_of(covered(item)).words == Words("Toàn cảnh", "Trần Văn Mẫu", "Báo Mẫu")
    assert order_of(shown(article("b"), "Lời")).words == Words("Lời", "", "Cục Mẫu")


@pytest.mark.parametrize(
    ("captions", "caption"),
    [
        (("Lời", "Lời"), "Lời"),
        (("Lời", ""), "Lời"),  # who says nothing does not disagree
        (("Lời", "Lời khác"), ""),
        (("", ""), ""),
    ],
)
def test_a_caption_is_kept_where_all_uses_agree(article, captions, caption):
    using = [shown(article(f"b{n}"), each) for n, each in enumerate(captions)]
    assert order_of(*using).words.caption == caption


def test_cover_and_text_of_one_item_must_agree_too(article):
    item = article("a", cover_caption="Toàn cảnh")
    references = [(Image("a.jpg", 9, "Tả", "Lời khác"), PHOTO)]
    shown = Using(item.source, True, references, [(cover_of(item), PHOTO)])
    assert order_of(shown).words.caption == ""


def test_each_word_is_kept_by_itself(article):
    """Two items that tell of one photo: its author is known, its source is not."""
    one = article("a", cover_caption="Một", cover_credit="Trần Văn Mẫu", source="Báo Mẫu")
    other = article("b", cover_caption="Hai", cover_credit="Trần Văn Mẫu")
    assert order_of(covered(one), covered(other)).words == Words("", "Trần Văn Mẫu", "")


@pytest.mark.parametrize("turned", [False, True])
def test_an_item_that_stands_alone_has_no_word_where_a_listed_one_speaks(article, turned):
    """Hidden and expired items must not be betrayed by a photo that they share."""
    hidden = article("an", cover_caption="Lời ẩn", cover_credit="Người ẩn", source="Nguồn ẩn")
    using = [covered(hidden, listed=False), shown(article("a"), "Lời")]
    assert order_of(*using[:: -1 if turned else 1]).words == Words("Lời", "", "Cục Mẫu")
    silent = [covered(hidden, listed=False), shown(article("a"))]
    assert order_of(*silent[:: -1 if turned else 1]).words == Words("", "", "Cục Mẫu")
    assert order_of(using[0]).words == Words("Lời ẩn", "Người ẩn", "Nguồn ẩn")


def test_a_link_to_a_photo_and_a_portrait_use_it_without_a_word(standing):
    page = standing("lanh-dao", source="Báo Mẫu")
    link = Using(page.source, True, [(Link("a.jpg", 9), PHOTO)])
    portrait = Using(page.source, True, used=[(in_role("portrait"), PHOTO)])
    for using, cuts in ((link, (WHOLE,)), (portrait, (PORTRAIT,))):
        assert order_of(using).words == Words("", "", "Báo Mẫu")
        assert order_of(using).cuts == cuts
    assert order_of(link, portrait).cuts == (WHOLE, PORTRAIT)
    assert order_of(portrait).portrait_widths == (96, 192)


def test_files_are_named_once_in_order_and_apart_from_photos(article):
    reference = [(Link("b.pdf", 9), FILE), (Link("/x/", 9), Target("page", "/x/"))]
    csv = Target("file", "tin-tuc/a.csv")
    offered = [(in_role("file", "b.pdf"), FILE), (in_role("file", "a.csv"), csv)]
    found = used(
        Using(article("a").source, True, reference, offered),
        shown(article("b")),
        shown(article("c"), target=Target("photo", "tin-tuc/B.jpg")),
    )
    assert [place_of(use) for use in found] == [
        ("tin-tuc/B.jpg", "photo"),
        ("tin-tuc/a.csv", "file"),
        ("tin-tuc/a.jpg", "photo"),
        ("tin-tuc/b.pdf", "file"),
    ]
    assert found[1] == MediaUse("tin-tuc/a.csv", "file", None)


def test_what_leads_to_nothing_is_no_use(article):
    gone = Target("dead", "")
    references = [(Image("x.jpg", 9), gone)]
    named = [(in_role(role, "x"), gone) for role in get_args(Role)]
    assert used(Using(article("a").source, True, references, named)) == []


@pytest.mark.parametrize(
    ("role", "cuts"),
    [
        ("cover", (WHOLE, Cut("card"), Cut("share"))),
        ("photo", (WHOLE,)),
        ("portrait", (PORTRAIT,)),
        ("file", (WHOLE,)),  # a photo that is offered for itself
    ],
)
def test_a_photo_is_cut_by_its_role(role, cuts):
    assert cuts_of(in_role(role)) == cuts


@pytest.mark.parametrize("role", ["photo", "file"])
def test_words_come_with_a_photo_in_any_role(article, role):
    use = Used(FileUse("a.jpg", 4), role, "Tả", "Lời", "Bà Mẫu")
    order = order_of(Using(article("a").source, True, used=[(use, PHOTO)]))
    assert (order.cuts, order.words) == ((WHOLE,), Words("Lời", "Bà Mẫu", "Cục Mẫu"))


@pytest.mark.parametrize("role", ["film", "captions", "table"])
def test_what_stands_in_a_file_is_read_by_its_role(article, role):
    """The same file, offered in another item, is a use of its own."""
    columns = (Column("nam", "Năm", "number"),) if role == "table" else ()
    read = Used(FileUse("b.x", 4), role, columns=columns)
    target = Target("file", "tin-tuc/b.x")
    found = used(
        Using(article("a").source, True, used=[(read, target)]),
        Using(article("b").source, True, used=[(in_role("file", "b.x"), target)]),
    )
    assert [use.kind for use in found] == sorted([role, "file"])
    assert {use.path for use in found} == {"tin-tuc/b.x"}
    assert {use.kind: use.columns for use in found} == {role: columns, "file": ()}


def test_a_table_with_other_columns_is_read_apart(article):
    """A translation's dataset has one file with the other and its own labels."""
    target = Target("file", "csdl/so-lieu.csv")
    tables = [
        Used(FileUse("so-lieu.csv", 4), "table", columns=(Column("nam", label, "year", 6),))
        for label in ("Năm", "Year", "Năm")
    ]
    found = used(*(Using(article("a").source, True, used=[(table, target)]) for table in tables))
    assert [use.columns[0].label for use in found] in (["Năm", "Year"], ["Year", "Năm"])
    assert len({place_of(use) for use in found}) == 2
