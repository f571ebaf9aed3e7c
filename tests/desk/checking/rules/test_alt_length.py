"""Alternative texts that are too long to be heard in one go."""


def test_a_long_one_is_told_with_its_length(tell):
    words = "Đại biểu " * 30
    (found,) = tell("alt-length", f"![{words}](a.jpg)")
    assert found.startswith("6: mô tả thay thế dài 269 ký tự")


def test_a_sentence_or_two_are_not(lines):
    assert lines("alt-length", f"![{'Đại biểu ' * 27}](a.jpg)") == []
