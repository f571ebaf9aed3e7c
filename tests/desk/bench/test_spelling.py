"""A sample as each generator's source file."""

import re
from hashlib import sha256

import pytest
import yaml
from desk.bench import spelling
from desk.bench.corpus import Figure, compose

SAMPLES = [compose(number) for number in range(200)]


def parts(source):
    """Front matter, read by YAML, and body."""
    _, head, body = source.text.split("---\n", 2)
    return yaml.load(head, yaml.CSafeLoader), body.strip()


def test_our_front_matter_has_the_fields_of_an_article():
    """contracts.md §3, read back by YAML."""
    for sample in SAMPLES:
        fields, _ = parts(spelling.portal(sample))
        assert (
            list(fields)
            == (
                "title date modified slug category tags summary unit views cover cover_alt"
                " cover_caption"
            ).split()
        )
        assert (fields["title"], fields["category"]) == (sample.title, sample.category)
        assert (fields["tags"], fields["views"]) == (list(sample.tags), sample.views)
        assert fields["date"] == sample.date
        assert fields["summary"] == sample.summary


def test_hugos_front_matter_says_the_same():
    for sample in SAMPLES:
        fields, _ = parts(spelling.hugo(sample))
        assert (fields["title"], fields["categories"]) == (sample.title, [sample.category])
        assert fields["date"].isoformat() == f"{sample.date.isoformat()}+07:00"
        assert (fields["tags"], fields["author"]) == (list(sample.tags), sample.byline)


def test_the_text_is_the_same_but_for_figures_and_links():
    for sample in SAMPLES:
        (_, ours), (_, theirs) = parts(spelling.portal(sample)), parts(spelling.hugo(sample))
        assert len(ours.split("\n\n")) == len(theirs.split("\n\n"))
        for mine, other, block in zip(
            ours.split("\n\n"), theirs.split("\n\n"), sample.blocks, strict=True
        ):
            if isinstance(block, Figure):
                place = f"p{block.photo:02d}.jpg"
                assert mine.startswith(f"![Hình: {block.caption}](/anh-chung/{place} ")
                assert other.startswith(f'<figure><img src="/images/{place}" alt=')
                assert f'"{block.caption}"' in mine
                assert f">{block.caption}<" in other
            else:
                assert mine == re.sub(r"\(/bai/\d+/\)", "(/tin-tuc/)", other)


@pytest.mark.parametrize(
    ("spell", "expected"),
    [(spelling.portal, "9b0ac7f2ffe94449"), (spelling.hugo, "e829fdd9345bf9d5")],
)
def test_the_articles_are_those_of_earlier_figures(spell, expected):
    """A changed corpus makes every published figure incomparable: new figures for all, or none."""
    texts = "".join(spell(sample).text for sample in SAMPLES)
    assert sha256(texts.encode()).hexdigest()[:16] == expected


@pytest.mark.parametrize("spell", [spelling.portal, spelling.hugo])
def test_a_file_is_about_five_kilobytes_in_the_folder_of_its_month(spell):
    sources = [spell(sample) for sample in SAMPLES]
    sizes = [len(source.text.encode()) for source in sources]
    assert 4500 < sum(sizes) / len(sizes) < 5500
    for sample, source in zip(SAMPLES, sources, strict=True):
        assert source.path == f"{sample.date:%Y/%m}/{sample.slug}.md"
