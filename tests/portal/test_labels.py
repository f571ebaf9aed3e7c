"""Every word of the frame in every language, with the same gaps."""

import re
from pathlib import Path

import pytest
from portal.fields.report import Report
from portal.fields.value import Value
from portal.kinds.table import ARTICLE
from portal.labels import LABELS, TABLES

TEMPLATES = Path(__file__).parents[2] / "theme"


def test_every_language_has_the_same_labels_with_the_same_gaps():
    for labels in LABELS.values():
        assert labels.keys() == LABELS["vi"].keys()
        for name, text in labels.items():
            assert text.strip() == text != ""
            assert text.count("{}") == LABELS["vi"][name].count("{}"), name


def test_the_languages_are_those_that_an_item_may_have():
    parse = ARTICLE.fields["lang"].parse
    for lang, (one, many) in TABLES.items():
        report = Report("a.md")
        assert parse(Value(1, lang), report) == lang
        assert report.findings == []
        assert (one.count("{}"), many.count("{}")) == (0, 2)
    assert TABLES.keys() == LABELS.keys()


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_every_label_of_a_template_is_there(template):
    used = re.findall(r"\blabel\.([a-z_]+)", template.read_text(encoding="utf-8"))
    assert set(used) <= LABELS["vi"].keys()
