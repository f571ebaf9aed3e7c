"""What a path that leads nowhere may have meant, and where nobody can know."""

import time

import pytest
from portal.linking.likely import Likely, spell

NAMES = (
    "tin-tuc/2018/hoi-nghi.jpg",
    "tin-tuc/2018/trao-thuong.jpeg",
    "tin-tuc/2018/IMG_1234.JPG",
    "tin-tuc/2018/Kế hoạch.pdf",
    "tin-tuc/2018/bai.md",
    "tin-tuc/2018/bang.csv",
    "tin-tuc/2018/bang.ods",
    "tin-tuc/2019/ky-niem.jpg",
    "tin-tuc/2019/1.jpg",
    "anh/chung.png",
    "anh/2018/chung.png",
    "a.csv",
)
FOLDER = "tin-tuc/2018"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("Hoi-Nghi.JPG", "tin-tuc/2018/hoi-nghi.jpg"),
        ("img_1234.jpg", "tin-tuc/2018/IMG_1234.JPG"),
        ("/Tin-Tuc/2018/hoi-nghi.jpg", "tin-tuc/2018/hoi-nghi.jpg"),
        ("../2019/Ky-niem.jpg", "tin-tuc/2019/ky-niem.jpg"),
        ("K%E1%BA%BE%20ho%E1%BA%A1ch.PDF", "tin-tuc/2018/Kế hoạch.pdf"),
        ("/A.csv", "a.csv"),
        ("Ky-niem.jpg", ""),
        ("hoi_nghi.jpg", ""),
    ],
)
def test_a_name_in_another_case(path, name):
    assert Likely(NAMES).same_but_case(FOLDER, path) == name


def test_of_two_names_in_other_cases_nobody_knows_which():
    assert Likely(("a/X.jpg", "a/x.JPG")).same_but_case("a", "x.jpg") == ""


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("hoi_nghi.jpg", "tin-tuc/2018/hoi-nghi.jpg"),  # typed otherwise
        ("Hội nghị.jpg", "tin-tuc/2018/hoi-nghi.jpg"),
        ("ke-hoach.pdf", "tin-tuc/2018/Kế hoạch.pdf"),
        ("trao-thuong.jpg", "tin-tuc/2018/trao-thuong.jpeg"),  # with another ending
        ("hoi-ngi.jpg", "tin-tuc/2018/hoi-nghi.jpg"),  # a letter less
        ("trao-thuwong.jpg", "tin-tuc/2018/trao-thuong.jpeg"),
        ("ky-niem.jpg", "tin-tuc/2019/ky-niem.jpg"),  # in another folder
        ("/anh/chung.jpg", "anh/chung.png"),
        ("Bảng.csv", "tin-tuc/2018/bang.csv"),
        ("img_1235.jpg", ""),  # another photo
        ("1.jpg", ""),  # a name that says nothing
        ("chung.png", ""),  # of two
        ("bang.xlsx", ""),
        ("hoi-nghi-tong-ket.jpg", ""),
        ("", ""),
        ("../../../bi-mat.jpg", ""),
    ],
)
def test_the_nearest_name(path, name):
    assert Likely(NAMES).nearest(FOLDER, path, lambda ending: ending != ".md") == name


def test_only_what_fits_is_meant():
    likely = Likely(NAMES)
    assert likely.nearest(FOLDER, "bai.html", lambda ending: ending == ".md") == f"{FOLDER}/bai.md"
    assert likely.nearest(FOLDER, "bai.html", lambda ending: ending != ".md") == ""


def test_names_may_be_urls():
    urls = ("/", "/gioi-thieu/", "/tin-tuc/2018/06/so-ket/", "/tin-tuc/2018/06/", "/anh/")
    likely = Likely(urls)
    asked = (
        "/gioi-thieu.html",
        "/Gioi_Thieu",
        "/tin-tuc/2018/6/so-ket/",
        "/tin-tuc/2018/06/so-cet",
    )
    meant = [likely.nearest("", path, lambda ending: True) for path in asked]
    assert meant == ["/gioi-thieu/"] * 2 + ["/tin-tuc/2018/06/so-ket/"] * 2
    assert likely.nearest("", "/tin-tuc/2019/06/", lambda ending: True) == ""


def test_many_questions_to_a_large_folder_are_not_all_answered_letter_by_letter():
    names = [
        f"tin-tuc/bai-viet-{'abcdefghij'[at % 10]}{'xyz'[at % 3]}-{at}.md" for at in range(9000)
    ]
    likely = Likely(names)
    start = time.perf_counter()
    answers = [likely.nearest("tin-tuc", f"bai-vit-ax-{at}.md", bool) for at in range(0, 900, 30)]
    assert answers[0] == names[0]
    assert answers[-1] == ""
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("name", "folder", "spelled"),
    [
        ("tin-tuc/2018/a.jpg", "tin-tuc/2018", "a.jpg"),
        ("tin-tuc/2018/anh/a b.jpg", "tin-tuc/2018", "anh/a%20b.jpg"),
        ("tin-tuc/a.jpg", "tin-tuc/2018", "/tin-tuc/a.jpg"),
        ("tin-tuc/2018b/a.jpg", "tin-tuc/2018", "/tin-tuc/2018b/a.jpg"),
    ],
)
def test_a_name_is_spelled_from_the_folder_of_the_item(name, folder, spelled):
    assert spell(name, folder) == spelled
