"""Which items have a title that another one has."""

from desk.checking.whole_rules.same_title import RULE

PAPER = "number: {}/QĐ-CM\nissuer: Cục Mẫu\nissued: 2018-06-01\nfiles: van-ban.csv"


def test_one_title_twice_in_a_week_is_told_at_the_later_item(portal, told):
    portal.article("mot.md", title="Hội nghị sơ kết")
    portal.article("hai.md", title="Hôi nghi  sơ kết!", date="2018-06-13 08:00")
    fix = "bỏ bài đăng lặp, hoặc thêm vào tiêu đề điều phân biệt hai bài (lần thứ mấy, nơi nào)"
    message = "tiêu đề “Hôi nghi sơ kết!” đã có ở content/tin-tuc/mot.md"
    assert told(RULE) == [("tin-tuc/hai.md", 2, message, fix)]


def test_a_title_may_come_again(portal, where):
    """Every week, in another kind, in another language; a draft and what is gone are nowhere."""
    portal.article("tuan-1.md", title="Lịch tuần", date="2018-06-04 08:00")
    portal.article("tuan-2.md", title="Lịch tuần", date="2018-06-11 08:00")
    portal.article("nhap.md", title="Lịch tuần", date="2018-06-11 08:00", status="draft")
    gone = "{date: 2018-07-01, reason: Sai}"
    portal.article("rut.md", title="Lịch tuần", date="2018-06-11 08:00", withdrawn=gone)
    portal.article("en.md", title="Lich tuan", date="2018-06-11 08:00", lang="en")
    portal.article("khac.md", title="Lịch tuần 2", date="2018-06-11 08:00")
    portal.write("trang/lich.md", "---\ntitle: Lịch tuần\n---\nChữ.\n")
    assert where(RULE) == []


def test_pages_of_one_title_are_told_whatever_their_days(portal, where):
    portal.write("trang/a.md", "---\ntitle: Liên hệ\ndate: 2018-01-01\n---\nChữ.\n")
    portal.write("trang/b.md", "---\nsummary: x\ntitle: Liên hệ\ndate: 2020-01-01\n---\nChữ.\n")
    assert where(RULE) == [("trang/b.md", 3)]


def test_documents_are_told_apart_by_their_numbers(portal, where):
    portal.write("van-ban/van-ban.csv", "a,b\n")
    for number in (1, 2):
        head = f"---\ntitle: Khen thưởng\ndate: 2018-06-01\n{PAPER.format(number)}\n---\n"
        portal.write(f"van-ban/{number}-qd.md", head)
    assert where(RULE) == []
