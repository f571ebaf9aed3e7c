"""Names of who made a PDF are found in every spelling and revision, at a bounded cost."""

import time
import zlib

import pytest
from portal.media.pdf_authors import MAX_STREAM, pdf_authors

XMP = (
    "<x:xmpmeta><rdf:RDF><dc:creator><rdf:Seq><rdf:li>Trần Thị &amp; Thử</rdf:li>"
    "<rdf:li>Lê Văn Mẫu</rdf:li></rdf:Seq></dc:creator></rdf:RDF></x:xmpmeta>"
)


def packed(kind, content, before=b"/Filter/FlateDecode"):
    return b"3 0 obj\n<<%s/Type/%s>>\nstream\n%s\nendstream\nendobj\n" % (
        before,
        kind,
        zlib.compress(content),
    )


@pytest.mark.parametrize(
    "value",
    [
        b"(\\376\\377\\000N\\000g\\036\\345)",
        b"(\xfe\xff\0N\0g\x1e\xe5)",
        b"<FEFF004E00671EE5>",
        b"<FE FF 00 4E\n00 67 1E E5>",
        b"(\xef\xbb\xbfNg\xe1\xbb\xa5)",
    ],
)
def test_a_name_is_read_in_every_spelling(value):
    assert pdf_authors(b"%PDF-1.4\n1 0 obj\n<</Author " + value + b">>\nendobj\n") == ("Ngụ",)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (b"(Nguyen \\(An\\))", "Nguyen (An)"),
        (b"(Nguyen (An))", "Nguyen (An)"),
        (b"(Nguy\\\nen)", "Nguyen"),
        (b"(  An  )", "An"),
        (b"(H\351)", "Hé"),
        (b"<4E7>", "Np"),
    ],
)
def test_brackets_breaks_and_blanks_are_understood(value, name):
    assert pdf_authors(b"<</Title (A)/Author" + value + b"/Producer (B)>>") == (name,)


def test_a_name_stands_in_streams_of_objects_too():
    assert pdf_authors(packed(b"ObjStm", b"1 0 <</Author (An)>>")) == ("An",)
    after = b"/Type/ObjStm/N 1/First 4/Length 99"
    assert pdf_authors(packed(b"X", b"1 0 <</Author (An)>>", after)) == ("An",)


def test_a_name_that_is_an_object_of_its_own_is_found():
    assert pdf_authors(b"<</Author 12 0 R>>\n112 0 obj (Sai)\n12 0 obj\n(An)\nendobj") == ("An",)
    assert pdf_authors(b"<</Author 12 0 R>>") == ()


@pytest.mark.parametrize("metadata", [XMP.encode(), packed(b"Metadata", XMP.encode())])
def test_all_names_of_xmp_are_found(metadata):
    assert pdf_authors(metadata) == ("Trần Thị & Thử", "Lê Văn Mẫu")


def test_a_name_of_an_earlier_revision_is_still_in_the_file():
    data = b"<</Author (Cu)>>\n%%EOF\n<</Author (Moi)>>\n%%EOF\n<</Author ()>>\n%%EOF"
    assert pdf_authors(data) == ("Cu", "Moi")


def test_of_a_locked_file_only_open_metadata_are_read():
    locked = b"<</Author (z#k)>>\ntrailer <</Encrypt 9 0 R>>\n"
    assert pdf_authors(locked) == ()
    assert pdf_authors(locked + XMP.encode()) == ("Trần Thị & Thử", "Lê Văn Mẫu")


def test_a_file_without_names_has_none():
    assert pdf_authors(b"") == ()
    assert pdf_authors(b"%PDF-1.4\n<</Creator (Word)/Producer (B)>>") == ()
    assert pdf_authors(b"/ObjStm stream\nnot packed") == ()


def test_a_bomb_is_unpacked_to_the_limit_only():
    bomb = packed(b"ObjStm", bytes(MAX_STREAM) + b"/Author (An)")
    start = time.process_time()
    assert pdf_authors(bomb * 200) == ()
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "unit",
    [b"/Author(", b"/Author((a", b"/Author<a", b"<dc:creator>", b"/ObjStm stream\n", b"/Encrypt "],
)
def test_reading_takes_time_in_proportion(growth, unit):
    assert growth(pdf_authors, unit * 5_000) <= 2.5
