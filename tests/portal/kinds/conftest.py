"""Items of any kind as they are read: the front matter of a file → its record and findings."""

from collections.abc import Callable

import pytest
from portal.fields.report import Report
from portal.kinds.document_item import Document
from portal.kinds.kind import Kind
from portal.kinds.procedure_item import Procedure
from portal.kinds.question_item import Question
from portal.model.finding import Finding
from portal.model.item import Item
from portal.reading.front_matter import split_source
from portal.reading.schema import read_fields
from portal.vietnamese.dates import parse_moment
from portal.vietnamese.slug import slugify

Read = Callable[..., tuple[Item | None, list[Finding]]]


@pytest.fixture
def read_item() -> Read:
    """Reads front matter, given without its `---` lines: its first key is in line 2."""

    def read(
        kind: Kind, block: str, name: str = "bai.md", text: str = "Nội dung\n"
    ) -> tuple[Item | None, list[Finding]]:
        path = f"{kind.folder}/{name}"
        matter = split_source(path, f"---\n{block}---\n{text}")
        report = Report(path)
        report.findings += matter.findings
        item = read_fields(matter, kind, report)
        return (item if isinstance(item, Item) else None), report.findings

    return read


@pytest.fixture
def document() -> Callable[..., Document]:
    """Makes a document by its number and day of issue; its slug is that of the number."""
    return document_of


@pytest.fixture
def procedure() -> Callable[..., Procedure]:
    """Makes a procedure by its code."""
    return procedure_of


@pytest.fixture
def question() -> Callable[..., Question]:
    """Makes a question by its slug."""
    return question_of


def document_of(number: str = "1/QĐ-MAU", issued: str = "2026-01-05", **fields: object) -> Document:
    """By Cục Mẫu, published on the day of issue, unless told otherwise."""
    slug = slugify(number)
    day = parse_moment(issued)
    given = {"path": f"van-ban/{slug}.md", "title": f"Văn bản {number}", "slug": slug, "date": day}
    own = {"number": number, "issuer": "Cục Mẫu", "issued": day, "files": ()}
    return Document(**(given | own | fields))  # type: ignore[arg-type]


def procedure_of(code: str = "MAU-01", **fields: object) -> Procedure:
    """Published in 2025."""
    slug = slugify(code)
    given = {"path": f"dich-vu-cong/{slug}.md", "title": f"Thủ tục {code}", "slug": slug}
    own = {"code": code, "date": parse_moment("2025-03-03")}
    return Procedure(**(given | own | fields))  # type: ignore[arg-type]


def question_of(slug: str = "cau", **fields: object) -> Question:
    """Asked on 02/11/2026 and received, unless told otherwise."""
    given = {"path": f"hoi-dap/{slug}.md", "title": f"Câu {slug}", "slug": slug}
    own = {"question": "Nộp ở đâu?", "asked": parse_moment("2026-11-02"), "state": "received"}
    return Question(**(given | own | {"date": parse_moment("2026-11-03")} | fields))  # type: ignore[arg-type]
