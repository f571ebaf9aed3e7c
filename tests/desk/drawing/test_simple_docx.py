"""The DOCX attachments: what Word and the portal take, and nobody's name in them."""

import io
import zipfile
from xml.etree import ElementTree

from desk.drawing.simple_docx import paragraphs
from portal.media.attachment import check_attachment

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {each.filename: archive.read(each) for each in archive.infolist()}


def test_each_line_is_a_paragraph():
    document = ElementTree.fromstring(
        members(paragraphs(["Tên", "Điều 1", "a < b & c"]))["word/document.xml"]
    )
    lines = ["".join(line.itertext()) for line in document.iter(f"{_WORD}p")]
    assert lines == ["Tên", "Điều 1", "a < b & c"]


def test_only_the_first_line_is_bold():
    document = ElementTree.fromstring(members(paragraphs(["Tên", "Điều 1"]))["word/document.xml"])
    bold = [line.find(f".//{_WORD}b") is not None for line in document.iter(f"{_WORD}p")]
    assert bold == [True, False]


def test_no_author_program_or_date_is_told():
    data = paragraphs(["Tên"])
    assert sorted(members(data)) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_portal_takes_it_for_an_attachment():
    check_attachment(paragraphs(["Tên"]), "phieu.docx")
