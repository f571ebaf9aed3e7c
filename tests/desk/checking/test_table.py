"""The tables of rules: names of their own, words in Vietnamese, and a guide that tells of each."""

import re
from string import Formatter

import pytest
from desk.checking.formats import FORMATS
from desk.checking.table import RULES, WHOLE_RULES

from tests.conftest import ROOT

GUIDE = (ROOT / "docs/kiem-tra.md").read_text(encoding="utf-8")
TOLD = [rule for rule in (*RULES, *WHOLE_RULES) if rule.message]


def first_cells(part):
    return re.findall(r"^\| `([^`]+)` \|", GUIDE.partition(f"## {part}\n")[2], re.MULTILINE)


def test_the_guide_tells_of_every_rule_in_the_order_of_the_tables():
    assert first_cells("Các quy tắc") == [rule.id for rule in TOLD]


def test_the_guide_tells_of_every_format():
    assert first_cells("Cho máy đọc: `--format`")[: len(FORMATS)] == list(FORMATS)


def test_every_rule_has_a_name_of_its_own():
    names = [rule.id for rule in (*RULES, *WHOLE_RULES)]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("rule", TOLD, ids=lambda rule: rule.id)
def test_a_rule_is_named_in_english_and_speaks_vietnamese(rule):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+|[a-z]+", rule.id)
    assert re.search(r"[à-ỹđ]", rule.message)
    assert re.search(r"[à-ỹđ]|^\{\w+\}$", rule.fix)
    names = [name for text in (rule.message, rule.fix) for _, name, _, _ in Formatter().parse(text)]
    assert all(name.isidentifier() for name in names if name is not None)


def test_every_severity_is_a_warning_as_the_guide_says():
    """An error is what contracts.md calls one, and the reader tells of all of these."""
    assert {rule.severity for rule in TOLD} == {"warning"}
