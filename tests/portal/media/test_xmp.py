"""The words in a photo's metadata."""

import xml.etree.ElementTree as ET

import pytest
from portal.media.xmp import show_xmp
from portal.model.photo import Words

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
}
CAPTION, CREDIT, SOURCE = (
    "dc:description/rdf:Alt/rdf:li",
    "photoshop:Credit",
    "photoshop:Source",
)


def read(packet):
    description = ET.fromstring(packet.decode().lstrip("\ufeff")).find(".//rdf:Description", NAMES)
    return [description.findtext(path, None, NAMES) for path in (CAPTION, CREDIT, SOURCE)]


def test_words_stand_in_the_properties_of_the_standard():
    words = Words("Đại biểu dự Hội nghị", "Trần Văn Mẫu", "Cục Mẫu")
    assert read(show_xmp(words)) == ["Đại biểu dự Hội nghị", "Trần Văn Mẫu", "Cục Mẫu"]


def test_what_is_not_said_is_not_there():
    assert read(show_xmp(Words(credit="Trần Văn Mẫu"))) == [None, "Trần Văn Mẫu", None]
    assert b"description>" not in show_xmp(Words(credit="Trần Văn Mẫu")).replace(
        b"rdf:Description>", b""
    )


def test_without_words_there_is_no_metadata():
    assert show_xmp(Words()) == b""


def test_words_never_end_their_property():
    nasty = "</rdf:li> <x:y a='1' b=\"2\"> & &amp; ]]> <?xpacket end='w'?> “Đ”"
    assert read(show_xmp(Words(nasty, nasty, nasty))) == [nasty] * 3


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_what_xml_forbids_never_makes_it_unreadable(sign):
    assert read(show_xmp(Words(f"Hội{sign} nghị", f"{sign}Mẫu", ""))) == ["Hội nghị", "Mẫu", None]


def test_more_than_a_jpeg_can_hold_is_left_out():
    """A caption of 20,000 letters; a cut one could say something else."""
    assert len(show_xmp(Words("ộ" * 19_000))) < 60_000
    assert show_xmp(Words("ộ" * 20_000)) == b""


def test_the_same_words_give_the_same_bytes():
    assert show_xmp(Words("a", "b", "c")) == show_xmp(Words("a", "b", "c"))
    assert b"xmptk" not in show_xmp(Words("a"))
