"""An alternative text that says only that there is a photo: “Ảnh 1”, “Hình ảnh minh họa”.

WCAG 2.2, failure F30 of 1.1.1: words that stand for any photo are no alternative for this one.
"""

import re
from collections.abc import Iterator

from portal.vietnamese.slug import fold

from ..photo_lines import line_of_words
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_SIGNS = re.compile(r"[\W\d_]+")
_LONGEST = 40  # characters: with a number behind it
_NOTHING = frozenset(
    (
        *("anh", "hinh", "hinh anh", "buc anh", "tam anh", "tam hinh", "buc hinh", "anh so"),
        *("hinh so", "anh chup", "hinh chup", "anh minh hoa", "hinh minh hoa", "minh hoa"),
        *("hinh anh minh hoa", "anh dai dien", "anh bia", "anh bai viet", "anh trong bai"),
        *("anh tu lieu", "anh internet", "anh suu tam", "nguon internet", "mo ta", "mo ta anh"),
        *("mo ta thay the", "chu thich", "chu thich anh", "chua co mo ta", "khong co mo ta"),
        *("image", "images", "photo", "picture", "img", "pic", "alt", "alt text", "caption"),
        *("untitled", "no alt", "logo", "banner", "poster", "thumbnail", "avatar"),
    )
)


def _find(text: Text) -> Iterator[Hit]:
    for photo in text.photos:
        if photo.alt and _says_nothing(photo.alt):
            yield Hit(line_of_words(text, photo, "alt"), {"text": quote(photo.alt)})


def _says_nothing(alt: str) -> bool:
    if len(alt) > _LONGEST:
        return False
    words = _SIGNS.sub(" ", fold(alt)).strip()
    return not words or words in _NOTHING


RULE = Rule(
    "alt-nothing",
    "mô tả thay thế “{text}” không nói trong ảnh có gì",
    "thay bằng một câu tả ảnh, ví dụ “Hai cán bộ bắt tay nhau trên sân khấu”",
    _find,
)
