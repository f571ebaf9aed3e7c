"""Photos → the folders and commands that make renditions of them: ours, Hugo's, eleventy-img's."""

import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
from portal.model.finding import Refused
from portal.theme_pictures import NAME, read_pictures

from ..sides import copy_project, find_hugo
from ..trash import throw_away
from .order import ORDER

_HERE = Path(__file__).parent
_PACKAGE = "@11ty/eleventy-img"
_BUILD = (sys.executable, "-m", "invoke", "build")
_POOL = "anh-chung"
_MADE = ("output", ".cache", ".portal")


class PictureSide(msgspec.Struct, frozen=True, kw_only=True):
    """One way to make renditions: `products` and `output` are below `folder`."""

    name: str
    folder: Path
    command: tuple[str, ...]
    products: tuple[str, ...]
    output: str
    widths: tuple[int, ...]


class PictureSides(msgspec.Struct, frozen=True):
    """The three that make the same, and two more of ours.

    `own` is in the widths of the project's theme; `bare` is the site without its photos, whose
    time is what starting and looking around cost.
    """

    ours: PictureSide
    hugo: PictureSide
    eleventy: PictureSide
    own: PictureSide
    bare: PictureSide


class Eleventy(msgspec.Struct, frozen=True):
    """Where Node.js is, and which version of eleventy-img our script will find."""

    node: str
    version: str


def lay_out_pictures(project: Path, work: Path, photos: Sequence[Path]) -> PictureSides:
    """Write all sides anew below `work`. Raises Refused where Hugo or eleventy-img is missing."""
    hugo, eleventy = find_hugo(), find_eleventy()
    theme, _ = read_pictures(project / "theme")
    sides = PictureSides(
        ours=_portal(project, work, "portal", ORDER.widths),
        hugo=_hugo(work, hugo, photos),
        eleventy=_eleventy(work, eleventy, photos),
        own=_portal(project, work, "portal-own", theme.widths),
        bare=_portal(project, work, "portal-bare", ORDER.widths),
    )
    for side in (sides.ours, sides.own):
        _write_page(side, photos)
    _write_page(sides.bare, ())
    return sides


def find_eleventy(start: Path = _HERE, search: str | None = None) -> Eleventy:
    """Look for Node.js along `search` (PATH), for the package as Node does from `start`.

    Raises Refused, with the command that installs it.
    """
    node = shutil.which("node", path=search)
    if node is None:
        raise Refused(f"chưa có Node.js để chạy {_PACKAGE}", "apt-get install nodejs npm, npm ci")
    for folder in start.parents:
        package = folder / "node_modules" / _PACKAGE / "package.json"
        if package.is_file():
            return Eleventy(node, json.loads(package.read_text(encoding="utf-8"))["version"])
    raise Refused(f"chưa cài {_PACKAGE} để so sánh", "npm ci")


def _portal(project: Path, work: Path, name: str, widths: tuple[int, ...]) -> PictureSide:
    folder = _anew(work, name)
    copy_project(project, folder)
    (folder / "theme" / NAME).write_text(f"widths = {list(widths)}\n", encoding="utf-8")
    return PictureSide(
        name=name, folder=folder, command=_BUILD, products=_MADE, output="output", widths=widths
    )


def _hugo(work: Path, binary: Path, photos: Sequence[Path]) -> PictureSide:
    folder = _anew(work, "hugo")
    shutil.copytree(_HERE / "hugo", folder, dirs_exist_ok=True)
    _link(photos, folder / "assets" / "photos")
    (folder / "data").mkdir()
    (folder / "data" / "order.json").write_bytes(msgspec.json.encode(ORDER))
    return PictureSide(
        name="hugo",
        folder=folder,
        command=(str(binary), "--quiet"),
        products=("public", "resources", ".hugo_build.lock"),
        output="public",
        widths=ORDER.widths,
    )


def _eleventy(work: Path, eleventy: Eleventy, photos: Sequence[Path]) -> PictureSide:
    folder = _anew(work, "eleventy-img")
    _link(photos, folder / "photos")
    (folder / "order.json").write_bytes(msgspec.json.encode(ORDER))
    script = str(_HERE / "eleventy.mjs")
    return PictureSide(
        name="eleventy-img",
        folder=folder,
        command=(eleventy.node, script, "order.json", "photos", "output"),
        products=("output",),
        output="output",
        widths=ORDER.widths,
    )


def _anew(work: Path, name: str) -> Path:
    folder = work / name
    throw_away(folder, work)
    folder.mkdir(parents=True)
    return folder


def _write_page(side: PictureSide, photos: Sequence[Path]) -> None:
    """The portal's content: one page with all photos, each a file of its own, never a link."""
    pool = side.folder / "content" / _POOL
    page = side.folder / "content" / "trang" / "anh-lon.md"
    for folder in (pool, page.parent):
        folder.mkdir(parents=True)
    figures = []
    for number, photo in enumerate(photos, start=1):
        shutil.copyfile(photo, pool / photo.name)
        figures.append(f"![Ảnh thử số {number}](/{_POOL}/{photo.name})\n")
    page.write_text("\n".join(["---\ntitle: Ảnh lớn\n---\n", *figures]), encoding="utf-8")


def _link(photos: Sequence[Path], folder: Path) -> None:
    folder.mkdir(parents=True)
    for photo in photos:
        os.link(photo, folder / photo.name)
