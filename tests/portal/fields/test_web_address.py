"""Addresses of other sites."""

import pytest
from portal.fields.web_address import https


@pytest.mark.parametrize(
    "address",
    [
        "https://dichvucong.cuc-mau.example/thu-tuc/cmau-01",
        "https://dichvucong.cuc-mau.example:8443/?ma=1&b=2#buoc-2",
        "",
    ],
)
def test_a_whole_https_address_is_kept(good, address):
    assert good(https, address) == address


@pytest.mark.parametrize(
    "address",
    [
        "http://dichvucong.cuc-mau.example/",
        "dichvucong.cuc-mau.example",
        "/dich-vu-cong/",
        "javascript:alert(1)",
        "https://",
        "https:///thu-tuc",
        "https://[",
        "https://cuc-mau.example:cong/",
        "https://cuc-mau.example:0/",
        "https://cuc-mau.example@khac.example/",
        "https://cuc-mau.example/a b",
    ],
)
def test_anything_else_is_an_error(faults, address):
    assert faults(https, address) == [(7, f"“{address}” không phải là địa chỉ https")]
