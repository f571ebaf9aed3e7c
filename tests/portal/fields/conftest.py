"""What a parser makes of texts, lists and dictionaries, and what it says of them."""

from collections.abc import Callable
from typing import Any

import pytest
from portal.fields.report import Report
from portal.fields.scalars import Parse
from portal.fields.value import Key, Value
from portal.model.finding import Finding


@pytest.fixture
def value_of() -> Callable[..., Value]:
    """Texts, lists and dictionaries as values, one line further for each entry."""
    return _value


@pytest.fixture
def read() -> Callable[[Parse, Any], tuple[Any, list[Finding]]]:
    """What a parser gives for a value on line 7, and its findings."""
    return _read


@pytest.fixture
def good() -> Callable[[Parse, Any], Any]:
    """What a parser gives for a value in which nothing is wrong."""

    def result(parse: Parse, content: Any) -> Any:
        made, findings = _read(parse, content)
        assert findings == []
        return made

    return result


@pytest.fixture
def faults() -> Callable[[Parse, Any], list[tuple[int, str]]]:
    """(line, message) of each finding; all of them errors of the one file."""

    def told(parse: Parse, content: Any) -> list[tuple[int, str]]:
        findings = _read(parse, content)[1]
        places = {(finding.path, finding.severity) for finding in findings}
        assert places <= {("tin-tuc/a.md", "error")}
        assert all(finding.fix for finding in findings)
        return [(finding.line, finding.message) for finding in findings]

    return told


def _value(content: Any, line: int = 7) -> Value:
    if isinstance(content, str):
        return Value(line, content)
    inner = enumerate(content.items() if isinstance(content, dict) else content, line + 1)
    if isinstance(content, dict):
        return Value(line, [(Key(name, at), _value(each, at)) for at, (name, each) in inner])
    return Value(line, [_value(each, at) for at, each in inner])


def _read(parse: Parse, content: Any) -> tuple[Any, list[Finding]]:
    report = Report("tin-tuc/a.md")
    return parse(_value(content), report), report.findings
