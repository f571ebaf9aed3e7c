"""Signs that were pasted into an address."""

import pytest


@pytest.mark.parametrize(
    ("target", "right"),
    [
        ("https://a.example/x.", "https://a.example/x"),
        ("https://a.example/x,", "https://a.example/x"),
        ("https://a.example/x%20", "https://a.example/x"),
        ("https://a.example/x”", "https://a.example/x"),
        ("<https://a.example/x)>", "https://a.example/x"),
    ],
)
def test_a_sign_at_the_end_is_told(tell, target, right):
    (found,) = tell("link-marks", f"Xem [x]({target}) nhé.\n")
    assert found.endswith(f"thành {right}")


def test_of_a_long_address_the_end_is_shown(tell):
    (found,) = tell("link-marks", f"[x](https://a.example/{'thu-muc/' * 20}x.)\n")
    assert "thu-muc/x. →" in found


@pytest.mark.parametrize(
    "target",
    [
        "https://a.example/x",
        "https://a.example/(x)",
        "https://en.wikipedia.org/wiki/Apple_Inc.",
        "https://a.example/?q=a%20b",
        "https://a.example/x.pdf",
        "van-ban.pdf.",
    ],
)
def test_what_belongs_to_the_address_is_not(lines, target):
    assert lines("link-marks", f"Xem [x](<{target}>) nhé.\n") == []
