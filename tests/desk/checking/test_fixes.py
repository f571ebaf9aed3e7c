"""Repairs that are safe: what changes, and that nothing else does."""

import re

import pytest
from desk.checking.fixes import apply, mend, mend_source
from desk.checking.rule import Change, Hit, Rule
from portal.model.finding import Refused
from portal.model.source import SourceFile
from portal.reading.markup import Markup

MARKUP = Markup()
PATH = "tin-tuc/bai.md"


def rule_of(find):
    return Rule("x", "m", "f", find)


def replacing(before, after):
    """A rule that has one word in place of another, line by line."""

    def find(text):
        for number, line in enumerate(text.lines, start=1):
            if before in line:
                yield Hit(number, {}, Change(number, line, line.replace(before, after)))

    return rule_of(find)


COMMA = replacing(" ,", ",")


@pytest.fixture
def source(tmp_path):
    """Writes a file of a content/ and gives it as the scan does."""

    def write(data, disk=PATH):
        path = tmp_path / "content" / disk
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        status = path.stat()
        times = status.st_mtime_ns, status.st_ctime_ns
        return SourceFile(disk, disk, status.st_size, *times, status.st_ino)

    return write


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_line_ends_and_bom_stay(end, bom, last):
    raw = bom + f"một , hai\nba\nbốn ,{last}".replace("\n", end)
    assert mend(PATH, raw, MARKUP, [COMMA]) == raw.replace(" ,", ",")


def test_mixed_line_ends_stay_mixed():
    raw = "a ,\r\nb ,\nc ,\rd"
    assert mend(PATH, raw, MARKUP, [COMMA]) == "a,\r\nb,\nc,\rd"


def test_a_line_that_parts_two_line_ends_is_not_emptied():
    gone = replacing(" ,", "")
    assert mend(PATH, "a\r ,\nb\n ,\nc\r ,\rd", MARKUP, [gone]) == "a\r ,\nb\n\nc\r\rd"


def test_a_line_that_is_another_now_stays():
    changes = [Change(1, "cũ", "mới"), Change(2, "hai", "HAI"), Change(9, "x", "y")]
    assert apply("khác\nhai", changes) == "khác\nHAI"


def test_a_change_that_would_make_lines_is_none():
    assert apply("một\nhai", [Change(1, "một", "một\nrưỡi")]) == "một\nhai"


def test_two_rules_may_mend_one_line_one_after_the_other():
    both = [COMMA, replacing("  ", " ")]
    assert mend(PATH, "a  b , c", MARKUP, both) == "a b, c"


def test_rules_that_undo_each_other_change_nothing():
    assert mend(PATH, "a", MARKUP, [replacing("a", "b"), replacing("b", "a")]) == "a"
    assert mend(PATH, "a", MARKUP, [replacing("a", "aa")]) == "a"


def test_a_file_is_mended_and_its_changes_are_shown(source, tmp_path):
    file = source(b"m\xe1\xbb\x99t , hai\r\nba\r\n")
    content = str(tmp_path / "content")
    path = tmp_path / "content" / PATH
    path.chmod(0o640)
    assert mend_source(content, file, MARKUP, [COMMA]).splitlines() == [
        f"--- a/content/{PATH}",
        f"+++ b/content/{PATH}",
        "@@ -1 +1 @@",
        "-một , hai",
        "+một, hai",
    ]
    assert path.read_bytes() == b"m\xe1\xbb\x99t, hai\r\nba\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]
    assert mend_source(content, file, MARKUP, [COMMA]) == ""


def test_the_diff_shows_what_a_terminal_would_obey(source, tmp_path):
    diff = mend_source(str(tmp_path / "content"), source(b"\x1b[31m ,"), MARKUP, [COMMA])
    assert "-\\u001b[31m ," in diff
    assert "\x1b" not in diff


def test_a_symlink_is_never_written_through(source, tmp_path):
    file = source(b"a ,")
    outside = tmp_path / "ngoai.md"
    outside.write_bytes(b"a ,")
    path = tmp_path / "content" / PATH
    path.unlink()
    path.symlink_to(outside)
    with pytest.raises(Refused):
        mend_source(str(tmp_path / "content"), file, MARKUP, [COMMA])
    assert outside.read_bytes() == b"a ,"
    assert path.is_symlink()


def test_a_folder_that_leads_out_is_refused(source, tmp_path):
    file = source(b"a ,")
    (tmp_path / "content/tin-tuc").rename(tmp_path / "ngoai")
    (tmp_path / "content/tin-tuc").symlink_to(tmp_path / "ngoai")
    with pytest.raises(Refused, match="ngoài content/"):
        mend_source(str(tmp_path / "content"), file, MARKUP, [COMMA])
    assert (tmp_path / "ngoai/bai.md").read_bytes() == b"a ,"


def test_a_file_that_changes_meanwhile_is_left_as_it_is(source, tmp_path):
    file = source(b"a ,")
    path = tmp_path / "content" / PATH

    def save(text):
        """An editor saves while the rules look."""
        path.write_bytes(b"moi ,")
        return ()

    with pytest.raises(Refused, match="vừa thay đổi"):
        mend_source(str(tmp_path / "content"), file, MARKUP, [COMMA, rule_of(save)])
    assert path.read_bytes() == b"moi ,"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_gone_or_cannot_be_written_is_told(source, tmp_path):
    file = source(b"a ,")
    (tmp_path / "content" / PATH).unlink()
    with pytest.raises(Refused, match=re.escape(PATH)):
        mend_source(str(tmp_path / "content"), file, MARKUP, [COMMA])
