"""The output becomes exactly the new tree, whatever happens on the way."""

import errno
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from portal.model.finding import Refused
from portal.output.commit import Commit, Written, recover
from portal.output.disk import UNTOUCHED
from portal.output.journal import load_journal
from portal.output.manifest import parse_manifest
from portal.output.paths import MARKER
from portal.output.place import Place
from portal.output.state import find_damaged, load_state

OLD = {
    "index.html": b"trang cu",
    "giu.html": b"giu nguyen",
    "bo.html": b"bo di",
    "tep": b"tep thanh thu muc",
    "thu-muc/a.html": b"a",
    "thu-muc/sau/b.html": b"b",
    "cu/c.html": b"c",
    "tin/2018/d.html": b"d cu",
}
NEW = {
    "index.html": b"trang moi",
    "giu.html": b"giu nguyen",
    "tep/index.html": b"nay trong thu muc",
    "thu-muc": b"nay la tep",
    "tin/2018/d.html": b"d moi",
    "tin/2019/e.html": b"e",
    "moi/f.html": b"f",
    "moi/sau/g.html": b"g",
}
BESIDE = {"state", "build.json", "redirects.conf"}
STANDS = OLD.keys() & NEW.keys()
OPERATIONS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir"}  # os.remove: unlink too
WHOLE, UNTOUCHED_CODE, HALFWAY_CODE, NOT_REACHED = 0, 1, 2, 3


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _fail(number: int) -> Callable[[], None]:
    def fail() -> None:
        raise OSError(number, os.strerror(number))

    return fail


def _build_with_trouble(
    build: Callable[..., Written], place: Place, at: int, trouble: Callable[[], None], lasting: bool
) -> Callable[[], int]:
    """For a child: a build of NEW whose `at`-th file operation has the trouble."""
    count = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        if event in OPERATIONS:
            count += 1
            reads = event == "open" and not int(str(arguments[2])) & os.O_CREAT
            takes_room = event not in ("os.remove", "os.rmdir") and not reads
            if count == at or (lasting and count > at and takes_room):
                trouble()

    def work() -> int:
        sys.addaudithook(hook)
        try:
            build(place, NEW)
        except Refused as refused:
            return UNTOUCHED_CODE if UNTOUCHED in refused.args[0] else HALFWAY_CODE
        return WHOLE if count >= at else NOT_REACHED

    return work


def _assert_each_file_is_old_or_new(place: Place, tree: dict[str, bytes]) -> None:
    for path, data in tree.items():
        assert path.endswith("/") or data in (OLD.get(path), NEW.get(path)), path
    assert tree.keys() >= STANDS
    listed = parse_manifest((place.output / "manifest.txt").read_bytes())
    rules = place.rules.read_bytes()
    assert rules in [_rules(OLD), _rules(NEW)]
    assert place.journal.exists() or rules == _rules(line.path for line in listed)


def _rules(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _assert_next_build_is_right(build, published, place: Place) -> None:
    build(place, NEW)
    assert published(place) == NEW
    listed = {line.path for line in parse_manifest((place.output / "manifest.txt").read_bytes())}
    assert listed == NEW.keys()
    assert {path.name for path in place.beside.iterdir()} == BESIDE
    assert build(place, NEW) == Written(written=0, removed=0, kept=len(NEW) + 1)


@pytest.mark.slow
def test_killed_at_any_operation_leaves_whole_files(build, published, new_place, in_child):
    """kill -9 at every file operation in turn (security.md a1)."""
    deaths = 0
    for at in range(1, 1000):
        place = new_place(str(at))
        build(place, OLD)
        code = in_child(_build_with_trouble(build, place, at, _kill, lasting=False))
        if code == NOT_REACHED:
            break
        assert code == -signal.SIGKILL
        deaths += 1
        _assert_each_file_is_old_or_new(place, published(place))
        _assert_next_build_is_right(build, published, place)
    assert deaths > 40


@pytest.mark.slow
def test_killed_again_while_finishing(build, published, new_place, in_child):
    """A kill in the build, then one in the build that finishes it."""
    for first in range(1, 80, 3):
        for second in range(1, 1000, 2):
            place = new_place(f"{first}-{second}")
            build(place, OLD)
            in_child(_build_with_trouble(build, place, first, _kill, lasting=False))
            code = in_child(_build_with_trouble(build, place, second, _kill, lasting=False))
            _assert_each_file_is_old_or_new(place, published(place))
            _assert_next_build_is_right(build, published, place)
            if code == NOT_REACHED:
                break


def _fail_at_every_operation(number, lasting, build, published, new_place, in_child) -> None:
    seen = set()
    for at in range(1, 1000):
        place = new_place(str(at))
        build(place, OLD)
        code = in_child(_build_with_trouble(build, place, at, _fail(number), lasting))
        if code == NOT_REACHED:
            break
        assert code in (WHOLE, UNTOUCHED_CODE, HALFWAY_CODE), at
        seen.add(code)
        tree = published(place)
        _assert_each_file_is_old_or_new(place, tree)
        if code == UNTOUCHED_CODE:
            assert tree == OLD
            assert {path.name for path in place.beside.iterdir()} <= BESIDE
        elif code == WHOLE:
            assert tree == NEW
        _assert_next_build_is_right(build, published, place)
    assert seen >= {UNTOUCHED_CODE, HALFWAY_CODE}


@pytest.mark.slow
def test_full_disk_at_any_operation_is_refused(build, published, new_place, in_child):
    """ENOSPC from the n-th operation on, for every n (security.md a2); reading still works."""
    _fail_at_every_operation(errno.ENOSPC, True, build, published, new_place, in_child)


@pytest.mark.slow
def test_failing_disk_at_any_operation_is_refused(build, published, new_place, in_child):
    """EIO once, at the n-th operation, for every n."""
    _fail_at_every_operation(errno.EIO, False, build, published, new_place, in_child)


@pytest.mark.slow
@pytest.mark.parametrize("number", [errno.EDQUOT, errno.EMFILE, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("lasting", [False, True])
def test_other_troubles_are_refused(number, lasting, build, published, new_place, in_child):
    _fail_at_every_operation(number, lasting, build, published, new_place, in_child)


def test_write_cut_short_by_a_limit_is_refused(build, published, place, in_child):
    """RLIMIT_FSIZE: a real short write, then EFBIG."""
    build(place, OLD)

    def work() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        with pytest.raises(Refused, match="vượt cỡ lớn nhất"):
            build(place, {**NEW, "to.bin": bytes(300_000)})
        return 0

    assert in_child(work) == 0
    assert published(place) == OLD
    assert not place.staging.exists()


def unread(path):
    """What of a file's status a reader does not change: atime may move with each look."""
    status = path.stat()
    return status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_mode


def test_output_is_exactly_the_tree(build, published, place):
    """File to folder, folder to file, changed, kept, new and removed, all in one build."""
    assert build(place, OLD) == Written(written=len(OLD) + 1, removed=0, kept=0)
    kept = unread(place.output / "giu.html")
    written = build(place, NEW)
    assert published(place) == NEW
    assert (written.written, written.kept) == (len(NEW), 1)
    assert unread(place.output / "giu.html") == kept
    assert place.record.read_bytes() == b"record"
    assert load_state(place).memo == b"memo"


def test_same_bytes_are_not_written_again(place):
    """A staged file whose bytes are there already stays, with its new fingerprint."""
    for print_ in ("mot", "hai"):
        with Commit.begin(place) as commit:
            commit.stage("a.html", b"a", print_)
            written = commit.finish(b"", b"", b"")
    assert written == Written(written=0, removed=0, kept=2)
    assert load_state(place).entries["a.html"].fingerprint == "hai"


def test_strangers_are_removed_and_links_not_followed(build, published, place, tmp_path):
    """Files, folders, a file of odd bytes, links to a folder and a file that are not ours."""
    build(place, OLD)
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (outside / "quy.txt").write_bytes(b"quy")
    (outside / "d.html").write_bytes(b"cua nguoi khac")
    (place.output / "la.html").write_bytes(b"la")
    (place.output / "la/sau").mkdir(parents=True)
    (place.output / "la/sau/x").write_bytes(b"x")
    (place.output / "tin/lien-ket").symlink_to(outside)
    Path(os.fsdecode(os.fsencode(place.output) + b"/tin/\xff")).write_bytes(b"")
    (place.output / "giu.html").unlink()
    (place.output / "giu.html").symlink_to(outside / "quy.txt")
    (place.output / "tin/2018/d.html").unlink()
    (place.output / "tin/2018").rmdir()
    (place.output / "tin/2018").symlink_to(outside)
    build(place, NEW)
    assert published(place) == NEW
    assert {path.name: path.read_bytes() for path in outside.iterdir()} == {
        "quy.txt": b"quy",
        "d.html": b"cua nguoi khac",
    }


@pytest.mark.parametrize("folder", ["", "tin", "moi"])
def test_stranger_that_came_during_the_build_is_removed(build, published, place, folder):
    """In a folder the build changes, or makes: `tin` gets a folder, `moi` is new."""
    build(place, OLD)
    with Commit.begin(place) as commit:
        for path, data in {**NEW, "moi/a.html": b"a"}.items():
            commit.stage(path, data)
        (place.output / folder).mkdir(exist_ok=True)
        (place.output / folder / "la.html").write_bytes(b"la")
        commit.finish(b"", b"", b"")
    assert published(place) == {**NEW, "moi/a.html": b"a"}


def test_modes_do_not_depend_on_the_umask(build, place, in_child):
    """The web server runs as another user: 0644 and 0755, the output folder too."""

    def work() -> int:
        os.umask(0o077)
        build(place, NEW)
        return 0

    assert in_child(work) == 0
    for path in (place.output, *place.output.rglob("*")):
        assert path.stat().st_mode & 0o7777 == (0o755 if path.is_dir() else 0o644), path


def test_damaged_journal_blocks_a_deploy_until_the_next_build(build, published, place):
    """It stays for deploy to see, counts as absent, and the build writes everything anew."""
    build(place, OLD)
    place.journal.write_bytes(b"hong")
    assert recover(place) is False
    assert place.journal.exists()
    assert not place.state.exists()
    assert published(place) == OLD
    written = build(place, NEW)
    assert (published(place), written.kept) == (NEW, 0)
    assert not place.journal.exists()


@pytest.mark.slow
def test_journal_whose_files_are_lost_is_not_finished(build, published, place, in_child):
    build(place, OLD)
    at = 1
    while not place.journal.exists():
        in_child(_build_with_trouble(build, place, at, _kill, lasting=False))
        at += 1
    shutil.rmtree(place.staging)
    assert load_journal(place) is None
    _assert_next_build_is_right(build, published, place)


def test_lost_state_is_made_again(build, published, place):
    build(place, OLD)
    place.state.write_bytes(place.state.read_bytes()[:-1])
    assert build(place, NEW).kept == 0
    assert published(place) == NEW


def test_given_up_build_leaves_nothing(build, published, place):
    build(place, OLD)
    with pytest.raises(KeyError), Commit.begin(place) as commit:
        commit.stage("a.html", b"a")
        raise KeyError
    assert published(place) == OLD
    assert not place.staging.exists()


def test_folder_of_others_is_refused(build, place):
    place.output.mkdir()
    (place.output / "cua-toi.txt").write_bytes(b"")
    with pytest.raises(Refused, match="không phải do cổng thông tin dựng ra"):
        build(place, NEW)
    assert [path.name for path in place.output.iterdir()] == ["cua-toi.txt"]


@pytest.mark.parametrize("path", ["manifest.txt", MARKER, f"{MARKER}/a", "../a", "/a", "a//b", ""])
def test_path_no_build_may_write(place, path):
    with Commit.begin(place) as commit, pytest.raises(ValueError, match=r"own|no path"):
        commit.stage(path, b"")


def test_path_given_twice_or_as_both_kinds(place):
    with Commit.begin(place) as commit:
        entry = commit.stage("a", b"")
        with pytest.raises(ValueError, match="twice"):
            commit.stage("a", b"")
        with pytest.raises(ValueError, match="as it was"):
            commit.keep(entry)
        commit.stage("a/b", b"")
        with pytest.raises(ValueError, match="both file and folder"):
            commit.finish(b"", b"", b"")
    assert not place.output.exists()


def test_file_changed_by_hand_cannot_be_kept(build, place):
    build(place, OLD)
    (place.output / "giu.html").write_bytes(b"sua tay")
    state = load_state(place)
    with Commit.begin(place, state, find_damaged(place, state)) as commit:
        commit.keep(state.entries["index.html"])
        with pytest.raises(ValueError, match="as it was"):
            commit.keep(state.entries["giu.html"])


def test_plugin_works_on_a_staged_file(published, place):
    with Commit.begin(place) as commit:
        commit.stage("a.html", b"a")
        commit.staged_file("a.html").unlink()
        commit.staged_file("a.html").write_bytes(b"sua")
        assert commit.restage("a.html").size == 3
        commit.finish(b"", b"", b"")
    assert published(place) == {"a.html": b"sua"}


def test_plugin_that_leaves_no_file_is_refused(place):
    with Commit.begin(place) as commit:
        commit.stage("a.html", b"a")
        commit.staged_file("a.html").unlink()
        with pytest.raises(Refused, match=UNTOUCHED):
            commit.restage("a.html")
