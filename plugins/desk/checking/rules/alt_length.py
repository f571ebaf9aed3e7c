"""An alternative text that is too long: it is heard in one go, without a way to stop or skip."""

from collections.abc import Iterator

from ..photo_lines import line_of_words
from ..rule import Hit, Rule
from ..text import Text

_LONGEST = 250  # characters, about 50 syllables: a quarter of a minute


def _find(text: Text) -> Iterator[Hit]:
    for photo in text.photos:
        if len(photo.alt) > _LONGEST:
            yield Hit(line_of_words(text, photo, "alt"), {"count": str(len(photo.alt))})


RULE = Rule(
    "alt-length",
    "mô tả thay thế dài {count} ký tự",
    f"rút xuống dưới {_LONGEST} ký tự; phần còn lại viết vào chú thích hoặc nội dung bài",
    _find,
)
