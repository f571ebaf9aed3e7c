"""What is said of a key that a kind has not."""

import pytest
from portal.reading.unknown_keys import remedy_for

NAMES = {"title": "title", "tieu de": "title", "modified": "modified", "cover": "cover"}
POSTER = {"title": "title", "poster": "poster"}


@pytest.mark.parametrize(
    ("written", "names", "remedy"),
    [
        ("image", NAMES, "có phải là “cover”?"),
        ("Ảnh Bìa ", NAMES, "có phải là “cover”?"),
        ("Ảnh bìa", POSTER, "có phải là “poster”?"),
        ("tieu dê", NAMES, "có phải là “title”?"),
        ("modifed", NAMES, "có phải là “modified”?"),
        ("Draft", NAMES, "viết status: draft"),
        ("PERMALINK", NAMES, "bỏ dòng này: cổng tự đặt địa chỉ"),
    ],
)
def test_what_it_means_or_is_near_to_is_named(written, names, remedy):
    assert remedy_for(written, names).startswith(remedy)


@pytest.mark.parametrize("written", ["zzzz", "description", "file", "", "Địa"])
def test_otherwise_the_keys_that_there_are(written):
    """Also where a kind has none of what the key means elsewhere."""
    assert remedy_for(written, NAMES) == "bỏ dòng này; các khóa dùng được: cover, modified, title"
