"""Guards broken on purpose: a name, the module, what stands there, what comes in its place.

Each has the check that must find it, on code with that one change.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec

from tests.conftest import ROOT, Portal
from tests.faults.checks import built_anew, garbled, locked, mixed, unlock, unnamed, unseen_edits
from tests.faults.forging import forge
from tests.faults.loops import FAILING, FULL, KILL, SHORT, spread, try_troubles
from tests.faults.mistakes import write_mistakes
from tests.faults.scene import Scene
from tests.faults.server import Server

Check = Callable[[Server, Path, Path], list[str]]  # server, folder, plugins


class Mutant(msgspec.Struct, frozen=True):
    """A change of one module below plugins/portal/; `old` stands there once."""

    name: str
    module: str
    old: str
    new: str
    check: Check


def killed(server: Server, folder: Path, plugins: Path) -> list[str]:
    """Killed at some renames."""
    del plugins
    return try_troubles(Scene(folder, server), (KILL,), spread(9, at="os.rename")).faults


def taken(server: Server, folder: Path, plugins: Path) -> list[str]:
    """An output that others have filled."""
    del plugins
    scene = Scene(folder, server)
    scene.forget("output")
    theirs = scene.portal.output / "quy.txt"
    theirs.parent.mkdir()
    theirs.write_bytes(b"quy")
    outcome = scene.build()
    return [outcome.said] if outcome.code != 1 or not theirs.exists() else []


def full(server: Server, folder: Path, plugins: Path) -> list[str]:
    """A full disk at some writes."""
    del plugins
    return try_troubles(Scene(folder, server), (FULL,), spread(9, at="write")).faults


def lost(server: Server, folder: Path, plugins: Path) -> list[str]:
    """Writes that fail once."""
    del plugins
    return try_troubles(Scene(folder, server), (FAILING,), spread(6, at="write ")).faults


def short(server: Server, folder: Path, plugins: Path) -> list[str]:
    """Some writes cut in half."""
    del plugins
    return try_troubles(Scene(folder, server), (SHORT,), spread(9, at="write")).faults


def unread(server: Server, folder: Path, plugins: Path) -> list[str]:
    """Sources that cannot be read."""
    del plugins
    return try_troubles(Scene(folder, server), (FAILING,), spread(1, at="/content/")).faults


def unfinished(server: Server, folder: Path, plugins: Path) -> list[str]:
    """Renames that fail."""
    del plugins
    return try_troubles(Scene(folder, server), (FAILING,), spread(5, at="os.rename")).faults


def unkept(server: Server, folder: Path, plugins: Path) -> list[str]:
    """What the store cannot write."""
    del plugins
    return try_troubles(Scene(folder, server), (FAILING,), spread(4, at="sqlite.write")).faults


def orphaned(server: Server, folder: Path, plugins: Path) -> list[str]:
    """A worker that is killed."""
    del plugins
    scene = Scene(folder, server, photo=True)
    return try_troubles(scene, (KILL,), spread(2, workers=True)).faults


def flipped(server: Server, folder: Path, plugins: Path) -> list[str]:
    """A store whose every value is another one."""
    del plugins
    return garbled(Scene(folder, server))


def strange(server: Server, folder: Path, plugins: Path) -> list[str]:
    """A store filled by a stranger."""
    del plugins
    scene = Scene(folder, server)
    scene.settle()
    canary = folder / "da-chay"
    forge(scene, "template", canary)
    return built_anew(scene) + ["code of the store was run"] * canary.exists()


def hidden(server: Server, folder: Path, plugins: Path) -> list[str]:
    """An edit that size and time do not show."""
    del plugins
    return unseen_edits(Scene(folder, server), "right", "right")


def shut(server: Server, folder: Path, plugins: Path) -> list[str]:
    """A store that may not be written, and is damaged."""
    del plugins
    scene = Scene(folder, server)
    (scene.portal.path / ".cache/portal.sqlite").write_bytes(b"hong")
    outcome = scene.build(user=locked(scene, ".cache"))
    unlock(scene)
    return [outcome.said] if outcome.code else []


def paired(server: Server, folder: Path, plugins: Path) -> list[str]:
    """Two builds at once."""
    with closing(Server(plugins, ROOT)) as second:
        return mixed(Scene(folder, server), second, 4)


def mistaken(server: Server, folder: Path, plugins: Path) -> list[str]:
    """Bad articles among good ones."""
    del plugins
    portal = Portal(folder / "portal")
    return unnamed(server, portal, write_mistakes(portal, 60, 10))


MUTANTS = (
    Mutant(
        "a short write is taken for a whole one",
        "output/disk.py",
        "while written < len(data):",
        "while written < 0:",
        short,
    ),
    Mutant(
        "a write that fails is forgotten",
        "output/disk.py",
        "        written = os.write(handle, data)\n",
        "        written = len(data)\n        with suppress(OSError):\n"
        "            os.write(handle, data)\n",
        lost,
    ),
    Mutant(
        "a full disk is not named",
        "output/disk.py",
        'errno.ENOSPC: ("ổ đĩa đã đầy", _FULL),',
        "",
        full,
    ),
    Mutant(
        "a half-done output is called untouched",
        "output/commit.py",
        "with refusing(HALFWAY):\n            made",
        "with refusing(UNTOUCHED):\n            made",
        unfinished,
    ),
    Mutant(
        "the journal stays",
        "output/journal.py",
        "    place.journal.unlink()\n",
        "",
        killed,
    ),
    Mutant(
        "a folder of others is taken",
        "output/place.py",
        "if not marked and place.output.exists()",
        "if marked is None and place.output.exists()",
        taken,
    ),
    Mutant(
        "two may hold the lock",
        "output/lock.py",
        "fcntl.LOCK_EX | fcntl.LOCK_NB",
        "fcntl.LOCK_SH | fcntl.LOCK_NB",
        paired,
    ),
    Mutant(
        "seals are not looked at",
        "cache.py",
        "digest(key, value) == seal",
        "seal",
        flipped,
    ),
    Mutant(
        "a store that cannot be written stops the build",
        "cache.py",
        "            self._write(rows)\n        except sqlite3.Error:",
        "            self._write(rows)\n        except ZeroDivisionError:",
        unkept,
    ),
    Mutant(
        "a store that cannot be removed stops the build",
        "cache.py",
        "            with suppress(OSError):\n                self.path.with_name",
        "            if suffix is not None:\n                self.path.with_name",
        shut,
    ),
    Mutant(
        "a value of another form is believed",
        "steps.py",
        "decode(data)\n    except (msgspec.DecodeError, msgspec.ValidationError):",
        "decode(data)\n    except ZeroDivisionError:",
        strange,
    ),
    Mutant(
        "a stranger's code is run",
        "compiled.py",
        "if hmac.compare_digest(seal, self._seal(key, code)):",
        "if seal:",
        strange,
    ),
    Mutant(
        "a worker that dies stops the build",
        "workers.py",
        "future.result()\n            except (BrokenProcessPool, MemoryError):",
        "future.result()\n            except MemoryError:",
        orphaned,
    ),
    Mutant(
        "a source that cannot be read is left out",
        "steps.py",
        "            results.append(each)\n",
        "            results.append(msgspec.structs.replace(each, findings=()))\n",
        unread,
    ),
    Mutant(
        "trouble on the way prints a traceback",
        "generator.py",
        '            _stop([f"lỗi: {refused}"])\n        except OSError as error:',
        '            _stop([f"lỗi: {refused}"])\n        except ZeroDivisionError as error:',
        unread,
    ),
    Mutant(
        "a refused build ends well",
        "generator.py",
        "        say(line)\n    raise SystemExit(1)",
        "        say(line)\n    raise SystemExit(0)",
        full,
    ),
    Mutant(
        "a build with errors ends well",
        "generator.py",
        "        if report.written is None:\n            raise SystemExit(1)",
        "        if report.written is None:\n            raise SystemExit(0)",
        mistaken,
    ),
    Mutant(
        "the time of change is not looked at",
        "reading/scan.py",
        "status.st_mtime_ns, status.st_ctime_ns",
        "status.st_mtime_ns, status.st_mtime_ns",
        hidden,
    ),
)
