"""Which of the pages that a department owes its readers say next to nothing."""

from desk.checking.whole_rules.thin_pages import RULE

FIX = "viết đủ điều người đọc cần; đang viết dở thì thêm status: draft để trang chưa hiện"


def page(portal, name, words, more=""):
    text = " ".join(["chữ"] * words)
    portal.write(f"trang/{name}.md", f"---\ntitle: Trang {name}\n{more}---\n{text}\n")


def test_a_page_of_a_few_words(portal, told):
    page(portal, "gioi-thieu", 39)
    page(portal, "con/lien-he", 1)
    message = "trang “Trang {}” chỉ có {} chữ".format
    assert told(RULE) == [
        ("trang/con/lien-he.md", 2, message("con/lien-he", 1), FIX),
        ("trang/gioi-thieu.md", 2, message("gioi-thieu", 39), FIX),
    ]


def test_a_page_that_says_or_shows_enough(portal, where):
    portal.photo("trang/so-do.png")
    page(portal, "gioi-thieu", 40)
    page(portal, "tro-nang", 1)
    page(portal, "lich-su", 1, "status: draft\n")
    page(portal, "lanh-dao", 1, "people: [{name: Trần Văn Mẫu, phone: 024}]\n")
    page(portal, "co-cau-to-chuc", 1, "chart: [{unit: Cục}]\n")
    portal.write(
        "trang/chuc-nang.md", "---\ntitle: Chức năng\n---\n![Các việc](so-do.png)\nSơ đồ\n"
    )
    assert where(RULE) == []


def test_an_empty_page_is_a_rule_of_texts(portal, where):
    page(portal, "lien-he", 0)
    assert where(RULE) == []
