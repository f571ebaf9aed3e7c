"""Headings that are none."""

LONG = "Hội nghị đã thảo luận kỹ các nội dung và thống nhất nhiều giải pháp quan trọng " * 2


def test_a_heading_without_words_is_told(lines):
    assert lines("heading-empty", "Một.\n\n##\n\nHai.\n") == [3]
    assert lines("heading-empty", "## Một\n\nHai.\n") == []


def test_a_whole_sentence_is_told(lines):
    assert lines("heading-length", f"Một.\n\n## {LONG}\n") == [3]
    assert lines("heading-length", f"Một.\n\n## {LONG[:110]}\n") == []


def test_an_article_of_a_law_is_called_as_it_is(lines):
    assert lines("heading-length", f"## Điều 12. {LONG}\n\n### Mục II. {LONG}\n") == []


def test_the_title_again_is_told(lines):
    assert lines("heading-title", "## bài thử.\n\n## Bài thử hai\n") == [1]
