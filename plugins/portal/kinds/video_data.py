"""What the data of a video have beside those of every item (model/item_data.py)."""

import msgspec


class FilmData(msgspec.Struct, frozen=True):
    """The film's file, its size in pixels."""

    url: str
    width: int
    height: int


class ChapterData(msgspec.Struct, frozen=True):
    """A part of the film: where it begins, in seconds."""

    start: int
    title: str


class VideoData(msgspec.Struct, frozen=True, kw_only=True):
    """The film or the link to where it is, its length in seconds, and what is said in it."""

    poster: str | None
    film: FilmData | None
    link: str | None
    seconds: int | None
    captions: str | None
    chapters: tuple[ChapterData, ...]
    transcript: str
