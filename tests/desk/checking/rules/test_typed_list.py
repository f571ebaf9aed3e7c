"""Lists typed by hand."""

TYPED = "Gồm có:\n• một;\n• hai.\n"


def test_the_first_line_of_each_is_told(lines, tell):
    assert lines("list-typed", f"{TYPED}\nVà:\n\n● ba\n\n● bốn\n\nNăm.\n\n ▪ sáu\n") == [2, 7, 13]
    assert "danh sách gõ tay bằng dấu •: “• một;”" in tell("list-typed", TYPED)[0]


def test_all_of_its_lines_are_mended(mended):
    assert mended("list-typed-mended", TYPED) == "Gồm có:\n- một;\n- hai.\n"
    assert mended("list-typed-mended", "●\tba\n\n▪bốn\n") == "- ba\n\n- bốn\n"


def test_other_lines_are_not(lines):
    body = "- một\n- hai\n\n– Chào bác.\n– Chào anh.\n\nba • bốn\n\n```\n• mã\n```\n"
    assert lines("list-typed", body) == lines("list-typed-mended", body) == []
