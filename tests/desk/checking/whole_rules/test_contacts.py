"""Which pages name people whom nobody can reach."""

from desk.checking.whole_rules.contacts import RULE


def page(portal, name, *people):
    listed = ", ".join(people)
    portal.write(f"trang/{name}.md", f"---\ntitle: Trang {name}\npeople: [{listed}]\n---\nChữ.\n")


def test_people_without_a_telephone_and_an_email(portal, told):
    page(portal, "lanh-dao", "{name: Trần Văn Mẫu, post: Cục trưởng}", "{name: Lê Văn Thí Điểm}")
    [(path, _, message, fix)] = told(RULE)
    assert path == "trang/lanh-dao.md"
    assert message == "trang có 2 người mà không ai có điện thoại hay thư điện tử"
    assert fix == "thêm phone hoặc email cho ít nhất một người: số và địa chỉ của cơ quan"


def test_one_of_them_can_be_reached(portal, where):
    page(portal, "a", "{name: Trần Văn Mẫu}", "{name: Lê Văn Thí Điểm, phone: 024}")
    page(portal, "b", "{name: Trần Văn Mẫu, email: m@cuc-mau.example}")
    portal.write("trang/c.md", "---\ntitle: Trang c\n---\nChữ.\n")
    assert where(RULE) == []
