"""Lists typed by hand."""

TYPED = "Gồm có:\n• một;\n• hai.\n"


def test_the_first_line_of_each_is_told(lines, tell):
    assert lines("list-typed", f"{TYPED}\nVà:\n\n● ba\n\n● bốn\n\nNăm.\n\n ▪ sáu\n") == [2, 7]
    assert "danh sách gõ tay bằng dấu •: “• một;”" in tell("list-typed", TYPED)[0]


def test_all_of_its_lines_are_mended(mended):
    assert mended("list-typed-mended", TYPED) == "Gồm có:\n- một;\n- hai.\n"
    assert mended("list-typed-mended", "●\tba\n\n▪bốn\n") == "- ba\n\n- bốn\n"
    assert mended("list-typed-mended", "• ba\n  • bốn\n") == "- ba\n  - bốn\n"


def test_a_line_of_several_is_told_and_left(lines, mended):
    body = "• ba • bốn\n• năm • sáu\n"
    assert lines("list-typed", body) == [1]
    assert mended("list-typed-mended", body) == body


def test_a_dash_that_sticks_to_its_word_is_told_and_left(lines, mended):
    body = "- một\n-hai\n-ba\n\nGồm:\n-bốn\n-năm\n"
    assert lines("list-typed", body) == [2]
    assert mended("list-typed-mended", body) == body


def test_other_lines_are_not(lines):
    body = "- một\n- hai\n\n– Chào bác.\n– Chào anh.\n\nba • bốn\n\n► Xem thêm\n\n```\n• mã\n```\n"
    assert lines("list-typed", body) == lines("list-typed-mended", body) == []
