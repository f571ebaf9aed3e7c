"""Alternative texts that would do for any photo."""

import pytest


@pytest.mark.parametrize(
    "alt",
    ["Ảnh", "Ảnh 1", "ảnh số 12", "Hình ảnh", "Ảnh minh họa", "ảnh minh hoạ (2)", "image", "..."],
)
def test_it_says_nothing(lines, alt):
    assert lines("alt-nothing", f"Một.\n\n![{alt}](a.jpg)\n") == [3]


@pytest.mark.parametrize("alt", ["", "Anh Ba", "Ảnh Bác Hồ trên tường", "Logo Cục Mẫu", "Tả"])
def test_it_says_something(lines, alt):
    """None at all is told by the reader."""
    assert lines("alt-nothing", f"![{alt}](a.jpg)") == []


def test_of_an_album_the_entry_is_named(tell):
    photos = "\n  - file: a.jpg\n    alt: Ba thí sinh\n  - file: b.jpg\n    alt: Ảnh 2"
    found = tell("alt-nothing", folder="anh", photos=photos)
    assert [each.partition(" →")[0] for each in found] == [
        "9: mô tả thay thế “Ảnh 2” không nói trong ảnh có gì"
    ]
