"""Which days of publication are most likely mistyped years; the tests' clock is 18/11/2026."""

from desk.checking.whole_rules.odd_years import RULE


def test_years_that_are_far_off(portal, told):
    portal.article("xa.md", date="2062-11-18")
    portal.article("cu.md", date="31/12/1989", status="draft")
    fix = "xem lại năm ở dòng date (năm nay là 2026)"
    assert told(RULE) == [
        ("tin-tuc/cu.md", 3, "ngày đăng 31/12/1989 trước năm 1990", fix),
        (
            "tin-tuc/xa.md",
            3,
            "ngày đăng 18/11/2062 còn hơn một năm nữa mới tới, bài không hiện",
            fix,
        ),
    ]


def test_years_that_are_meant(portal, where):
    portal.article("sap-toi.md", date="2027-11-18")
    portal.article("2030-01-15-ke-hoach.md", date="15/01/2030")  # the name has it too
    portal.article("xua.md", date="1990-01-01")
    portal.write("trang/lich-su.md", "---\ntitle: Lịch sử\ndate: 1946-01-01\n---\nChữ.\n")
    portal.write("trang/lien-he.md", "---\ntitle: Liên hệ\n---\nChữ.\n")
    assert where(RULE) == []
