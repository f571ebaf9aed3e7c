"""The project's theme, copied once a process for all portals that only read it.

To copy two hundred files, to read them for their digest and to delete them again takes longer than
the rest of a small build. The digest of the plugins' code is taken once too: what runs stays.
"""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from portal import fingerprint

ROOT = Path(__file__).parent.parent
# One size of each cut: what most tests see of photos, in a tenth of the time.
FEW_SIZES = "widths = [320]\ncard_widths = [160]\nportrait_widths = [96]\n"

_read_tree = fingerprint._tree
_digests: dict[tuple[object, ...], bytes] = {}
_standing = {os.path.realpath(fingerprint._HERE)}  # folders that no test changes


@cache
def files() -> list[tuple[str, bytes]]:
    """The files of the project's theme, by their path; read once for all portals."""
    found = sorted(path for path in (ROOT / "theme").rglob("*") if path.is_file())
    return [(path.relative_to(ROOT / "theme").as_posix(), path.read_bytes()) for path in found]


def copy_theme(folder: Path, *, all_sizes: bool) -> None:
    """Write the theme into a new folder. Plain calls: a Path for each file takes twice as long."""
    for name in sorted({str(Path(name).parent) for name, _ in files()}):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, data in files():
        written = os.open(f"{folder}/{name}", os.O_WRONLY | os.O_CREAT, 0o644)
        os.write(written, data)
        os.close(written)
    if not all_sizes:
        (folder / "pictures.toml").write_text(FEW_SIZES, encoding="utf-8")


@cache
def shared_theme(*, all_sizes: bool) -> Path:
    """The copy that portals link to. Whoever changes a theme asks for one of the portal's own."""
    folder = Path(tempfile.mkdtemp(prefix="theme-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    copy_theme(folder, all_sizes=all_sizes)
    _standing.update(map(os.path.realpath, (folder, folder / "templates")))
    return folder


def tree_digest(folders: list[Path], endings: tuple[str, ...]) -> bytes:
    """What the build takes as the digest of folders; of those that stand, taken once."""
    asked = tuple(map(os.path.realpath, folders))
    if not _standing.issuperset(asked):
        return _read_tree(folders, endings)
    if (asked, endings) not in _digests:
        _digests[asked, endings] = _read_tree(folders, endings)
    return _digests[asked, endings]


def changed() -> list[str]:
    """Folders that a test has changed all the same."""
    return [
        str(asked)
        for (asked, endings), digest in _digests.items()
        if _read_tree([Path(each) for each in asked], endings) != digest
    ]


fingerprint._tree = tree_digest
