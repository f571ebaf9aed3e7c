"""A place of one's own, and children that may be killed, limited or robbed of their rights."""

import os
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from portal.output.commit import Commit, Written, recover
from portal.output.paths import MANIFEST, MARKER
from portal.output.place import Place
from portal.output.state import find_damaged, load_state

Tree = dict[str, bytes]
CRASHED = 99  # the exit code of a child that raised what it did not expect


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Where nothing has been built yet; the folder beside is there, as under the lock."""
    return place_in(tmp_path)


@pytest.fixture
def new_place(tmp_path: Path) -> Callable[[str], Place]:
    """Makes as many places as a loop needs."""
    return lambda name: place_in(tmp_path / name)


def place_in(folder: Path) -> Place:
    """The place of a project folder."""
    place = Place(folder / "output", folder / ".portal" / "output")
    place.beside.mkdir(parents=True)
    return place


@pytest.fixture
def build() -> Callable[[Place, Tree], Written]:
    """Makes the output exactly the tree, keeping what is there already."""
    return build_tree


def build_tree(place: Place, tree: Tree) -> Written:
    """As the portal's own build does: recover, look, keep what is current, stage the rest."""
    recover(place)
    state = load_state(place)
    damage = find_damaged(place, state)
    with Commit.begin(place, state, damage) as commit:
        for path, data in tree.items():
            entry = state.entries.get(path)
            print_ = data.hex()[:40]
            if entry and entry.fingerprint == print_ and path not in damage.changed:
                commit.keep(entry)
            else:
                commit.stage(path, data, print_)
        return commit.finish(b"memo", b"record", rules_of(tree))


def rules_of(paths: Iterable[str]) -> bytes:
    """Rules that tell of which build they are: a path a line."""
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


@pytest.fixture
def published() -> Callable[[Place], Tree]:
    """Every file of the output but marker and manifest; an empty folder ends in `/`."""
    return published_in


def published_in(place: Place) -> Tree:
    """What a web server would give, following no link."""
    tree: Tree = {}
    for folder, folders, names in os.walk(place.output):
        for name in names:
            path = Path(folder, name)
            data = str(path.readlink()).encode() if path.is_symlink() else path.read_bytes()
            tree[path.relative_to(place.output).as_posix()] = data
        if not names and not folders and Path(folder) != place.output:
            tree[f"{Path(folder).relative_to(place.output).as_posix()}/"] = b""
    return {path: data for path, data in tree.items() if path not in (MARKER, MANIFEST)}


@pytest.fixture
def in_child() -> Callable[[Callable[[], int]], int]:
    """Runs work in a forked process; gives its exit code, or minus the signal that ended it.

    Forked, not started: a loop over every file operation starts a hundred of them.
    """
    return lambda work: ended(started(work))


@pytest.fixture
def start_child() -> Callable[[Callable[[], int]], int]:
    """Starts work in a forked process and gives its pid; `end_child` waits for it."""
    return started


@pytest.fixture
def end_child() -> Callable[[int], int]:
    """Waits for a child and gives its exit code."""
    return ended


def started(work: Callable[[], int]) -> int:
    """The pid of a child that does the work and nothing of the tests' own."""
    pid = os.fork()
    if pid:
        return pid
    code = CRASHED
    try:
        code = work()
    except BaseException:  # noqa: BLE001 - a child must never return into the tests
        traceback.print_exc()
    finally:
        os._exit(code)


def ended(pid: int) -> int:
    """How a child ended."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
