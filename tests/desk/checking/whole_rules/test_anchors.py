"""Which links to a part of another text lead to its top instead."""

from desk.checking.whole_rules.anchors import RULE

TEXT = "## Mục một\n\nChữ.[^1]\n\n## Mục hai {#rieng}\n\n[^1]: Chú thích."
PAGE = "/tin-tuc/2018/06/dich/"
ANY = "bỏ phần từ dấu #, hoặc dùng một trong: #muc-mot, #rieng"
WRONG = {
    "dich.md#muc-mto": "viết #muc-mot",
    "dich.md#Mục-một": "viết #muc-mot",
    f"{PAGE}#rien": "viết #rieng",
    "dich.md#muc-hai": ANY,
    "{filename}dich.md#xyz": ANY,
}
RIGHT = (
    "dich.md",
    "dich.md#",
    "dich.md#muc-mot",
    "dich.md#rieng",
    "dich.md#fn:1",
    f"{PAGE}#muc-mot",
    "dich.md#top",
    "dich.md#:~:text=Chữ",
    "dich.md#lien--quan",  # of the layout
    "/tin-tuc/#bat-ky",  # a list, whose ids nobody knows
    "https://khac.example/#x",
)


def links_to(targets):
    """One a line, from line 7 on."""
    return "\n".join(f"[Bài {at}]({target})" for at, target in enumerate(targets))


def test_a_part_that_is_not_there_is_told_at_the_link(portal, told):
    portal.article("dich.md", TEXT)
    portal.article("nguon.md", links_to(WRONG))
    assert told(RULE) == [
        ("tin-tuc/nguon.md", line, f"trang {PAGE} không có mục #{target.split('#')[1]}", fix)
        for line, (target, fix) in enumerate(WRONG.items(), start=7)
    ]


def test_what_may_be_there_is_left_alone(portal, told):
    portal.article("dich.md", TEXT)
    portal.article("nguon.md", links_to(RIGHT))
    assert told(RULE) == []


def test_a_text_without_parts(portal, told):
    portal.article("dich.md")
    portal.article("nguon.md", "[Bài](dich.md#muc).")
    [(_, _, _, fix)] = told(RULE)
    assert fix == "bỏ phần từ dấu #: bài ấy không có mục nào"
