"""Targets as editors type them, without what tells a browser where to go."""

import pytest
from portal.linking.beginnings import whole_address


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("van.phong@cuc-mau.example", "mailto:van.phong@cuc-mau.example"),
        ("www.bo-mau.example/a?b=1", "https://www.bo-mau.example/a?b=1"),
        ("024.1234.5678", "tel:02412345678"),
        ("+84 24 1234 5678", "tel:+842412345678"),
        ("bai.md", ""),
        ("/tin-tuc/2018/06/", ""),
        ("2018/06", ""),
        ("12", ""),
        ("a@b", ""),
    ],
)
def test_what_is_missing_is_put_before(target, address):
    assert whole_address(target) == address
