"""Which names of tags, categories and threads are most likely mistyped, and which are not."""

import pytest
from desk.checking.whole_rules.near_names import RULE, is_slip


def often(portal, **fields):
    """Five articles of a name: one that is right."""
    for at in range(5):
        portal.article(f"bai-{at}.md", title=f"Bài {at}", **fields)


def test_a_mistyped_name_is_told_where_it_stands(portal, told):
    often(portal, tags="[Nông thôn mới]", category="Tin hoạt động", thread="Thi đua năm 2018")
    portal.article(
        "sai.md", tags="[Nông thônn mới]", category="Tin hoạt độngg", thread="Thi đua năam 2018"
    )
    fixes = [
        f"nếu là một thì viết “{right}” ở mọi bài; nếu là hai thì đặt hai tên khác nhau rõ hơn"
        for right in ("Tin hoạt động", "Nông thôn mới", "Thi đua năm 2018")
    ]
    assert told(RULE) == [
        (
            "tin-tuc/sai.md",
            4,
            "chuyên mục “Tin hoạt độngg” (1 bài) gần giống “Tin hoạt động” (5 bài)",
            fixes[0],
        ),
        (
            "tin-tuc/sai.md",
            5,
            "thẻ “Nông thônn mới” (1 bài) gần giống “Nông thôn mới” (5 bài)",
            fixes[1],
        ),
        (
            "tin-tuc/sai.md",
            6,
            "dòng sự kiện “Thi đua năam 2018” (1 bài) gần giống “Thi đua năm 2018” (5 bài)",
            fixes[2],
        ),
    ]


def test_a_missing_blank_is_told_of_the_rarer_name(portal, told):
    portal.article("a.md", title="A", tags="[Thi đua]")
    portal.article("b.md", title="B", tags="[Thi đua]")
    portal.article("c.md", title="C", tags="[thiđua]")
    [(path, _, message, _)] = told(RULE)
    assert path == "tin-tuc/c.md"
    assert message == "thẻ “thiđua” (1 bài) gần giống “Thi đua” (2 bài)"


def test_names_that_differ_on_purpose(portal, where):
    pairs = (
        ("Thi đua", "thi-đua"),  # one slug: the build tells
        ("Chính sách", "Chính sạch"),
        ("Năm 2018", "Năm 2019"),
        ("Lớp A", "Lớp B"),
        ("Ban BCH", "Ban BCA"),  # signs of offices
        ("Thanh niên", "Thành viên"),  # two letters
        ("Khóa 1 2", "Khóa 12"),
        ("Hội nghị", "Hội thao"),
    )
    often(portal, tags=f"[{', '.join(right for right, _ in pairs)}]")
    portal.article("khac.md", tags=f"[{', '.join(other for _, other in pairs)}]")
    assert where(RULE) == []


def test_a_word_that_other_names_have_too_is_right(portal, where):
    often(portal, tags="[Thanh niên]")
    portal.article("a.md", title="A", tags="[Thanh liên]")
    portal.article("b.md", title="B", tags="[Phường Liên]")
    assert where(RULE) == []


def test_a_name_of_two_items_is_meant(portal, where):
    often(portal, tags="[Nông thôn mới]")
    for name in "ab":
        portal.article(f"{name}.md", title=name, tags="[Nông thônn mới]")
    assert where(RULE) == []


@pytest.mark.parametrize(
    ("written", "right", "slip"),
    [
        ("đôngg", "đông", True),
        ("đôn", "đông", True),
        ("đôg", "đông", True),
        ("đnôg", "đông", True),
        ("gônđ", "đông", False),
        ("đôgn", "đông", True),
        ("vông", "đông", True),
        ("nghanh", "nghành", True),
        ("aaaa", "aaa", True),
        ("độngs", "đống", False),
        ("2018", "2019", False),
        ("xi", "xii", False),
        ("đông", "đông", False),
    ],
)
def test_a_slip_of_one_letter(written, right, slip):
    assert is_slip(written, right) is slip
