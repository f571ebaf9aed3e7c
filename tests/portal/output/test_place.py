"""Where a build may write, and the places it must never touch (security.md a3)."""

import os
import tempfile
from pathlib import Path

import pytest
from portal.model.finding import Refused
from portal.output.paths import MARKER
from portal.output.place import Place, claim_place, open_output

NOBODY = 65534


@pytest.fixture
def project():
    """A project that any user may enter, unlike tmp_path; a link to it is not in its path."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        (folder / "content").mkdir()
        (folder / "content/a.md").write_bytes(b"a")
        for path in (folder, folder / "content"):
            path.chmod(0o777)
        yield folder


def _claim(project: Path, output: Path) -> Place:
    return claim_place(output, project / "content", project)


def _all_below(folder: Path) -> dict[str, bytes | str]:
    return {
        path.relative_to(folder).as_posix(): str(path.lstat().st_mode)
        + (path.read_text() if path.is_file() else "")
        for path in sorted(folder.rglob("*"))
    }


def test_place_is_beside_the_output(project):
    place = _claim(project, project / "output")
    assert place.output == project / "output"
    assert place.state == project / ".portal/output/state"
    assert {path.name for path in project.iterdir()} == {"content"}


def test_marked_or_empty_folder_is_taken(project):
    place = _claim(project, project / "output")
    place.beside.mkdir(parents=True)
    place.output.mkdir()
    open_output(place)
    (place.output / "a.html").write_bytes(b"a")
    assert _claim(project, project / "output") == place
    open_output(place)
    assert {path.name for path in place.output.iterdir()} == {MARKER, "a.html"}


def _read_only(project: Path) -> Path:
    (project / "output").mkdir()
    if os.geteuid() == 0:
        os.chown(project / "output", NOBODY, NOBODY)
    (project / "output").chmod(0o555)
    return project / "output"


def _of_another(project: Path) -> Path:
    """Nobody's folder is not writable for its group, which the child alone belongs to."""
    (project / "output").mkdir(mode=0o755)
    if os.geteuid() != 0:
        pytest.skip("only root can make a folder of another user")
    return project / "output"


def _a_file(project: Path) -> Path:
    (project / "output").write_bytes(b"quy")
    return project / "output"


def _a_link(project: Path) -> Path:
    (project / "ngoai").mkdir(mode=0o777)
    (project / "output").symlink_to(project / "ngoai")
    return project / "output"


EIGHT = {
    "read only": (_read_only, "không có quyền ghi"),
    "other owner": (_of_another, "không có quyền ghi"),
    "file": (_a_file, "là một tệp"),
    "link": (_a_link, "liên kết"),
    "content": (lambda project: project / "content", "nguồn bài viết"),
    "root": (lambda project: Path("/"), "thư mục riêng|của dự án"),
    "home": (lambda project: Path.home(), "thư mục riêng"),
    "inside content": (lambda project: project / "content/tin-tuc", "nguồn bài viết"),
}
ALSO = {
    "project": (lambda project: project, "thư mục của dự án"),
    "above project": (lambda project: project.parent, "thư mục của dự án|thư mục riêng"),
    "theme": (lambda project: project / "theme/output", "nằm trong theme/"),
    "plugins": (lambda project: project / "plugins", "nằm trong plugins/"),
    "git": (lambda project: project / ".git/output", "nằm trong .git/"),
    "records": (lambda project: project / ".portal/x", "nằm trong .portal/"),
    "under a file": (lambda project: project / "content/../content/a.md/x", "một tệp"),
    "by dots": (lambda project: project / "output/../content", "nguồn bài viết"),
}


@pytest.mark.parametrize(("make", "words"), [*EIGHT.values(), *ALSO.values()], ids=[*EIGHT, *ALSO])
def test_place_is_refused_before_anything_changes(project, in_child, make, words):
    """As a user without rights, since root may write anywhere."""
    output = make(project)
    before = _all_below(project)

    def work() -> int:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        with pytest.raises(Refused, match=words) as refused:
            _claim(project, output)
        return 0 if refused.value.args[1] else 1

    assert in_child(work) == 0
    assert _all_below(project) == before


def test_folder_with_files_of_others_is_refused(project):
    (project / "output").mkdir()
    (project / "output/quy.txt").write_bytes(b"quy")
    with pytest.raises(Refused, match="không phải do cổng thông tin dựng ra"):
        _claim(project, project / "output")


def test_link_is_no_marker(project):
    (project / "output").mkdir()
    (project / "output/quy.txt").write_bytes(b"quy")
    (project / "output" / MARKER).symlink_to(project / "content/a.md")
    with pytest.raises(Refused, match="không phải do cổng thông tin dựng ra"):
        _claim(project, project / "output")


def test_content_seen_through_a_link_is_content(project):
    (project / "loi-tat").symlink_to(project / "content")
    with pytest.raises(Refused, match="nguồn bài viết"):
        _claim(project, project / "loi-tat/moi")


@pytest.mark.parametrize("spot", [".portal", ".portal/output"])
@pytest.mark.parametrize("kind", ["link", "file"])
def test_records_go_through_no_link(project, spot, kind):
    (project / spot).parent.mkdir(exist_ok=True)
    if kind == "link":
        (project / spot).symlink_to(project / "content")
    else:
        (project / spot).write_bytes(b"")
    with pytest.raises(Refused, match="không phải là thư mục thường"):
        _claim(project, project / "output")


def test_other_disk_is_refused(project):
    shared = Path("/dev/shm")
    if not shared.is_dir() or shared.stat().st_dev == project.stat().st_dev:
        pytest.skip("no second disk here")
    with tempfile.TemporaryDirectory(dir=shared) as name:
        (Path(name) / ".portal").mkdir()
        (Path(name) / ".portal/output").symlink_to(project)
        with pytest.raises(Refused, match="không phải là thư mục thường"):
            _claim(project, Path(name) / "output")
