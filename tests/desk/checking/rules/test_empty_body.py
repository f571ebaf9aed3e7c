"""Articles and pages without a text."""

import pytest


@pytest.mark.parametrize("body", ["", "\n\n", "---\n", "![Tả](a.jpg)\n", "<!-- viết sau -->\n"])
def test_an_article_without_words_is_told(lines, body):
    assert lines("body-empty", body) == [1]


@pytest.mark.parametrize("body", ["Một.", "## Một", "![Tả](a.jpg)\nChú thích\n", "| A |\n|---|\n"])
def test_one_with_words_is_not(lines, body):
    assert lines("body-empty", body) == []


def test_a_page_may_be_its_people_or_its_chart(lines):
    assert lines("body-empty", "", folder="trang") == [1]
    assert lines("body-empty", "", folder="trang", people="\n  - name: Trần Văn Mẫu") == []
    assert lines("body-empty", "", folder="trang", chart="\n  - unit: Văn phòng") == []


def test_what_is_not_public_or_of_another_kind_is_not(lines):
    assert lines("body-empty", "", status="draft") == []
    gone = "\n  date: 08/06/2018\n  reason: Lịch đã đổi"
    assert lines("body-empty", "", withdrawn=gone) == []
    photos = "\n  - file: a.jpg\n    alt: Tả"
    assert lines("body-empty", "", folder="anh", photos=photos) == []
