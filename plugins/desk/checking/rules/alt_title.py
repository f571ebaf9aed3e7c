"""An alternative text that is the item's title: it tells what is read already, not what is seen."""

from collections.abc import Iterator

from ..photo_lines import line_of_words
from ..quoting import bare, quote
from ..rule import Hit, Rule
from ..text import Text


def _find(text: Text) -> Iterator[Hit]:
    title = bare(text.item.title) if text.item else ""
    for photo in text.photos:
        if title and bare(photo.alt) == title:
            yield Hit(line_of_words(text, photo, "alt"), {"text": quote(photo.alt)})


RULE = Rule(
    "alt-title",
    "mô tả thay thế chép lại đầu đề: “{text}”",
    "thay bằng một câu nói trong ảnh có gì; đầu đề đã được đọc rồi",
    _find,
)
