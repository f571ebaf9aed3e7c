"""What is known is kept, what is new or changed is opened, and all is given in order."""

import msgspec
import pytest
from portal.model.media import Media, MediaUse
from portal.model.photo import PhotoOrder, Words
from portal.model.source import SourceFile
from portal.reading.collect import collect_media, collect_sources
from portal.reading.known import KnownMedia, KnownReading, Reading


def file(path, size=1):
    return SourceFile(path, path, size, 1, 1, 1)


def scanned(*files):
    return {each.path: each for each in files}


class Opened:
    """Reads and looks as workers do, and keeps what it was asked for."""

    def __init__(self):
        self.asked = []

    def read(self, files):
        self.asked += [each.path for each in files]
        return (Reading(each.path, b"new") for each in files)

    def look(self, uses):
        self.asked += [(each.path, use.kind) for each, use in uses]
        return (Media(f"{each.path} {use.kind}".encode()) for each, use in uses)


def known(*files):
    return [KnownReading(each, Reading(each.path, b"old")) for each in files]


def used(each, kind):
    return each, MediaUse(each.path, kind)


def keys(readings):
    return [(each.file.path, each.reading.path, each.reading.key) for each in readings]


A, B, C = file("tin-tuc/a.md"), file("tin-tuc/b.md"), file("trang/c.md")


def test_a_first_build_opens_every_source_in_order():
    opened = Opened()
    readings, findings = collect_sources(scanned(B, A, C), [], opened.read)
    assert opened.asked == [B.path, A.path, C.path]
    assert keys(readings) == [(path, path, b"new") for path in opened.asked]
    assert findings == []


def test_only_what_is_new_or_changed_is_opened():
    opened = Opened()
    changed = msgspec.structs.replace(B, size=2)
    before = known(A, B, file("tin-tuc/gone.md"))
    readings, _ = collect_sources(scanned(A, changed, C), before, opened.read)
    assert opened.asked == [B.path, C.path]
    assert [each.reading.key for each in readings] == [b"old", b"new", b"new"]
    assert [each.file for each in readings] == [A, changed, C]


@pytest.mark.parametrize("field", ["size", "mtime", "ctime", "inode", "disk"])
def test_whatever_the_disk_says_otherwise_is_a_change(field):
    changed = msgspec.structs.replace(A, **{field: "khác" if field == "disk" else 9})
    opened = Opened()
    collect_sources(scanned(changed), known(A), opened.read)
    assert opened.asked == [A.path]


def test_a_known_reading_is_given_as_it_came():
    before = known(A)
    assert collect_sources(scanned(A), before, Opened().read)[0][0] is before[0]


@pytest.mark.parametrize("path", ["tin-tuc/a.md", "tin-tuc/2018/06/a.md", "trang/cuc/a.md"])
def test_a_source_is_a_text_in_a_folder_of_a_kind(path):
    readings, findings = collect_sources(scanned(file(path)), [], Opened().read)
    assert ([each.file.path for each in readings], findings) == ([path], [])


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("a.md", "nằm ngoài thư mục"),
        ("tai-lieu/a.md", "nằm ngoài thư mục"),
        ("tin-tuc-cu/a.md", "nằm ngoài thư mục"),
        ("Tin-Tuc/a.md", "nằm ngoài thư mục"),
        ("tin-tuc/a.MD", "đuôi viết thường"),
        ("tin-tuc/a.markdown", "đuôi .markdown"),
        ("trang/a.rst", "đuôi .rst"),
        ("trang/a.MKD", "đuôi .MKD"),
    ],
)
def test_a_text_that_cannot_be_a_source_is_told(path, said):
    """It would be missing from the site and nobody would be told."""
    opened = Opened()
    readings, [finding] = collect_sources(scanned(file(path)), [], opened.read)
    assert (readings, opened.asked) == ([], [])
    assert (finding.path, finding.line, finding.severity) == (path, 1, "error")
    assert said in finding.message + finding.fix


@pytest.mark.parametrize(
    "path", ["tin-tuc/a.jpg", "tin-tuc/a", "tai-lieu/a.pdf", "tai-lieu/a.rst", "tin-tuc/a.md.bak"]
)
def test_every_other_file_is_no_source(path):
    assert collect_sources(scanned(file(path)), [], Opened().read) == ([], [])


def test_each_use_of_a_file_is_looked_at_for_itself():
    photo = file("tin-tuc/a.jpg")
    uses = [used(photo, "photo"), used(photo, "file"), used(file("b.pdf"), "file")]
    before = [KnownMedia(*used(photo, "file"), Media(b"old"))]
    opened = Opened()
    found = collect_media(uses, before, opened.look)
    assert opened.asked == [("tin-tuc/a.jpg", "photo"), ("b.pdf", "file")]
    assert [media.hash for media in found] == [b"tin-tuc/a.jpg photo", b"old", b"b.pdf file"]


def test_a_changed_photo_is_looked_at_again():
    before = [KnownMedia(*used(file("a.jpg", 1), "photo"), Media(b"old"))]
    opened = Opened()
    [media] = collect_media([used(file("a.jpg", 2), "photo")], before, opened.look)
    assert (opened.asked, media.hash) == ([("a.jpg", "photo")], b"a.jpg photo")


def test_a_photo_of_which_something_else_is_to_be_made_is_looked_at_again():
    """Such as one with another caption, which stands in its metadata."""
    photo = file("a.jpg")
    before = [KnownMedia(photo, MediaUse("a.jpg", "photo", PhotoOrder()), Media(b"old"))]
    for order, asked in ((PhotoOrder(), []), (PhotoOrder(words=Words("Lời")), ["photo"])):
        opened = Opened()
        collect_media([(photo, MediaUse("a.jpg", "photo", order))], before, opened.look)
        assert [kind for _, kind in opened.asked] == asked


def test_no_use_is_no_work():
    opened = Opened()
    assert collect_media([], [KnownMedia(*used(A, "photo"), Media(b"old"))], opened.look) == []
    assert opened.asked == []


def test_a_reader_that_answers_too_little_is_a_fault_of_the_program():
    """Otherwise a file would get the reading of another."""
    with pytest.raises(ValueError, match="shorter"):
        collect_media([used(A, "file"), used(B, "file")], [], lambda uses: iter([Media(b"one")]))
