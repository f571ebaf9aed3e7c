"""Rendered text → the files of a published page: minified, and compressed beforehand.

`build` writes pages as they are rendered; `publish` minifies them and lays a gzip and a Brotli
copy beside each, for nginx's gzip_static and brotli_static.
"""

import gzip
import re

import brotli

_TEXT = re.compile(r"\.(?:html|css|js|xml|json|csv|vtt|txt|svg|webmanifest)$")
_LOADED = (".css", ".js", ".svg")  # by every page, made once for all: worth the time
PAGE_QUALITY = 5  # of Brotli: 0.14 ms a page; 11 costs 5.4 ms
ASSET_QUALITY = 11


def minify(html: str) -> str:
    """Smaller HTML of the same meaning; end tags, html and head stay (WCAG tools want them)."""
    import minify_html  # noqa: PLC0415 - 5 ms, which `build` need not spend

    minified: str = minify_html.minify(
        html,
        keep_closing_tags=True,
        keep_html_and_head_opening_tags=True,
        keep_input_type_text_attr=True,
        keep_comments=False,
        keep_ssi_comments=True,  # of 410.html; a body's comments go when it is sanitised
    )
    return minified


def has_copies(path: str) -> bool:
    """Whether compressed copies lie beside a published file: it is text by its name."""
    return bool(_TEXT.search(path))


def variants(path: str, data: bytes) -> list[tuple[str, bytes]]:
    """The file and, for text, its compressed copies: the same bytes on every run."""
    if not has_copies(path):
        return [(path, data)]
    quality = ASSET_QUALITY if path.endswith(_LOADED) else PAGE_QUALITY
    return [
        (path, data),
        (f"{path}.br", brotli.compress(data, quality=quality)),
        (f"{path}.gz", gzip.compress(data, 9, mtime=0)),
    ]
