"""YAML's values become the records that templates get, or are told."""

from typing import Literal

import pytest
from desk.styles.values import Unfit, make
from markupsafe import Markup
from portal.model.moment import Moment
from portal.model.name import NO_NAME, Name
from portal.model.page import Card, Near
from portal.model.table import Column
from portal.model.target import Picture
from portal.pages.site_map import Branch

_DAY = Moment(1528304400, timed=False)


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (str, "chữ", "chữ"),
        (int | None, None, None),
        (int | None, 3, 3),
        (Moment | None, "07/06/2018", _DAY),
        (Name, {"text": "Văn thư"}, Name("Văn thư")),
        (tuple[Name, ...], [{"text": "a", "url": "/the/a/"}], (Name("a", "/the/a/"),)),
        (tuple[str, str], ["a", "b"], ("a", "b")),
        (
            Card,
            {"url": "/a/", "title": "A", "date": "07/06/2018"},
            Card("/a/", "A", _DAY, NO_NAME, ""),
        ),
        (Near, {"url": "/a/", "title": "A", "date": None}, Near("/a/", "A", None)),
        (
            tuple[Column, ...],
            [{"name": "luot", "label": "Lượt", "type": "count"}],
            (Column("luot", "Lượt", "count"),),
        ),
        (tuple[int | float | None, ...], [1, 1.5, None], (1, 1.5, None)),
        (
            Branch,
            {"name": {"text": "a"}, "lang": "vi", "below": [{"name": {"text": "b"}, "lang": "en"}]},
            Branch(Name("a"), "vi", (Branch(Name("b"), "en"),)),
        ),
    ],
)
def test_a_value_is_of_its_type(kind, written, value):
    assert make(kind, written) == value


def test_a_picture_stands_for_any_of_its_size():
    shown = make(Picture | None, {"width": 300, "height": 900, "alt": "Cột cờ"})
    assert (shown.alt, shown.photo.width, shown.photo.height) == ("Cột cờ", 300, 900)


def test_a_chart_is_drawn():
    written = {"axis": "A", "labels": ["a"], "series": [{"label": "S", "values": [1]}]}
    assert make(Markup, written).startswith("<svg ")


@pytest.mark.parametrize(
    ("kind", "written", "told"),
    [
        (str, 3, "3 không phải là str"),
        (int | None, True, "True không phải là int"),
        (int | float | None, "1", "'1' không phải là int"),
        (Literal["a", "b"], "c", "'c' không phải là một trong a, b"),
        (Name, "chữ", "'chữ' không phải là Name"),
        (Name, {"text": "a", "link": "/"}, "Name không có link"),
        (Name, {}, "Name: Missing required argument"),
        (Moment, "hôm qua", "'hôm qua' không phải là ngày"),
        (Moment, 7, "7 không phải là ngày"),
        (tuple[Name, ...], {"text": "a"}, "không phải là danh sách"),
        (tuple[str, str], ["a"], "không có 2 phần"),
        (Picture, {"width": 3, "alt": "a"}, "một ảnh có width, height"),
    ],
)
def test_a_value_of_another_type_is_told(kind, written, told):
    with pytest.raises(Unfit, match=told):
        make(kind, written)
