"""A portal under the hands of an editor and an operator: real files, changed as they change them.

All that a build depends on is here: content/, the settings, the theme, as-of, what is built and
where to. `kept` and `restore` are what a commit and a checkout are.
"""

import json
from pathlib import Path
from random import Random
from typing import Any

from portal.kinds.table import KIND_OF_FOLDER

from tests.conftest import Portal
from tests.properties.first_site import write_first_site
from tests.properties.values import BEGINNING

Kept = tuple[dict[Path, bytes], dict[str, Any], str]
OUTPUTS = ("output", "xem-thu")  # both made from one cache


class Editor:
    """`settings` are values that pelicanconf.py got since the start, by name."""

    def __init__(self, path: Path, crowd: int) -> None:
        self.portal = Portal(path)
        self.theme = path / "theme"
        self.as_of = BEGINNING
        self.publishes = False
        self.output = OUTPUTS[0]
        self.settings: dict[str, Any] = {}
        self._first = (path / "pelicanconf.py").read_text(encoding="utf-8")
        self._theme = {path: path.read_bytes() for path in _files(self.theme)}
        self._changed: set[Path] = set()
        write_first_site(self.portal, crowd)

    def names(self, ending: str) -> list[str]:
        """The files of content/ with an ending, sorted: a step gives the same on any disk."""
        content = self.portal.content
        return sorted(path.relative_to(content).as_posix() for path in content.rglob(f"*{ending}"))

    def sources(self) -> list[str]:
        """The sources in the folders of the kinds; a mistake may have put one elsewhere."""
        return [name for name in self.names(".md") if name.partition("/")[0] in KIND_OF_FOLDER]

    def source(self, chance: Random) -> str:
        """Any source; a kind with few is met as often as one with many."""
        names = self.sources()
        folder = chance.choice(sorted({name.partition("/")[0] for name in names}))
        return chance.choice([name for name in names if name.startswith(f"{folder}/")])

    def read(self, name: str) -> str:
        """A text of content/; a mistake may have left one that is no UTF-8."""
        return (self.portal.content / name).read_text(encoding="utf-8", errors="replace")

    def write(self, name: str, text: str) -> None:
        """Save it."""
        self.portal.write(name, text)

    def set_field(self, name: str, field: str, value: Any) -> None:
        """Write a field of a source anew, or take it away with None."""
        head, mark, text = self.read(name).partition("\n---\n")
        lines = [line for line in head.split("\n") if not line.startswith(f"{field}: ")]
        if value is not None:
            lines.append(f"{field}: {json.dumps(value, ensure_ascii=False)}")
        self.write(name, "\n".join(lines) + mark + text)

    def set_values(self, settings: dict[str, Any]) -> None:
        """Write pelicanconf.py: the sample's values, and these after them."""
        self.settings = settings
        lines = [f"{name} = {value!r}\n" for name, value in settings.items()]
        path = self.portal.path / "pelicanconf.py"
        path.write_text("".join((self._first, *lines)), encoding="utf-8")

    def theme_files(self, ending: str) -> list[Path]:
        """The theme's files with an ending, sorted."""
        return sorted(path for path in self._theme if path.suffix == ending)

    def write_theme(self, path: Path, text: str) -> None:
        """Save a file of the theme."""
        path.write_text(text, encoding="utf-8")
        self._changed.add(path)

    def kept(self) -> Kept:
        """The bytes of all that may be changed, the settings, and as-of.

        What was good may be none at another moment: a mistake in an item that was to come.
        """
        content = {path: path.read_bytes() for path in _files(self.portal.content)}
        theme = self._theme | {path: path.read_bytes() for path in self._changed}
        return content | theme, dict(self.settings), self.as_of

    def restore(self, kept: Kept) -> None:
        """As a checkout does: only what differs is written."""
        files, settings, self.as_of = kept
        for path in _files(self.portal.content):
            if path not in files:
                path.unlink()
        for path, data in files.items():
            if path.is_symlink() or not path.is_file() or path.read_bytes() != data:
                path.unlink(missing_ok=True)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        if settings != self.settings:
            self.set_values(settings)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_symlink() or path.is_file()]
