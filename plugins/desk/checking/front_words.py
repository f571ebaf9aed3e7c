"""A source's front matter → its values as texts with their lines: titles, captions, steps …"""

from collections.abc import Iterator

from portal.fields.value import Value

from .text import Text


def front_words(text: Text) -> Iterator[tuple[int, str]]:
    """Every scalar in the order of the file, and the line its first words stand in."""
    for _, value in text.matter.entries:
        yield from _words(value)


def _words(value: Value) -> Iterator[tuple[int, str]]:
    if isinstance(value.content, str):
        if value.content:
            below = "\n" in value.content  # a block, whose words begin under its key
            yield value.line + below, value.content
        return
    for part in value.content:
        yield from _words(part if isinstance(part, Value) else part[1])
