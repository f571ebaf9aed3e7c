"""Damaged paragraphs of a file."""

from desk.checking.damaged import Damaged, find_damaged, mend
from portal.vietnamese.damage import Damage

BROKEN = "Hội nghị đã".encode().decode("latin-1")


def test_a_line_of_the_front_matter_is_a_paragraph_of_its_own():
    lines = ("---", f"title: {BROKEN}", f"summary: {BROKEN}", "---", "", "Tốt,", BROKEN, "")
    found = find_damaged(lines)
    assert [(each.line, each.text.count("\n")) for each in found] == [(2, 0), (3, 0), (6, 1)]


def test_a_question_mark_may_be_a_letter():
    lost = find_damaged(("---", "---", "Ngh? quy?t c?a B? Ch?nh tr?"))
    assert [each.line for each in lost] == [3]


def test_without_a_front_matter_all_is_body():
    assert [each.line for each in find_damaged(("Tốt", "", BROKEN))] == [3]
    assert [each.line for each in find_damaged(("---", BROKEN))] == [1]
    assert find_damaged(("",)) == find_damaged(("---", "plain", "---")) == ()


def test_a_paragraph_is_mended_as_a_whole_or_not():
    both = Damaged(1, "a b c", (Damage("vni", 0, 1, "A"), Damage("vni", 4, 5, "C")))
    assert mend(both) == "A b C"
    lost = Damaged(1, "a b c", (Damage("vni", 0, 1, "A"), Damage("lost-letters", 4, 5, "")))
    assert mend(lost) is None


def test_what_comes_out_is_line_for_line_and_not_damaged():
    assert mend(Damaged(1, "a", (Damage("vni", 0, 1, BROKEN),))) is None
    assert mend(Damaged(1, "a", (Damage("vni", 0, 1, "A\nB"),))) is None
