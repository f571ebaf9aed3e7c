"""Names in the properties of Office files, packed and old: who made, changed, owns them."""

import io
import struct
import zipfile

import pytest
from portal.media.office_authors import COMPANY, PERSON, office_authors, ole_authors

CORE = (
    '<?xml version="1.0"?><cp:coreProperties><dc:creator>Lê &amp; Mẫu</dc:creator>'
    "<cp:lastModifiedBy>Trần Thử</cp:lastModifiedBy></cp:coreProperties>"
)
APP = "<Properties><Company>Công ty Mẫu</Company><Manager>Lê Mẫu</Manager></Properties>"
META = (
    "<office:meta><meta:initial-creator>Lê Mẫu</meta:initial-creator>"
    '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Trần Thử</dc:creator></office:meta>'
)
SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
DOCUMENT = bytes.fromhex("02d5cdd59c2e1b10939708002b2cf9ae")


def package(**parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def summary(properties, page=1258, format_id=SUMMARY, second=b""):
    """A stream of properties ([MS-OLEPS]) with one set, or with another before it."""
    texts = {1: struct.pack("<IHH", 2, page & 0xFFFF, 0)} | {
        number: struct.pack("<II", kind, size) + raw
        for number, (kind, size, raw) in properties.items()
    }
    index, body = b"", b""
    for number, raw in texts.items():
        index += struct.pack("<II", number, 8 + 8 * len(texts) + len(body))
        body += raw + bytes(-len(raw) % 4)
    own = struct.pack("<II", 8 + len(index) + len(body), len(texts)) + index + body
    head = b"\xfe\xff\0\0" + bytes(4) + bytes(16)
    if second:
        offset = 28 + 40
        sets = struct.pack("<I", 2) + second + struct.pack("<I", offset)
        return head + sets + format_id + struct.pack("<I", offset) + own
    return head + struct.pack("<I", 1) + format_id + struct.pack("<I", 48) + own


def narrow(text, page="cp1258"):
    raw = text.encode(page) + b"\0"
    return 30, len(raw), raw


def test_a_package_of_office_names_who_made_changed_and_owns_it():
    data = package(**{"docProps/core.xml": CORE, "docProps/app.xml": APP, "word/a.xml": META})
    assert office_authors(data) == (
        (PERSON, "Lê & Mẫu"),
        (PERSON, "Trần Thử"),
        (COMPANY, "Công ty Mẫu"),
        (PERSON, "Lê Mẫu"),
    )


def test_an_open_document_names_who_made_and_changed_it():
    assert office_authors(package(**{"meta.xml": META})) == (
        (PERSON, "Lê Mẫu"),
        (PERSON, "Trần Thử"),
    )


def test_a_name_in_utf_16_and_an_empty_one_are_read():
    core = "<a><dc:creator>An</dc:creator><Manager></Manager></a>".encode("utf-16")
    assert office_authors(package(**{"DOCPROPS/CORE.XML": core})) == ((PERSON, "An"),)


def test_a_package_that_cannot_be_unpacked_has_none():
    """It is refused for itself."""
    assert office_authors(b"PK\x03\x04") == ()
    assert office_authors(b"") == ()


def test_an_old_file_names_who_made_it_and_saved_it_last():
    data = bytes(512) + summary({4: narrow("Le Mau"), 8: narrow("Lê Thu")}) + bytes(64)
    assert ole_authors(data) == ((PERSON, "Le Mau"), (PERSON, "Lê Thu"))


@pytest.mark.parametrize(
    ("page", "value"),
    [
        (65001, narrow("Lê Mẫu", "utf-8")),
        (1200, (30, 14, "Lê Mẫu\0".encode("utf-16-le"))),
        (1252, (31, 7, "Lê Mẫu\0".encode("utf-16-le"))),
    ],
)
def test_an_old_name_is_read_by_its_code_page(page, value):
    assert ole_authors(summary({4: value}, page)) == ((PERSON, "Lê Mẫu"),)


def test_an_old_file_s_company_stands_in_another_set_first_or_second():
    company = {15: narrow("Cong ty")}
    assert ole_authors(summary(company, format_id=DOCUMENT)) == ((COMPANY, "Cong ty"),)
    second = summary(company, format_id=DOCUMENT, second=bytes(16))
    assert ole_authors(second) == ((COMPANY, "Cong ty"),)


@pytest.mark.parametrize("cut", range(28, 110, 3))
def test_a_set_that_is_cut_is_no_error(cut):
    cut_off = ole_authors(summary({4: narrow("Le Mau")})[:cut])
    assert all("Le Mau".startswith(name) for _, name in cut_off)


def test_an_unknown_code_page_is_read_as_it_is():
    assert ole_authors(summary({4: narrow("An")}, 9999)) == ((PERSON, "An"),)


@pytest.mark.parametrize("unit", [SUMMARY, b"\xfe\xff\0\0", SUMMARY + b"\xff\xff\xff\xff"])
def test_reading_takes_time_in_proportion(growth, unit):
    assert growth(ole_authors, unit * 2_000) <= 2.5
