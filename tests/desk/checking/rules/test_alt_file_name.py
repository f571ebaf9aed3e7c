"""A file's name where words should stand."""

import pytest

NAMES = (
    "IMG_1234.jpg",
    "IMG_20180607_164900",
    "DSC01234",
    "DSC_0042",
    "hoi-nghi.jpg",
    "Hội nghị 1.JPG",
    "z4567890123456_0f3e2d1c",
    "Screenshot_2026-11-25",
    "khoi-thi-dua",
)
WORDS = (
    "Đại biểu trong hội trường",
    "Khối thi đua",
    "P. Tổng hợp",
    "Phòng 1204",
    "Biển số 30A-12345",
    "IMG",
    "Tệp .jpg trên màn hình máy tính",
    "Hội-nghị",
)


@pytest.mark.parametrize("alt", NAMES)
def test_a_name_is_no_alternative(lines, alt):
    assert lines("alt-file-name", f"Một.\n\n![{alt}](khoi-thi-dua.jpg)\n") == [3]


@pytest.mark.parametrize("alt", WORDS)
def test_words_are_one(lines, alt):
    assert lines("alt-file-name", f"![{alt}](khoi-thi-dua.jpg)") == []


def test_words_of_which_the_file_was_named_are_words(lines):
    assert lines("alt-file-name", "![Phòng họp số 2](phong-hop-so-2.jpg)") == []


def test_a_caption_is_found_in_its_own_line(lines):
    assert lines("caption-file-name", '![Tả](a.jpg "IMG_1234.JPG")') == [1]
    assert lines("caption-file-name", "Một.\n\n![Tả](a.jpg)\nDSC01234.jpg\n") == [4]
    assert lines("caption-file-name", "![Tả](a.jpg)\nĐại biểu tham dự\n") == []


def test_the_words_of_the_front_matter_are_found_in_theirs(tell):
    found = tell("alt-file-name", cover="a.jpg", cover_alt="IMG_1234.jpg")
    assert found[0].startswith("6: mô tả thay thế của ảnh là tên tệp: “IMG_1234.jpg”")
    assert tell("caption-file-name", cover="a.jpg", cover_alt="Tả", cover_caption="a.jpg")
