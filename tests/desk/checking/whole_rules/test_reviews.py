"""Which texts were due to be looked through again; the tests' clock is 18/11/2026."""

from desk.checking.whole_rules.reviews import RULE


def test_a_day_of_review_that_has_passed(portal, told):
    portal.article("bai.md", review_by="17/11/2026")
    fix = "đọc lại, sửa chỗ đã khác, rồi ghi ngày rà soát sau vào review_by"
    assert told(RULE) == [("tin-tuc/bai.md", 5, "đã quá ngày rà soát 17/11/2026", fix)]


def test_the_day_itself_and_what_is_not_public_any_more(portal, where):
    portal.article("hom-nay.md", review_by="18/11/2026")
    portal.article("nhap.md", review_by="17/11/2026", status="draft")
    portal.article("het-han.md", review_by="17/11/2026", expires="01/11/2026")
    assert where(RULE) == []
