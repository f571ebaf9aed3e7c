"""The same words for different photos."""

ONE = "![Hai cán bộ bắt tay nhau](a.jpg)\nLễ ký kết tại Cục Mẫu\n\n"


def test_the_second_photo_with_the_same_alternative_is_told(lines, tell):
    body = f"{ONE}![Hai cán bộ bắt tay nhau.](b.jpg)\n"
    assert lines("alt-twice", body) == [4]
    assert "đã có ở dòng 6" in tell("alt-twice", body)[0]


def test_the_second_photo_with_the_same_caption_is_told(lines):
    assert lines("caption-twice", f"{ONE}![Sân khấu](b.jpg)\nLễ ký kết tại Cục Mẫu\n") == [5]


def test_one_photo_that_is_shown_twice_may_say_the_same(lines):
    assert lines("alt-twice", ONE + ONE) == []
    assert lines("caption-twice", ONE + ONE) == []


def test_short_words_and_none_may_stand_with_many(lines):
    body = "![](a.jpg)\nẢnh: Lê Tả\n\n![](b.jpg)\nẢnh: Lê Tả\n"
    assert lines("alt-twice", body) == []
    assert lines("caption-twice", body) == []
