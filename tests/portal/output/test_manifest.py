"""The list of what is published: sorted, without times, and read back line by line."""

from hashlib import sha256

import pytest
from portal.model.finding import Refused
from portal.output.manifest import Listed, parse_manifest, show_manifest
from portal.output.state import Entry

A, B = sha256(b"a").hexdigest(), sha256(b"b").hexdigest()


def entry(path: str, digest: str = A, mtime: int = 0, ino: int = 0) -> Entry:
    return Entry(path, digest, 1, mtime, ino, "dau")


def test_line_is_hash_size_and_path():
    assert show_manifest([entry("tin tức/a.html")]) == f"{A}  1  tin tức/a.html\n".encode()
    assert show_manifest([]) == b""


def test_order_is_that_of_bytes():
    paths = ["ạ", "a/b", "a-b", "B", "\U0001f600", "\uffee"]
    lines = show_manifest(entry(path) for path in paths).decode().splitlines()
    assert [line.split("  ")[2] for line in lines] == sorted(paths, key=str.encode)


def test_times_and_inodes_do_not_show():
    assert show_manifest([entry("a", A, 1, 2)]) == show_manifest([entry("a", A, 3, 4)])


def test_manifest_is_read_back():
    entries = [entry("b", B), entry("a  b")]
    assert parse_manifest(show_manifest(entries)) == (Listed("a  b", A, 1), Listed("b", B, 1))
    assert parse_manifest(b"") == ()


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (f"{A}  1  a\n{A}  1  b", 2),
        (f"{A}  1  b\n{A}  1  a\n", 2),
        (f"{A}  1  a\n{A}  1  a\n", 2),
        (f"{A}  1  ../a\n", 1),
        (f"{A}  1  /a\n", 1),
        (f"{A}  01  a\n", 1),
        (f"{A}  -1  a\n", 1),
        (f"{A[1:]}  1  a\n", 1),
        (f"{A.upper()}  1  a\n", 1),
        (f"{A} 1 a\n", 1),
        ("\n", 1),
    ],
    ids="cut disorder twice outside absolute zero minus short upper spaces empty".split(),
)
def test_damaged_line_is_named(lines, number):
    with pytest.raises(Refused, match=f"dòng {number} "):
        parse_manifest(lines.encode())


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(Refused, match="dòng 1 "):
        parse_manifest(f"{A}  1  ".encode() + b"\xff\n")
