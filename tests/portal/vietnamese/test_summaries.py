"""A summary is whole words of the first real paragraph, and says when it leaves text out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.vietnamese.summaries import summarise

PIECES = st.text(st.sampled_from("./ !…aĐ“”,\u00a0\n"), max_size=60)
WORDS = st.lists(st.sampled_from(["hội", "nghị.", "TP.", "2.113", "“Mẫu”,", "đua!"]))


def test_summary_is_that_of_the_table(summaries_row):
    paragraphs, limit, summary = summaries_row
    assert summarise(paragraphs.split(" // "), int(limit)) == summary


def test_nothing_gives_nothing():
    assert summarise([]) == ""


def test_later_paragraphs_are_not_looked_at():
    """The reader makes plain text of a paragraph when it is asked for it."""
    asked = []

    def paragraphs():
        for paragraph in ("Hà Nội", "Hội nghị đã thành công", "Phần sau"):
            asked.append(paragraph)
            yield paragraph

    summarise(paragraphs())
    assert asked == ["Hà Nội", "Hội nghị đã thành công"]


def test_text_that_was_not_even_looked_at_counts_as_left_out():
    """Closing marks melt away: fewer words than the limit may be left of what was looked at."""
    assert summarise(["./. " * 7 + "một hai ba bốn"], 2).endswith(" một…")


@given(st.lists(PIECES), st.integers(1, 12))
def test_closing_mark_is_never_in_a_summary(paragraphs, limit):
    assert "./." not in summarise(paragraphs, limit)


@given(WORDS, st.integers(1, 12))
def test_words_are_whole_and_no_more_than_allowed(words, limit):
    summary = summarise([" ".join(words)], limit)
    kept = summary.split()
    assert len(kept) <= limit
    whole = [word.rstrip(".,–") for word in words]
    assert [word.rstrip(".,–…") for word in kept] == whole[: len(kept)]
    assert summary.endswith("…") == (len(words) > limit)


@pytest.mark.parametrize("unit", [". ", "./", ". / ", "/.", "a ", "a. ", "”", "\u00a0", "a./."])
def test_work_takes_time_in_proportion(growth, unit):
    assert growth(lambda text: summarise([text], 40), unit * 20_000) <= 2.5
