"""The theme's style sheet: one file from `css/index.css` and its imports."""

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


def bundle_styles(theme: Path, *, publish: bool) -> Asset:
    """Bundle; `publish` also minifies and names the file by its content, to be cached long.

    Raises Refused where the style sheet cannot be read.
    """
    source = theme / "css" / "index.css"
    try:
        css = lightningcss.bundle_css(str(source), minify=publish)
    except (OSError, ValueError) as error:
        raise Refused(f"giao diện hỏng: css/index.css: {error}", "sửa tệp CSS ấy") from error
    data = css.encode()
    name = f"style.{sha256(data).hexdigest()[:16]}.css" if publish else "style.css"
    return Asset(posixpath.join("/theme", name), data)
