"""Values of a settings file: what is accepted, and what is refused by its shape."""

import json

import pytest
from portal.model.finding import Refused
from portal.model.site import Place
from portal.setting_values import (
    read_days,
    read_flag,
    read_markdown,
    read_names,
    read_places,
    read_workers,
)


def test_accepted_values_come_back_as_the_site_has_them():
    rows = [("Tin", "/tin-tuc/"), ("BNS", "https://bns.cuc-mau.example/", "ghi chú"), ("X", "")]
    assert read_places(rows) == tuple(Place(*row) for row in rows)
    assert read_names(["Tin hoạt động", "Nghiệp vụ"]) == ("Tin hoạt động", "Nghiệp vụ")
    assert [read_flag(True), read_workers(0), read_workers(64), read_days(1)] == [True, 0, 64, 1]


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (read_places, [("Tin", 5)]),
        (read_places, [("Tin", "/tin-tuc/", "a", "b")]),
        (read_names, "Tin hoạt động"),
        (read_names, [5]),
        (read_flag, 1),
        (read_workers, True),
        (read_workers, 65),
        (read_days, 0),
        (read_days, "180"),
    ],
)
def test_another_shape_is_refused(read, value):
    with pytest.raises(TypeError):
        read(value)


@pytest.mark.parametrize("target", ["tin-tuc", "/Tin/", "javascript:alert(1)", "https:///x/"])
def test_a_place_that_leads_nowhere_is_named(target):
    with pytest.raises(Refused, match="“Tin” dẫn tới địa chỉ không dùng được"):
        read_places([("Tin", target)])


def test_markdown_is_tried_and_kept_as_json():
    value = {"extensions": ["markdown.extensions.abbr"]}
    assert json.loads(read_markdown(value)) == value
    with pytest.raises(Refused, match="khong"):
        read_markdown({"extensions": ["khong.co"]})
