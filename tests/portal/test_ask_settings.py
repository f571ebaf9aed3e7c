"""PORTAL_ASK: where questions are sent, and how long an asker's data are kept."""

import pytest
from portal.ask_settings import read_ask
from portal.model.finding import Refused
from portal.model.site import Ask


@pytest.mark.parametrize(
    ("endpoint", "origin"),
    [
        ("", ""),
        ("/nhan-cau-hoi", ""),
        ("/", ""),
        ("/a/b/", ""),
        ("https://nhan.cuc-mau.example", "https://nhan.cuc-mau.example"),
        ("https://nhan.cuc-mau.example:8443/hoi/", "https://nhan.cuc-mau.example:8443"),
    ],
)
def test_a_form_goes_to_a_path_or_to_an_https_address(endpoint, origin):
    ask = read_ask({"endpoint": endpoint, "keep_days": 30})
    assert ask == Ask(endpoint, 30)
    assert ask.origin == origin


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://nhan.cuc-mau.example/hoi",
        "//nhan.cuc-mau.example/hoi",
        "https://ten:mat-khau@nhan.cuc-mau.example/",
        "https://nhan.cuc-mau.example; script-src *",
        'https://nhan.cuc-mau.example/"',
        "https://nhan.cuc-mau.example:99999/",
        "https://nhan.cuc-mau.example:0/",
        "https://nhan.cuc-mau.examplehoi dap",
        "javascript:alert(1)",
        "mailto:a@cuc-mau.example",
        "nhan-cau-hoi",
        "/nhan cau hoi",
        "/nhan\n",
        "/$uri",
    ],
)
def test_what_is_no_address_to_send_to_is_refused(endpoint):
    with pytest.raises(Refused, match="câu hỏi không gửi tới"):
        read_ask({"endpoint": endpoint})


@pytest.mark.parametrize("days", [-1, 3651, True, "30", 1.5])
def test_days_are_a_whole_number(days):
    with pytest.raises(Refused, match="keep_days"):
        read_ask({"keep_days": days})


def test_an_unknown_key_is_named():
    with pytest.raises(Refused, match="không có khóa “days”"):
        read_ask({"days": 30})


@pytest.mark.parametrize("value", ["/nhan-cau-hoi", ["/a"], 5, {"endpoint": 5}])
def test_another_shape_is_none(value):
    with pytest.raises(TypeError):
        read_ask(value)


def test_nothing_has_to_be_said():
    assert read_ask({}) == Ask()
