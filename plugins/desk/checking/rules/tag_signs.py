"""Tags that a semicolon parts: only a comma does, so all of them become one long tag."""

from collections.abc import Iterator

from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text


def _find(text: Text) -> Iterator[Hit]:
    for tag in text.item.tags if text.item else ():
        if ";" in tag:
            right = ", ".join(part.strip() for part in tag.split(";") if part.strip())
            yield Hit(text.line_of("tags"), {"text": quote(tag), "right": quote(right)})


RULE = Rule(
    "tag-semicolon",
    "dấu chấm phẩy không ngăn được các thẻ, cả cụm thành một thẻ: “{text}”",
    "ngăn bằng dấu phẩy: tags: [{right}]",
    _find,
)
