"""The table of kinds: every row can be filled, found and published."""

import msgspec
import pytest
from portal.reading.kinds import ARTICLE, KIND_OF_FOLDER, KINDS, PAGE
from portal.vietnamese.slug import fold

ROWS = [pytest.param(kind, id=kind.name) for kind in KINDS.values()]


@pytest.mark.parametrize("kind", ROWS)
def test_every_field_has_a_place_in_the_record(kind):
    """`path` and `lines` are the reader's own; `slug` is filled from the file's name at need."""
    own = {"path", "lines"}
    assert kind.fields.keys() == set(kind.record.__struct_fields__) - own


@pytest.mark.parametrize("kind", ROWS)
def test_every_field_that_the_record_needs_is_required(kind):
    needed = {field.name for field in msgspec.structs.fields(kind.record) if field.required}
    required = {field.name for field in kind.fields.values() if field.required}
    assert needed - {"path", "slug"} <= required


@pytest.mark.parametrize("kind", ROWS)
def test_no_word_names_two_fields(kind):
    """Compared as the schema compares: without marks and case."""
    words = [fold(word) for field in kind.fields.values() for word in (field.name, *field.aliases)]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("kind", ROWS)
def test_every_field_has_a_vietnamese_label(kind):
    assert [field.name for field in kind.fields.values() if not field.aliases] == []


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Tiêu đề", "title"),
        ("Ngày đăng", "date"),
        ("Cập nhật lúc", "modified"),
        ("Chuyên mục", "category"),
        ("Ảnh đại diện", "cover"),
        ("Số lượt đọc", "views"),
    ],
)
def test_the_labels_of_the_contract_are_known(label, name):
    """contracts.md §3."""
    assert label in ARTICLE.fields[name].aliases


def test_a_folder_has_one_kind():
    assert KIND_OF_FOLDER == {"tin-tuc": ARTICLE, "trang": PAGE}
    assert KINDS == {"article": ARTICLE, "page": PAGE}


def test_only_a_page_can_do_without_date_and_category():
    required = {
        kind.name: {field.name for field in kind.fields.values() if field.required}
        for kind in KINDS.values()
    }
    assert required == {"article": {"title", "date", "category"}, "page": {"title"}}


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


def test_a_page_stands_at_the_top_of_the_site(standing):
    assert PAGE.address(standing("gioi-thieu", path="trang/cuc/gioi-thieu.md")) == "/gioi-thieu/"
