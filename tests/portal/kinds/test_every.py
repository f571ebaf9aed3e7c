"""The fields of every kind, and those of one that take their place."""

import pytest
from portal.fields import scalars
from portal.kinds.article import ARTICLE
from portal.kinds.every import fields_of
from portal.kinds.kind import Field


def test_a_kind_without_fields_of_its_own_has_those_of_the_contract():
    """contracts.md §3, the head of the table; a thread holds items of any kind."""
    assert set(fields_of()) == set(
        "title date modified slug summary category tags status lang translation_of thread unit "
        "source old_urls see_also updates expires withdrawn review_by".split()
    )


def test_a_field_of_a_kind_takes_the_place_of_the_common_one():
    own = Field("category", scalars.text, ("Nhóm",), required=True)
    fields = fields_of(own, Field("place", scalars.text, ("Địa điểm",)))
    assert fields["category"] is own
    assert list(fields)[-1] == "place"
    assert not fields_of()["category"].required


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
