"""Paragraphs → a small DOCX, the same bytes on every run, without author, program or date."""

import io
import zipfile
from collections.abc import Sequence
from html import escape

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
)
_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def paragraphs(lines: Sequence[str]) -> bytes:
    """The document: its first line is bold, in the middle and larger."""
    body = "".join(_paragraph(line, head=number == 0) for number, line in enumerate(lines))
    document = f'{_XML}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", document),
        ):
            archive.writestr(zipfile.ZipInfo(name), text)  # its date is 1980, and it is not packed
    return packed.getvalue()


def _paragraph(line: str, head: bool) -> str:
    middle = '<w:pPr><w:jc w:val="center"/></w:pPr>' if head else ""
    bold = "<w:b/>" if head else ""
    size = f'<w:rPr>{bold}<w:lang w:val="vi-VN"/><w:sz w:val="{32 if head else 26}"/></w:rPr>'
    text = f'<w:t xml:space="preserve">{escape(line)}</w:t>'
    return f"<w:p>{middle}<w:r>{size}{text}</w:r></w:p>"
