"""Which texts stand in two files."""

from desk.checking.whole_rules.same_text import RULE

TEXT = " ".join(f"chữ {at}" for at in range(25))


def test_a_copy_under_another_title_is_told(portal, told):
    portal.article("bai.md", f"## Mục\n\n{TEXT}\n")
    portal.article("bai-1.md", f"\n## Mục\n\n{TEXT}  \n", title="Khác", views="3")
    fix = "giữ một bài; địa chỉ của bài bị bỏ thì ghi vào old_urls của bài kia"
    message = "nội dung trùng từng chữ với content/tin-tuc/bai-1.md"
    assert told(RULE) == [("tin-tuc/bai.md", 2, message, fix)]


def test_texts_that_differ_in_one_word_are_two(portal, where):
    portal.article("bai.md", f"Đầu bài.\n\n{TEXT}\n", summary="Tóm tắt")
    portal.article("bai-1.md", f"Đầu bài.\n\n{TEXT.replace('chữ 7', 'từ 7')}\n", summary="Tóm tắt")
    assert where(RULE) == []


def test_short_notices_and_drafts_may_be_the_same(portal, where):
    portal.article("bai.md", "Mời xem tệp kèm theo.")
    portal.article("bai-1.md", "Mời xem tệp kèm theo.")
    portal.article("dai.md", TEXT)
    portal.article("dai-1.md", TEXT, status="draft")
    assert where(RULE) == []
