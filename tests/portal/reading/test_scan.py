"""Only plain files of content/ are listed; nothing that leads elsewhere is, and nothing hangs."""

import os
import socket
import unicodedata

import pytest
from portal.reading.scan import read_file, rescan, scan

NAME = "Hội nghị.md"
NFD = unicodedata.normalize("NFD", NAME)


@pytest.fixture
def root(tmp_path):
    """A content/ of one article, beside a file that nobody may publish."""
    (tmp_path / "secret.txt").write_text("bí mật", encoding="utf-8")
    folder = tmp_path / "content"
    folder.joinpath("tin-tuc").mkdir(parents=True)
    folder.joinpath("tin-tuc", "a.md").write_text("chữ", encoding="utf-8")
    return folder


def refused(root):
    """The one finding of a scan that lists nothing but the article."""
    found = scan(str(root))
    assert list(found.files) == ["tin-tuc/a.md"]
    [finding] = found.findings
    assert (finding.line, finding.severity) == (1, "error")
    return finding.path, finding.message


def test_files_are_listed_in_order_with_what_the_disk_says(root):
    for name in ("tin-tuc/b/c.jpg", "tin-tuc/b.md", "anh.png"):
        root.joinpath(name).parent.mkdir(exist_ok=True)
        root.joinpath(name).write_bytes(b"12345")
    found = scan(str(root))
    assert found.findings == []
    assert list(found.files) == ["anh.png", "tin-tuc/a.md", "tin-tuc/b.md", "tin-tuc/b/c.jpg"]
    file, status = found.files["anh.png"], root.joinpath("anh.png").stat()
    assert (file.path, file.disk, file.size) == ("anh.png", "anh.png", 5)
    assert (file.mtime, file.ctime) == (status.st_mtime_ns, status.st_ctime_ns)
    assert file.inode == status.st_ino


def test_an_empty_content_is_no_fault(tmp_path):
    found = scan(str(tmp_path))
    assert (found.files, found.findings) == ({}, [])


@pytest.mark.parametrize("name", [".env", ".git/config", "tin-tuc/.a.md.swp", ".DS_Store"])
def test_what_begins_with_a_dot_is_left_out(root, name):
    root.joinpath(name).parent.mkdir(exist_ok=True)
    root.joinpath(name).write_text("khóa", encoding="utf-8")
    found = scan(str(root))
    assert (list(found.files), found.findings) == (["tin-tuc/a.md"], [])


@pytest.mark.parametrize(
    "target",
    ["../../secret.txt", "a.md", "..", ".", "/etc", "khong-co", "l.md"],
    ids=["file outside", "file", "folder", "its own folder", "absolute", "dangling", "loop"],
)
def test_a_symlink_is_refused(root, target):
    root.joinpath("tin-tuc/l.md").symlink_to(target)
    path, message = refused(root)
    assert (path, "symlink" in message) == ("tin-tuc/l.md", True)


def test_a_hard_link_is_refused(root):
    root.joinpath("tin-tuc/l.txt").hardlink_to(root.parent / "secret.txt")
    path, message = refused(root)
    assert (path, "hard link" in message) == ("tin-tuc/l.txt", True)


def test_a_pipe_is_refused_and_nobody_waits_for_it(root):
    os.mkfifo(root / "tin-tuc/l.md")
    path, message = refused(root)
    assert (path, "tệp thường" in message) == ("tin-tuc/l.md", True)


def test_a_socket_is_refused(root, monkeypatch):
    monkeypatch.chdir(root / "tin-tuc")  # a socket's path may have 107 bytes
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("l.md")
        path, message = refused(root)
    assert (path, "tệp thường" in message) == ("tin-tuc/l.md", True)


def test_a_name_is_nfc_whatever_the_disk_holds(root):
    root.joinpath("tin-tuc", NFD).write_bytes(b"x")
    found = scan(str(root))
    file = found.files[f"tin-tuc/{NAME}"]
    assert (file.disk, found.findings) == (f"tin-tuc/{NFD}", [])
    assert read_file(str(root), file.disk) == b"x"


def test_two_spellings_of_one_name_are_an_error(root):
    for name in (NAME, NFD):
        root.joinpath("tin-tuc", name).write_bytes(b"x")
    found = scan(str(root))
    [finding] = found.findings
    assert (finding.path, finding.severity) == (f"tin-tuc/{NAME}", "error")
    assert "trùng tên" in finding.message
    assert list(found.files) == [f"tin-tuc/{NAME}", "tin-tuc/a.md"]


def test_files_in_two_spellings_of_one_folder_are_told_apart(root):
    for number, folder in enumerate(("Quý", unicodedata.normalize("NFD", "Quý"))):
        root.joinpath(folder).mkdir()
        root.joinpath(folder, f"{number}.md").write_bytes(b"x")
    found = scan(str(root))
    assert list(found.files) == ["Quý/0.md", "Quý/1.md", "tin-tuc/a.md"]
    assert all(read_file(str(root), file.disk) for file in found.files.values())


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\nb.md", "a\nb.md"),
        (b"a\x1b[2J.md", "a\x1b[2J.md"),
        ("a\u202e.md".encode(), "a\u202e.md"),
        ("a\u200b.md".encode(), "a\u200b.md"),
        (b"\xff\xfe.md", "??.md"),
    ],
)
def test_a_name_that_cannot_be_printed_is_refused(root, name, shown):
    with open(os.fsencode(root / "tin-tuc") + b"/" + name, "wb"):  # noqa: PTH123 - bytes
        pass
    path, message = refused(root)
    assert (path, "không đọc được" in message) == (f"tin-tuc/{shown}", True)
    path.encode()  # can be shown and stored


def test_all_faults_are_told_in_one_run(root):
    root.joinpath("l1").symlink_to("a")
    os.mkfifo(root / "l2")
    root.joinpath("l3").hardlink_to(root.parent / "secret.txt")
    assert sorted(finding.path for finding in scan(str(root)).findings) == ["l1", "l2", "l3"]


def test_the_bytes_of_a_file_are_as_they_are(root):
    root.joinpath("x").write_bytes(b"\0\r\n\xff")
    assert read_file(str(root), "x") == b"\0\r\n\xff"


@pytest.mark.parametrize("name", ["pipe", "folder", "link", "khong-co"])
def test_what_became_no_file_since_the_scan_is_not_read(root, name):
    """Somebody may put a link or a pipe in a file's place between the look and the reading."""
    os.mkfifo(root / "pipe")
    root.joinpath("folder").mkdir()
    root.joinpath("link").symlink_to("../secret.txt")
    with pytest.raises(OSError, match=r"regular|directory|symbolic|No such"):
        read_file(str(root), name)


def test_a_second_look_at_some_files_is_a_look_at_all(tmp_path):
    for name in ("a.md", "b/c.md", "d.md"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("một", encoding="utf-8")
    before = scan(str(tmp_path))
    (tmp_path / "b/c.md").write_text("một hai", encoding="utf-8")
    again = rescan(str(tmp_path), before, ["b/c.md"])
    assert again == scan(str(tmp_path))
    assert again != before
    assert again.files["a.md"] is before.files["a.md"]


@pytest.mark.parametrize("change", ["come", "go", "link"])
def test_files_that_come_go_or_are_refused_are_seen(tmp_path, change):
    (tmp_path / "a.md").write_text("một", encoding="utf-8")
    (tmp_path / "b.md").write_text("một", encoding="utf-8")
    before = scan(str(tmp_path))
    if change == "come":
        (tmp_path / "c.md").write_text("một", encoding="utf-8")
    else:
        (tmp_path / "b.md").unlink()
    if change == "link":
        (tmp_path / "b.md").symlink_to("a.md")
    paths = ["c.md"] if change == "come" else ["b.md"]
    assert rescan(str(tmp_path), before, paths) == scan(str(tmp_path)) != before
