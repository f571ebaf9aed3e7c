"""Numbers of documents: a document's own, and those of the documents that it changes."""

import re

import msgspec

from ..vietnamese.document_numbers import number_key, parse_number
from .report import Report
from .scalars import text
from .value import Value, many

_FORMS = "viết như 123/QĐ-BQP, 05/2014/TT-BTTTT, 1234/BQP-VP, 15/2020/QH14 hoặc 12-CT/TW"
# A number alone is of several years' documents: most series begin anew in January.
_DATED = re.compile(r"(?P<number>.+?)(?: \(|,? năm |,? ngày [\d/-]+[/-])(?P<year>\d{4})\)?")


class NumberUse(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """Another document's number as it is printed, and the line where it stands.

    `key` is one of the names of that document (kinds/document_item.py).
    """

    text: str
    line: int
    key: str


def number(value: Value, report: Report) -> str:
    """A document's own number as it is printed; an error for what has not the form of one."""
    line = text(value, report)
    found = parse_number(line)
    if found is None:
        if line:
            message = f"“{line}” không phải là số, ký hiệu văn bản"
            report.error(value.line, message, _FORMS)
        return ""
    return found.text


def numbers(value: Value, report: Report) -> tuple[NumberUse, ...]:
    """The numbers of other documents, each perhaps with its year: `47/QĐ-BQP (2021)`.

    The register may lack them, so what is no number stands as it was written, with a warning.
    """
    found: dict[str, NumberUse] = {}
    for each in many(value):
        line = text(each, report)
        if not line:
            continue
        dated = _DATED.fullmatch(line)
        year = dated["year"] if dated else ""
        written = dated["number"] if dated else line
        parsed = parse_number(written)
        if parsed is None:
            message = f"“{line}” không phải là số, ký hiệu văn bản, chỉ hiện thành chữ"
            report.warn(each.line, message, _FORMS)
            found.setdefault(line, NumberUse(line, each.line, ""))
            continue
        shown = f"{parsed.text} ({year})" if year else parsed.text
        key = dated_key(number_key(parsed.text), year)
        found.setdefault(key, NumberUse(shown, each.line, key))
    return tuple(found.values())


def dated_key(key: str, year: str) -> str:
    """The key of a number (vietnamese/document_numbers.py) in one year, or in any with ""."""
    return f"{key} {year}" if year else key
