"""What is tried more than once: by a test of the project's code, and of code with a broken guard.

Each gives what is wrong, an empty list where nothing is.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.conftest import Portal
from tests.faults.scene import BUILD, PUBLISH, Scene, differences
from tests.faults.server import Order, Server

YEAR = 365 * 86400.0  # seconds
TO_2038 = 12 * YEAR  # past 19 January, when 32 bits of seconds end
CLOCKS = {"right": 0.0, "a year back": -YEAR, "2038": TO_2038}
_NOBODY = 65534


def built_anew(scene: Scene) -> list[str]:
    """A build without its output, so that every page is made of what the store gives."""
    for name in ("output", ".portal/output"):
        scene.forget(name)
    outcome = scene.build()
    if outcome.code:
        return [f"exit {outcome.code}: {outcome.said}"]
    return differences("built anew", scene.portal.files(), scene.new)


def garbled(scene: Scene) -> list[str]:
    """Values of the store with one bit flipped, all of them, under the seals that they had.

    Where a value is hit decides what it says then, so several places are tried.
    """
    found: list[str] = []
    scene.settle()
    for part in (0.25, 0.5, 0.75):
        scene.restore()
        with closing(sqlite3.connect(scene.portal.path / ".cache/portal.sqlite")) as store, store:
            for key, value in store.execute("SELECT key, value FROM entries").fetchall():
                at = int(len(value) * part)
                other = value[:at] + bytes([value[at] ^ 1]) + value[at + 1 :] if value else b"x"
                store.execute("UPDATE entries SET value = ? WHERE key = ?", (other, key))
        found += built_anew(scene)
    return found


def edited_in_secret(path: Path, old: str, new: str) -> None:
    """Another text of the same size, in the same file, with the same time."""
    status = path.stat()
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    after = path.stat()
    assert (after.st_mtime_ns, after.st_size) == (status.st_mtime_ns, status.st_size)


def unseen_edits(scene: Scene, before: str, after: str) -> list[str]:
    """Two edits in secret between builds whose clocks differ; files have the times of the first."""
    source, found = scene.portal.content / "tin-tuc/sua.md", []
    for path in scene.portal.content.rglob("*.*"):
        stamp = path.stat().st_mtime + CLOCKS[before]
        os.utime(path, (stamp, stamp))
    for _ in range(2):  # the second one trusts what the first one knew
        assert scene.build(clock=CLOCKS[before]).code == 0
        found += differences(f"{before}, {after}", scene.portal.files(), scene.new)
    for old, new in (("mới.", "khác."), ("khác.", "mới.")):
        edited_in_secret(source, f"Chữ {old}", f"Chữ {new}")
        assert scene.build(clock=CLOCKS[after]).code == 0
        if f"Chữ {new}" not in scene.portal.text("tin-tuc/2018/06/sua/index.html"):
            found.append(f"{before}, {after}: stale after {new}")
    return found + differences(f"{before}, {after}", scene.portal.files(), scene.new)


def locked(scene: Scene, *names: str) -> int:
    """Nobody may write below the folders; the rest is everybody's. Gives the user who builds.

    The superuser may write anywhere: nobody builds in its place.
    """
    for path in (scene.portal.path, *scene.portal.path.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    for name in names:
        top = scene.portal.path / name
        for path in (top, *top.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
    return _NOBODY if os.geteuid() == 0 else 0


def unlock(scene: Scene) -> None:
    """All is the owner's to write again."""
    for path in (scene.portal.path, *scene.portal.path.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def mixed(scene: Scene, second: Server, pairs: int) -> list[str]:
    """Pairs of a build and a publish at once, whose output is neither the one's nor the other's."""
    assert scene.build(settings=PUBLISH).code == 0
    published, found = scene.portal.files(), []
    for number in range(pairs):
        scene.restore()
        kinds = (BUILD, PUBLISH) if number % 2 else (PUBLISH, BUILD)
        scene.server.send(scene.order(settings=kinds[0]))
        second.send(scene.order(settings=kinds[1]))
        ends = [each.outcome() for each in (scene.server, second)]
        found += [f"pair {number}: {each.said}" for each in ends if each.code]
        if scene.portal.files() not in (scene.new, published):
            found.append(f"pair {number}: mixed")
    return found


def unnamed(server: Server, portal: Portal, wanted: set[str]) -> list[str]:
    """Mistakes that one run did not name, an exit code other than 1, anything published."""
    words = ["-s", str(portal.path / BUILD), "-e", "PORTAL_WORKERS=2"]
    outcome = server.build(Order(words))
    named = {": ".join(line.split(": ")[:2]) for line in outcome.said.splitlines()}
    found = sorted(wanted - named)
    if outcome.code != 1:
        found.append(f"exit {outcome.code}")
    return found + ["published"] * portal.output.exists()
