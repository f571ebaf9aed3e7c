"""ZIP files that are whole, broken, or made to burst."""

import io
import struct
import zipfile

import pytest
from portal.media.archive import (
    MAX_MEMBERS,
    MAX_READ,
    archive_kind,
    open_archive,
    read_member,
)
from portal.model.finding import Refused


def test_members_are_read_from_a_view_of_a_larger_buffer(zipped):
    """A file mapped into memory is read where it lies."""
    data = zipped({"a.txt": "một", "b.txt": "hai" * 5000})
    view = memoryview(b"xx" + data + b"yy")[2:-2]
    with open_archive(view) as archive:
        first, second = archive.infolist()
        assert read_member(archive, first) == "một".encode()
        assert read_member(archive, second, 6) == b"haihai"


@pytest.mark.slow
def test_bomb_is_unpacked_to_a_megabyte_only(zipped):
    data = zipped({"a.txt": bytes(64 << 20)})
    with open_archive(data) as archive:
        assert len(read_member(archive, archive.infolist()[0], 1 << 30)) == MAX_READ


def test_size_that_lies_bounds_nothing(zipped):
    """A member that claims 10 bytes and unpacks to millions is cut, or is broken."""
    data = bytearray(zipped({"a.txt": bytes(8 << 20)}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 10)
    with open_archive(bytes(data)) as archive, pytest.raises(Refused, match="hỏng"):
        read_member(archive, archive.infolist()[0])


def test_too_many_members_are_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(MAX_MEMBERS + 1):
            archive.writestr(zipfile.ZipInfo(f"{number}"), b"")
    with pytest.raises(Refused, match="hơn 10000 tệp"):
        open_archive(stream.getvalue())


def test_huge_directory_is_refused_before_it_is_parsed():
    """One entry with a long comment would do: the size is looked at, not the entries."""
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, 5_000_000, 0, 0)
    with pytest.raises(Refused, match="hơn 10000 tệp"):
        open_archive(b"PK\x03\x04" + bytes(100) + end)


def test_password_is_refused(zipped):
    data = bytearray(zipped({"a.txt": "a"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Refused, match="mật khẩu"):
        open_archive(bytes(data))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_method_whose_output_is_not_bounded_is_refused(zipped, method):
    """zipfile unpacks a whole block of these, 4 kB of which can hold a hundred megabytes."""
    with pytest.raises(Refused, match="kiểu nén lạ"):
        open_archive(zipped({"a.txt": "a"}, method))


def test_every_cut_is_refused(zipped):
    data = zipped({"a.txt": "a" * 100, "b/c.txt": "b"})
    for length in range(len(data)):
        with pytest.raises(Refused, match="hỏng"):
            open_archive(data[:length])


def test_damaged_archive_raises_nothing_else(zipped):
    data = zipped({"a.txt": "a" * 100, "b/c.txt": "b"})
    for at in range(len(data)):
        damaged = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
        try:
            with open_archive(damaged) as archive:
                for member in archive.infolist():
                    read_member(archive, member)
        except Refused as refused:
            assert refused.fix


def test_wrong_checksum_is_refused(zipped):
    data = bytearray(zipped({"a.txt": "abcdefgh"}, zipfile.ZIP_STORED))
    data[data.index(b"abcdefgh")] ^= 1
    with open_archive(bytes(data)) as archive, pytest.raises(Refused, match="hỏng"):
        read_member(archive, archive.infolist()[0])


def test_kind_does_not_hang_on_the_case_of_names(zipped):
    assert archive_kind(zipped({"[CONTENT_TYPES].XML": "", "WORD/document.xml": ""})) == "docx"


def test_broken_archive_is_a_zip(zipped):
    assert archive_kind(zipped({"word/a": ""})[:-5]) == "zip"
