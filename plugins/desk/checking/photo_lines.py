"""A photo → the lines of the source that its alternative text and its caption stand in."""

from typing import Literal

from portal.fields.value import Key, Value, many, pairs

from .parts import Photo
from .text import Text

Words = Literal["alt", "caption"]


def line_of_words(text: Text, photo: Photo, words: Words) -> int:
    """The line of the one or the other; that of the photo where they have none of their own."""
    if photo.field == "cover":
        return _line_of_key(text, f"cover_{words}") or photo.line
    if photo.field:
        return _line_of_entry(text, photo, words)
    if words == "caption" and photo.caption and not _in_line(text, photo):
        return photo.line + 1
    return photo.line


def _line_of_key(text: Text, name: str) -> int:
    line = text.line_of(name)
    return 0 if line == 1 else line  # line 1 is the `---`


def _line_of_entry(text: Text, photo: Photo, words: Words) -> int:
    """In a list of the front matter: the key beside the `file` that the photo is of."""
    field_line = text.line_of(photo.field)
    for key, value in text.matter.entries:
        if key.line == field_line and not isinstance(value.content, str):
            entries = (pairs(each) for each in many(value))
            entry = next((each for each in entries if _names(each, photo)), [])
            return next((inner.line for inner, _ in entry if inner.name == words), photo.line)
    return photo.line


def _names(entry: list[tuple[Key, Value]], photo: Photo) -> bool:
    return any(value.line == photo.line for _, value in entry)


def _in_line(text: Text, photo: Photo) -> bool:
    """Whether the caption is the quoted title, behind the path."""
    lines = text.text.split("\n")
    return photo.caption[0] in " ".join(lines[photo.line - 1].split())
