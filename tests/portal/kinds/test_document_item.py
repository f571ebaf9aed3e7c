"""What a document says of itself: its form, its numbers, whom it changes, when the clock counts."""

import pytest
from portal.fields.document_numbers import NumberUse
from portal.model.moment import Moment
from portal.model.tie import Tie
from portal.model.used import FileUse, Used
from portal.vietnamese.dates import parse_moment

DAY = 86_400


@pytest.mark.parametrize(
    ("number", "written", "form"),
    [
        ("1/QĐ-MAU", "", "Quyết định"),
        ("1/QĐ-MAU", "Dự thảo", "Dự thảo"),
        ("05/2025/TT-BVD", "", "Thông tư"),
        ("12/MAU-VP", "", "Công văn"),
        ("15/2020/QH14", "", ""),
    ],
)
def test_a_form_is_the_editor_s_word_or_that_of_the_number(document, number, written, form):
    assert document(number, type=written).form == form


def test_a_number_is_found_with_its_year_and_without(document):
    with_year, alone = document("047/QĐ-MAU", "2021-05-12").numbers
    assert with_year == f"{alone} 2021"
    assert document("47/qđ-mau", "2022-05-12").numbers == (f"{alone} 2022", alone)


def test_a_translation_is_not_what_a_number_means(document):
    assert document().names() == document().numbers
    assert document(lang="en").names() == ()


def test_lists_show_the_abstract_unless_there_is_a_summary(document):
    assert document(abstract="Trích yếu.").own_summary == "Trích yếu."
    assert document(abstract="Trích yếu.", summary="Tóm tắt.").own_summary == "Tóm tắt."


def test_others_cite_it_by_number_and_title(document):
    assert document("1/QĐ-MAU", title="Quyết định mẫu").cited == "1/QĐ-MAU – Quyết định mẫu"


def test_it_offers_its_files(document):
    file = FileUse("a.pdf", 7, "Toàn văn")
    assert document(files=(file,)).uses() == (Used(file, "file"),)


def test_it_is_tied_to_what_it_replaces_and_amends(document):
    old, other = NumberUse("2/QĐ-MAU (2021)", 9, "k 2021"), NumberUse("3/TT-MAU", 11, "t")
    item = document(replaces=(old,), amends=(other,), see_also=("a.md",), lines={"see_also": 4})
    tied = (
        Tie("see_also", "a.md", 4),
        Tie("replaces", "2/QĐ-MAU (2021)", 9, "k 2021"),
        Tie("amends", "3/TT-MAU", 11, "t"),
    )
    assert item.ties() == tied
    assert item.changes == (old, other)


def test_a_draft_is_tied_to_none_that_it_would_change(document):
    """The other page would say that it has been replaced."""
    draft = document(
        replaces=(NumberUse("2/QĐ-MAU", 9, "k"),), comment_until=parse_moment("2026-12-15")
    )
    assert draft.ties() == (Tie("replaces", "2/QĐ-MAU", 9, ""),)


def test_the_clock_counts_when_it_begins_and_after_its_last_day(document):
    begins, last = parse_moment("2026-09-01"), parse_moment("2026-12-31")
    item = document(issued="2026-08-20", valid_from=begins, valid_until=last)
    assert item.moments() == (begins, Moment(last.second + DAY))
    assert document(issued="2026-08-20").moments() == (parse_moment("2026-08-20"),)
    hour = parse_moment("2026-12-15 17:00")
    assert document(comment_until=hour).moments()[1:] == (hour,)
