"""An alternative text that is the item's title: it tells what is read already, not what is seen."""

from collections.abc import Iterator

from ..photo_lines import line_of_words
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text


def _find(text: Text) -> Iterator[Hit]:
    title = _bare(text.item.title) if text.item else ""
    for photo in text.photos:
        if title and _bare(photo.alt) == title:
            yield Hit(line_of_words(text, photo, "alt"), {"text": quote(photo.alt)})


def _bare(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .")


RULE = Rule(
    "alt-title",
    "warning",
    "mô tả thay thế chép lại đầu đề: “{text}”",
    "thay bằng một câu nói trong ảnh có gì; đầu đề đã được đọc rồi",
    _find,
)
