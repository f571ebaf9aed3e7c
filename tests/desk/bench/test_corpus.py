"""The corpus: the same articles on every machine, whatever their number."""

from desk.bench.corpus import PHOTOS, Figure, Text, compose
from desk.bench.words import CATEGORIES, TAGS

SAMPLES = [compose(number) for number in range(300)]


def test_an_article_depends_on_its_number_and_the_seed_only():
    """So 1,000 articles are the first of 10,000, in whatever order they are made."""
    again = [compose(number) for number in reversed(range(300))]
    assert again[::-1] == SAMPLES
    assert compose(7, seed=2) != compose(7)


def test_addresses_are_unique():
    assert len({sample.slug for sample in SAMPLES}) == len(SAMPLES)


def test_dates_go_back_from_the_newest():
    dates = [sample.date for sample in SAMPLES]
    assert dates == sorted(dates, reverse=True)
    assert all(sample.modified > sample.date for sample in SAMPLES)


def test_articles_have_the_parts_of_real_ones():
    for sample in SAMPLES:
        figures = [block for block in sample.blocks if isinstance(block, Figure)]
        headings = [block for block in sample.blocks if isinstance(block, Text) and block.heading]
        assert len(figures) <= 3
        assert all(0 <= figure.photo < PHOTOS for figure in figures)
        assert len(headings) == 1
        assert len(set(sample.tags)) == len(sample.tags) <= 4
    assert {sample.category for sample in SAMPLES} == {name for name, _ in CATEGORIES}


def test_few_tags_are_big_and_many_small():
    used = [tag for sample in SAMPLES for tag in sample.tags]
    counts = sorted((used.count(tag) for tag in TAGS), reverse=True)
    assert counts[0] > 5 * counts[len(counts) // 2]
