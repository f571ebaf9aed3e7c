"""A file's name where words should stand: what a camera or a phone called the photo.

WCAG 2.2, failure F30 of 1.1.1: a file name is no text alternative.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from portal.vietnamese.slug import slugify

from ..photo_lines import line_of_words
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_ENDING = re.compile(r"\S\.(?:jpe?g|jfif|png|webp|avif|gif|tiff?|heic|heif|bmp|svg)", re.IGNORECASE)
# As cameras, phones, Zalo, Viber and Facebook number them.
_NUMBERED = re.compile(
    r"(?:IMG|DSC[NF]?|DSC_|PXL|MVI|VID|DJI|GOPR|P|z|image|photo|FB_IMG|Screenshot|received|viber)"
    r"[-_ ]?(?:image[-_ ])?\d{3,}[\w() -]*",
    re.IGNORECASE,
)


def _find_alts(text: Text) -> Iterator[Hit]:
    for photo in text.photos:
        if _is_name(photo.alt, photo.target):
            yield Hit(line_of_words(text, photo, "alt"), {"text": quote(photo.alt)})


def _find_captions(text: Text) -> Iterator[Hit]:
    for photo in text.photos:
        caption = " ".join(photo.caption)
        if _is_name(caption, photo.target):
            yield Hit(line_of_words(text, photo, "caption"), {"text": quote(caption)})


def _is_name(words: str, target: str) -> bool:
    end = _ENDING.search(words)
    if (end and end.end() == len(words)) or _NUMBERED.fullmatch(words):
        return True
    if " " in words or not re.search(r"[-_\d]", words):  # one word may be both: `Cover`
        return False
    return slugify(words) == slugify(PurePosixPath(unquote(target)).stem) != ""


RULES = (
    Rule(
        "alt-file-name",
        "mô tả thay thế của ảnh là tên tệp: “{text}”",
        "thay bằng một câu nói trong ảnh có gì, ví dụ “Đại biểu ngồi trong hội trường”",
        _find_alts,
    ),
    Rule(
        "caption-file-name",
        "chú thích ảnh là tên tệp: “{text}”",
        "thay bằng lời chú thích: ai, ở đâu, việc gì; hoặc xóa chú thích đi",
        _find_captions,
    ),
)
