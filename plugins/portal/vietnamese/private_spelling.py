"""A line as it is written → as it is looked at: as long, so a find in it is one in the line.

Addresses of the web are struck out but for a mobile (`zalo.me/0912345678`), names of files have
blanks for their underscores and nothing that a camera counted (`DSC_0912345678.jpg`), tags and
keys are blanks and words (private_marks.py), and words of addresses get their marks.
"""

import re

from .private_marks import as_written
from .private_unmarked import with_marks

_URL = re.compile(
    r"(?:https?://|www\.|(?<![\w.@-])(?:[\w-]{1,63}\.){1,4}(?:com|net|org|vn|me)/)[^\s<>\"]+"
)
_ZALO = re.compile(r"(?<![\w.-])(?:https?://)?zalo\.me/(?=(?:0|84)[35789]\d{8}(?!\d))")
_FILE = re.compile(
    r"(?<![^\s()\"'<>/])[^\s()\"'<>/]+\.(?:jpe?g|png|webp|avif|gif|tiff?|pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip"
    r"|mp[34]|vtt)(?!\w)",
    re.IGNORECASE,
)
_CAMERA = re.compile(
    r"(?<![^\W_])(?:IMG|DSC[FN]?|VID|MVI|MOV|PXL|DJI|PANO|GOPR|P|SAM|CIMG|FB_IMG|received)_?\d+",
    re.IGNORECASE,
)


def spell_out(line: str) -> str:
    """Quick looks spare most lines the slow ones."""
    plain = line
    if "/" in line or "www." in line:
        if "zalo.me/" in line:
            plain = _ZALO.sub(lambda link: " " * len(link[0]), line)
        plain = _URL.sub(lambda url: "/" * len(url[0]), plain)
    if "_" in plain:
        plain = _FILE.sub(_spelt, plain)
    return with_marks(as_written(plain))


def _spelt(name: re.Match[str]) -> str:
    """The name of a file with blanks in it, without what a camera counted."""
    counted = _CAMERA.sub(lambda number: "x" * len(number[0]), name[0])
    return counted.replace("_", " ")
