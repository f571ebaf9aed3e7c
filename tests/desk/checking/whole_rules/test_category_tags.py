"""Which items have their category among their tags."""

from desk.checking.whole_rules.category_tags import RULE


def test_a_tag_that_is_the_category_is_told_at_the_tags(portal, told):
    portal.article("bai.md", category="Thi đua", tags="[Khác, thi Đua]")
    message = "thẻ “thi Đua” trùng với chuyên mục của chính bài"
    fix = "bỏ thẻ này: bài đã đứng trong danh sách của chuyên mục"
    assert told(RULE) == [("tin-tuc/bai.md", 5, message, fix)]


def test_a_tag_may_be_the_category_of_another_item(portal, where):
    portal.article("bai.md", category="Thi đua", tags="[Thi đua năm 2018]")
    portal.article("khac.md", category="Thời sự", tags="[Thi đua]")
    assert where(RULE) == []
