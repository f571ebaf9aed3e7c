"""Which files beside the items are used by none."""

import unicodedata

from desk.checking.whole_rules.unused_files import RULES

RULE, UNUSABLE = RULES
FIX = "dẫn tới tệp này trong bài của nó (xem tên có đúng không), hoặc xóa tệp"


def test_a_photo_and_a_file_that_no_item_names(portal, told):
    portal.article("bai.md", "Chữ.")
    portal.photo("tin-tuc/2018/thua.JPG")
    portal.write("van-ban/thua.csv", "a,b\n")
    assert told(RULE) == [
        ("tin-tuc/2018/thua.JPG", 1, "không bài nào dùng tệp thua.JPG", FIX),
        ("van-ban/thua.csv", 1, "không bài nào dùng tệp thua.csv", FIX),
    ]


def test_what_is_used_in_any_way(portal, where):
    portal.photo("tin-tuc/bia.png", "blue")
    portal.photo("tin-tuc/trong.png", "red")
    portal.photo("tin-tuc/" + unicodedata.normalize("NFD", "Hội nghị.png"), "green")
    portal.write("tin-tuc/tep.csv", "a,b\n1,2\n")
    portal.write("tin-tuc/kem.csv", "a,b\n1,3\n")
    body = "![Tả](trong.png)\n\n![Tả hội](H%E1%BB%99i%20ngh%E1%BB%8B.png)\n\n[Tệp](tep.csv)"
    portal.article("bai.md", body, cover="bia.png", cover_alt="Tả", attachments="[kem.csv]")
    assert where(RULE) == []


def test_what_an_item_names_that_is_not_public_or_cannot_be_read(portal, where):
    for name in ("nhap", "tuong lai", "sai"):
        portal.photo(f"tin-tuc/{name}.png")
    portal.article("nhap.md", "![Tả](nhap.png)", status="draft")
    portal.article("tuong-lai.md", "![Tả](tuong%20lai.png)", date="2030-01-01")
    portal.article("sai.md", "![Tả](sai.png)", date="hôm nay")
    assert where(RULE) == []


def test_stock_and_what_is_no_photo_or_file_is_left_alone(portal, where):
    portal.article("bai.md", "Chữ.")
    portal.photo("kho/thua.png")
    portal.write("tin-tuc/.an.png", "")
    portal.write("tin-tuc/ghi-chu.txt", "")
    portal.write("luot-doc.json", '{"version": 1, "days": [], "pages": {}}')
    assert where(RULE) == []


def test_what_is_no_item_and_no_file_of_one(portal, told, where):
    portal.article("bai.md", "Chữ.")
    for name in ("bai-hai.txt", "Bài ba", "2018/hinh.psd", "2018/bai.md.txt"):
        portal.write(f"tin-tuc/{name}", "x")
    assert where(UNUSABLE) == [
        ("tin-tuc/2018/bai.md.txt", 1),
        ("tin-tuc/2018/hinh.psd", 1),
        ("tin-tuc/Bài ba", 1),
        ("tin-tuc/bai-hai.txt", 1),
    ]
    assert "đổi đuôi thành .md" in told(UNUSABLE)[3][3]


def test_what_is_told_elsewhere_or_laid_there_by_a_system(portal, where):
    portal.article("bai.md", "[Chữ](dung.txt)")
    for name in (
        "dung.txt",
        "thua.png",
        "thua.pdf",
        "bai.MD",
        "bai.rst",
        "Thumbs.db",
        ".an",
        "._bai.txt",
    ):
        portal.write(f"tin-tuc/{name}", "x")
    portal.write("kho/thua.txt", "x")
    assert where(UNUSABLE) == []
