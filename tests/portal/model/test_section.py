"""The table of sections."""

from portal.labels import LABELS
from portal.model.section import NEWS, SECTION_OF, SECTIONS


def test_a_section_stands_under_the_name_of_its_folder():
    assert NEWS.url == "/tin-tuc/"
    assert {folder: section.url for folder, section in SECTION_OF.items()} == {
        section.folder: f"/{section.folder}/" for section in SECTIONS
    }


def test_every_section_has_a_title_in_every_language():
    assert all(section.label in labels for labels in LABELS.values() for section in SECTIONS)
