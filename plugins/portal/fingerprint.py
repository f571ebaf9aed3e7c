"""What a page depends on besides its model: the code, the theme, the settings, the lock file."""

import os
import platform
from pathlib import Path

import msgspec

from .cache import digest
from .model.site import Job

_HERE = Path(__file__).parent
_THEME = (".html", ".xml", ".txt", ".css", ".js", ".svg", ".xsl")


class Inputs(msgspec.Struct, frozen=True):
    """Digests: `reading` decides how a source is read, `rendering` how a page is written."""

    reading: bytes
    rendering: bytes


def read_inputs(job: Job, plugins: tuple[str, ...] = ()) -> Inputs:
    """Hash the files; `plugins` are the source files of the site's other plugins."""
    project = Path(job.project)
    code = digest(
        _tree([_HERE], (".py",)),
        _files([project / "requirements.txt", *sorted(project.glob("*.py"))]),
        _files([Path(plugin) for plugin in sorted(plugins)]),
        platform.python_version().encode(),
        job.markdown.encode(),
        msgspec.msgpack.encode((job.site.public_contacts, job.site.publishers)),
    )
    rendering = digest(
        code,
        _tree([*map(Path, job.templates), Path(job.theme)], _THEME),
        Path(job.settings).name.encode(),  # of several, each with filters of its own
        msgspec.msgpack.encode((job.site, job.redirects)),  # the command line changes these too
        b"publish" if job.publish else b"build",
    )
    return Inputs(code, rendering)


def _tree(folders: list[Path], endings: tuple[str, ...]) -> bytes:
    """The digest of all files of the folders, by their path below the folder: not where it is.

    One walk with names that are text: a glob for each ending takes three times as long.
    """
    parts: list[bytes] = []
    for folder in map(str, folders):
        walked = ((at, name) for at, _, names in os.walk(folder) for name in names)
        for path in sorted(f"{at}/{name}" for at, name in walked if name.endswith(endings)):
            parts += [path.removeprefix(f"{folder}/").encode(), Path(path).read_bytes()]
    return digest(*parts)


def _files(paths: list[Path]) -> bytes:
    parts: list[bytes] = []
    for path in paths:
        if path.is_file():
            parts += [path.name.encode(), path.read_bytes()]
    return digest(*parts)
