"""The tables the corpus is made of."""

from desk.bench.words import BYLINES, CATEGORIES, CLAUSES, TAGS


def test_no_word_stands_twice():
    """A doubled clause would be drawn twice as often."""
    for table in (CLAUSES, TAGS, BYLINES, CATEGORIES):
        assert len(set(table)) == len(table)


def test_the_tables_are_those_of_earlier_figures():
    assert [len(table) for table in (CLAUSES, TAGS, BYLINES, CATEGORIES)] == [24, 60, 20, 8]
