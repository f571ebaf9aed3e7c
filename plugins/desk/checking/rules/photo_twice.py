"""The same words for two different photos of one item: at least one of them was not looked at."""

from collections.abc import Callable, Iterator

from ..parts import Photo
from ..photo_lines import Words, line_of_words
from ..quoting import bare, quote
from ..rule import Hit, Rule
from ..text import Text

_SHORT = 12  # characters: `Ảnh: Lê Tả` may be the caption of many


def _find_alts(text: Text) -> Iterator[Hit]:
    return _find(text, "alt", lambda photo: photo.alt)


def _find_captions(text: Text) -> Iterator[Hit]:
    return _find(text, "caption", lambda photo: " ".join(photo.caption))


def _find(text: Text, words: Words, said: Callable[[Photo], str]) -> Iterator[Hit]:
    photos = text.photos
    first: dict[str, Photo] = {}
    for photo in photos if len(photos) > 1 else ():
        key = bare(said(photo))
        if len(key) < _SHORT:
            continue
        before = first.setdefault(key, photo)
        if before.target != photo.target:
            line = line_of_words(text, photo, words)
            other = str(line_of_words(text, before, words))
            yield Hit(line, {"text": quote(said(photo)), "other": other})


RULES = (
    Rule(
        "alt-twice",
        "hai ảnh khác nhau có cùng mô tả thay thế: “{text}” (đã có ở dòng {other})",
        "tả riêng từng ảnh: ảnh này có gì khác ảnh kia",
        _find_alts,
    ),
    Rule(
        "caption-twice",
        "hai ảnh khác nhau có cùng chú thích: “{text}” (đã có ở dòng {other})",
        "viết chú thích riêng cho từng ảnh, hoặc chỉ giữ một ảnh",
        _find_captions,
    ),
)
