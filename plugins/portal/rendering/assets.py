"""The theme's files as they are published: one style sheet, one script, and drawings."""

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


class Assets(msgspec.Struct, frozen=True):
    """What pages and feeds load of the theme; a theme may have neither scripts nor drawings."""

    styles: Asset
    feed_styles: Asset
    scripts: Asset | None = None
    favicon: Asset | None = None
    icons: Asset | None = None

    @property
    def by_name(self) -> dict[str, Asset]:
        """Those that are there, by the name under which `Site` has their addresses."""
        assets = {name: getattr(self, name) for name in self.__struct_fields__}
        return {name: asset for name, asset in assets.items() if asset is not None}

    @property
    def addresses(self) -> dict[str, str]:
        """Their site paths, by the names in `Site`."""
        return {name: asset.url for name, asset in self.by_name.items()}


def bundle_assets(theme: Path, *, publish: bool) -> Assets:
    """Bundle; `publish` also minifies CSS and names a file by its content, to be cached long.

    Raises Refused where a file of the theme cannot be read.
    """
    return Assets(
        styles=_bundle(theme / "css" / "index.css", "style", publish),
        feed_styles=_bundle(theme / "css" / "feed.css", "feed", publish),
        scripts=_join(theme, publish),
        favicon=_drawing(theme / "images" / "favicon.svg", publish),
        icons=_drawing(theme / "images" / "icons.svg", publish),
    )


def _bundle(source: Path, name: str, publish: bool) -> Asset:
    try:
        css = lightningcss.bundle_css(str(source), minify=publish)
    except (OSError, ValueError) as error:
        fix = "sửa tệp CSS ấy"
        raise Refused(f"giao diện hỏng: css/{source.name}: {error}", fix) from error
    return _asset(name, ".css", css.encode(), publish)


def _join(theme: Path, publish: bool) -> Asset | None:
    """Classic scripts in one file: `js/` first, then those of components, each in order."""
    sources = [*sorted((theme / "js").glob("*.js")), *sorted(theme.glob("components/*/*.js"))]
    if not sources:
        return None
    try:
        text = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"giao diện hỏng: js: {error}", "sửa tệp JavaScript ấy") from error
    return _asset("script", ".js", text.encode(), publish)


def _drawing(source: Path, publish: bool) -> Asset | None:
    try:
        data = source.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Refused(f"giao diện hỏng: images/{source.name}: {error}", "sửa tệp ấy") from error
    return _asset(source.stem, source.suffix, data, publish)


def _asset(name: str, suffix: str, data: bytes, publish: bool) -> Asset:
    stem = f"{name}.{sha256(data).hexdigest()[:16]}" if publish else name
    return Asset(posixpath.join("/theme", f"{stem}{suffix}"), data)
