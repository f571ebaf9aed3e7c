"""What a rule tells of a source that the test writes: `line: message → fix`."""

from collections.abc import Callable

import pytest
from desk.checking.fixes import mend
from desk.checking.table import RULES
from desk.checking.text import Text
from portal.reading.markup import Markup

_BY_ID = {rule.id: rule for rule in RULES}
_MARKUP = Markup()


def source_of(body: str, folder: str = "tin-tuc", **fields: str) -> Text:
    """A source of four lines of front matter and a blank one, of more with more fields."""
    given = {"title": "Bài thử", "date": "2018-06-07", "category": "Tin"} | fields
    if folder != "tin-tuc":
        given["category"] = ""
    lines = [f"{name}: {value}" for name, value in given.items()]
    return Text(f"{folder}/bai.md", "\n".join(["---", *lines, "---", body]), _MARKUP)


@pytest.fixture
def tell() -> Callable[..., list[str]]:
    """What the rule of this id finds in a source."""

    def told(name: str, body: str = "Nội dung bài.", **given: str) -> list[str]:
        rule = _BY_ID[name]
        return [
            f"{hit.line}: {(rule.message + ' → ' + rule.fix).format(**hit.words)}"
            for hit in rule.find(source_of(body, **given))
        ]

    return told


@pytest.fixture
def lines() -> Callable[..., list[int]]:
    """In which lines of a body, counted from 1, the rule of this id finds something."""

    def found(name: str, body: str, **given: str) -> list[int]:
        text = source_of(body, **given)
        return [hit.line - text.body_line + 1 for hit in _BY_ID[name].find(text)]

    return found


@pytest.fixture
def mended() -> Callable[..., str]:
    """The body after the repairs of these rules."""

    def after(names: str, body: str, **given: str) -> str:
        text = source_of(body, **given)
        raw = mend(text.path, text.raw, _MARKUP, [_BY_ID[name] for name in names.split()])
        head = "\n".join(text.lines[: text.body_line - 1]) + "\n"
        return raw.removeprefix(head)

    return after
