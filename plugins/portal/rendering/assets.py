"""The theme's style sheets, of pages and of feeds: each one file, with what it imports."""

import posixpath
from hashlib import sha256
from pathlib import Path

import lightningcss
import msgspec

from ..model.finding import Refused


class Asset(msgspec.Struct, frozen=True):
    """A file of the theme as it is published: site path and bytes."""

    url: str
    data: bytes


class Styles(msgspec.Struct, frozen=True):
    """What pages and what feeds look like in a browser."""

    pages: Asset
    feeds: Asset


def bundle_styles(theme: Path, *, publish: bool) -> Styles:
    """Bundle; `publish` also minifies and names a file by its content, to be cached long.

    Raises Refused where a style sheet cannot be read.
    """
    return Styles(
        pages=_bundle(theme / "css" / "index.css", "style", publish),
        feeds=_bundle(theme / "css" / "feed.css", "feed", publish),
    )


def _bundle(source: Path, name: str, publish: bool) -> Asset:
    try:
        css = lightningcss.bundle_css(str(source), minify=publish)
    except (OSError, ValueError) as error:
        fix = "sửa tệp CSS ấy"
        raise Refused(f"giao diện hỏng: css/{source.name}: {error}", fix) from error
    data = css.encode()
    stem = f"{name}.{sha256(data).hexdigest()[:16]}" if publish else name
    return Asset(posixpath.join("/theme", f"{stem}.css"), data)
