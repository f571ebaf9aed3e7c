"""What a path may mean: a file of content/ in any spelling, and nothing outside it."""

import unicodedata

import pytest
from portal.linking.files import Miss, find_file, take_apart

NAMES = frozenset(
    (
        "tin-tuc/2018/bai.md",
        "tin-tuc/2018/Hội nghị (1).jpg",
        "tin-tuc/2018/50%.jpg",
        "tin-tuc/chung.jpg",
        "tep/mẫu.pdf",
        "a+b.csv",
    )
)
ITEM = "tin-tuc/2018/bai.md"


def find(path):
    return find_file(NAMES, ITEM, path)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("Hội nghị (1).jpg", "tin-tuc/2018/Hội nghị (1).jpg"),
        ("./Hội nghị (1).jpg", "tin-tuc/2018/Hội nghị (1).jpg"),
        ("H%E1%BB%99i%20ngh%E1%BB%8B%20(1).jpg", "tin-tuc/2018/Hội nghị (1).jpg"),
        (unicodedata.normalize("NFD", "Hội nghị (1).jpg"), "tin-tuc/2018/Hội nghị (1).jpg"),
        ("50%.jpg", "tin-tuc/2018/50%.jpg"),
        ("50%25.jpg", "tin-tuc/2018/50%.jpg"),
        ("../chung.jpg", "tin-tuc/chung.jpg"),
        ("../2018/../chung.jpg", "tin-tuc/chung.jpg"),
        ("/tep/mẫu.pdf", "tep/mẫu.pdf"),
        ("//tep//mẫu.pdf", "tep/mẫu.pdf"),
        ("/a+b.csv", "a+b.csv"),
    ],
)
def test_a_path_is_relative_to_the_item_or_starts_at_content(path, name):
    assert find(path) == name


@pytest.mark.parametrize(
    "path", ["", ".", "/", "khong-co.jpg", "CHUNG.jpg", "a\x00.jpg", "%00", "..", "/tep"]
)
def test_what_is_no_file_is_nothing(path):
    """`..` of this item is a folder of content/; so is `/tep`."""
    assert find(path) is Miss.NOTHING


@pytest.mark.parametrize(
    "path",
    [
        "../../../bi-mat.txt",
        "../../../content/tin-tuc/chung.jpg",
        "/../bi-mat.txt",
        "/tep/../../bi-mat.txt",
        "%2e%2e/%2e%2e/%2e%2e/bi-mat.txt",
        "..%2f..%2f..%2fbi-mat.txt",
        "..\\..\\chung.jpg",
        "..%5c..%5cchung.jpg",
        "\\\\may-chu\\tep.txt",
        "C:/Windows/win.ini",
        "c:chung.jpg",
    ],
)
def test_nothing_outside_content_is_a_file(path):
    assert find(path) is Miss.OUTSIDE


@pytest.mark.parametrize(
    ("target", "parts"),
    [
        ("anh.jpg", ("", "anh.jpg", "")),
        ("{filename}b.md#muc-1", ("filename", "b.md", "muc-1")),
        ("{static}/tep/x.pdf", ("static", "/tep/x.pdf", "")),
        ("|attach|x.pdf", ("attach", "x.pdf", "")),
        ("{category}x", ("", "{category}x", "")),
        ("b.md?v=1#m%E1%BB%A5c", ("", "b.md", "mục")),
        ("{filename}a\nb.md", ("filename", "a\nb.md", "")),
        ("#chi-mot-muc", ("", "", "chi-mot-muc")),
    ],
)
def test_a_target_is_taken_apart(target, parts):
    written = take_apart(target)
    assert (written.marker, written.path, written.fragment) == parts
