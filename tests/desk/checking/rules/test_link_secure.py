"""Links to the nation's portals."""

import pytest


def test_the_letter_that_is_missing_is_told(lines, mended):
    """And not put in: nobody asked those hosts, and a check does not."""
    body = "Xem [cổng](http://dichvucong.gov.vn/p/home) và [luật](http://www.vbpl.vn).\n"
    assert lines("link-secure", body) == [1, 1]
    assert mended("link-secure", body) == body


@pytest.mark.parametrize(
    "target",
    [
        "https://dichvucong.gov.vn/",
        "http://phuong-mau.gov.vn/",
        "http://chinhphu.vn.vi-du.example/",
    ],
)
def test_of_other_hosts_nothing_is_known(lines, target):
    assert lines("link-secure", f"Xem [cổng]({target}).\n") == []
