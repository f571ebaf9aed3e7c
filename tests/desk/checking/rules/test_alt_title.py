"""The title as an alternative text."""


def test_the_title_again_is_told(lines, tell):
    title = "Khối thi đua số 3 sơ kết"
    assert lines("alt-title", "![khối thi đua số 3 sơ kết.](a.jpg)", title=title) == [1]
    (found,) = tell("alt-title", title=title, cover="a.jpg", cover_alt=title)
    assert found.startswith("6: mô tả thay thế chép lại đầu đề")


def test_other_words_are_not(lines):
    body = "![Khối thi đua số 3 chụp ảnh chung](a.jpg)\n\n![](b.jpg)"
    assert lines("alt-title", body, title="Khối thi đua số 3 sơ kết") == []


def test_a_source_without_an_item_is_left_alone(lines):
    assert lines("alt-title", "![Bài thử](a.jpg) ![](b.jpg)", date="hôm qua") == []
