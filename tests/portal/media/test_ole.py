"""Directories of old Office files."""

import struct
import time

import pytest
from portal.media.ole import find_programs, has_old_macros


@pytest.mark.parametrize(
    ("stream", "program"),
    [
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("Book", "xls"),
        ("PowerPoint Document", "ppt"),
        ("WORDDOCUMENT", "doc"),
        ("EncryptedPackage", ""),
        ("MyBook", ""),
    ],
)
def test_main_stream_tells_the_program(old_office, stream, program):
    assert find_programs(old_office([stream])) == ({program} if program else set())
    assert not has_old_macros(old_office([stream]))


def test_document_with_a_table_inside_is_of_both_programs(old_office):
    data = old_office(["WordDocument", "ObjectPool", "Workbook"])
    assert find_programs(data) == {"doc", "xls"}


@pytest.mark.parametrize(
    "storage", ["VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros", "macros", "vba"]
)
def test_macro_storage_is_found(old_office, storage):
    data = old_office(["WordDocument", storage])
    assert has_old_macros(data)
    assert has_old_macros(memoryview(data))


def test_word_in_the_text_is_no_directory_entry(old_office):
    """A document about macros holds the word in UTF-16, at any place."""
    text = "".join(f"{'x' * length} VBA\0 Macros\0" for length in range(64)).encode("utf-16-le")
    assert not has_old_macros(old_office(["WordDocument"], text))


def test_entry_behind_the_directory_counts(old_office):
    """Chains of sectors can be made to look different to different readers."""
    hidden = old_office(["Macros"])[512:]
    assert has_old_macros(old_office(["WordDocument"], bytes(512 * 7) + hidden))
    assert has_old_macros(old_office(["WordDocument"], bytes(77) + hidden))


def test_project_inside_a_powerpoint_stream_is_found(old_office):
    """[MS-PPT] 2.4.10 and 2.4.11: VBAInfoContainer, VBAInfoAtom with fHasMacros."""
    container = struct.pack("<HHI", 0x001F, 0x03FF, 20)

    def atom(has_macros):
        return container + struct.pack("<HHIIII", 2, 0x0400, 12, 7, has_macros, 2)

    assert has_old_macros(old_office(["PowerPoint Document"], atom(1)))
    assert not has_old_macros(old_office(["PowerPoint Document"], atom(0)))
    assert not has_old_macros(old_office(["WordDocument"], atom(1)))


@pytest.mark.parametrize(("sheet_type", "found"), [(0, False), (1, True), (2, False), (6, True)])
def test_sheet_of_excel_4_macros_is_found(old_office, sheet_type, found):
    """[MS-XLS] 2.4.28: BoundSheet8."""
    name = b"\x06\0Sheet1"
    sheet = struct.pack("<HHIBB", 0x85, 6 + len(name), 1234, 0, sheet_type) + name
    assert has_old_macros(old_office(["Workbook"], sheet)) is found


@pytest.mark.slow
def test_large_file_is_searched_fast(old_office):
    began = time.thread_time()
    has_old_macros(old_office(["WordDocument"], b"\0V\0B\0A_" * (1 << 20)))
    assert time.thread_time() - began < 2
