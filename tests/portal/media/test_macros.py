"""Documents with and without macros."""

import pytest
from portal.media.macros import has_macros
from portal.model.finding import Refused

MACRO_TYPE = (
    '<Types><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
)


@pytest.mark.parametrize(("kind", "folder"), [("docx", "word"), ("xlsx", "xl"), ("pptx", "ppt")])
def test_office_document_without_macros(zipped, office, kind, folder):
    assert not has_macros(zipped(office(folder)), kind)


@pytest.mark.parametrize(
    "part",
    [
        *("word/vbaProject.bin", "word/VBAPROJECT.BIN", "xl/vbaProject.bin", "a/b/vbaData.xml"),
        *("word\\vbaProject.bin", "word/_rels/vbaProject.bin.rels", "xl/macrosheets/sheet1.xml"),
    ],
)
@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx"])
def test_macro_part_is_found(zipped, office, kind, part):
    assert has_macros(zipped({**office("word"), part: b"x"}), kind)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_macro_enabled_content_type_is_found(zipped, office, encoding):
    members = {**office("word"), "[Content_Types].xml": MACRO_TYPE.encode(encoding)}
    assert has_macros(zipped(members), "docx")


def test_macro_part_of_another_name_is_found(zipped, office):
    types = '<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/>'
    members = {**office("word"), "[Content_Types].xml": types, "word/a.dat": b"x"}
    assert has_macros(zipped(members), "docx")


def test_content_types_too_long_to_read_count_as_macros(zipped, office):
    """Only a megabyte is unpacked; what stands behind it is not known."""
    types = " " * (2 << 20) + MACRO_TYPE
    assert has_macros(zipped({**office("word"), "[Content_Types].xml": types}), "docx")


@pytest.mark.parametrize("kind", ["odt", "ods", "odp"])
def test_open_document(zipped, kind):
    plain = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}
    assert not has_macros(zipped(plain), kind)
    assert has_macros(zipped({**plain, "Basic/script-lc.xml": "<a/>"}), kind)
    assert has_macros(zipped({**plain, "basic\\Standard\\Module1.xml": "<a/>"}), kind)
    assert has_macros(zipped({**plain, "Scripts/python/a.py": "print()"}), kind)


def test_old_office(old_office):
    assert not has_macros(old_office(["WordDocument"]), "ole")
    assert has_macros(old_office(["WordDocument", "Macros", "VBA"]), "ole")


def test_other_kinds_have_none():
    assert not has_macros(b"vbaProject.bin", "pdf")


def test_broken_document_is_refused(zipped, office):
    with pytest.raises(Refused, match="hỏng"):
        has_macros(zipped(office("word"))[:-30], "docx")
