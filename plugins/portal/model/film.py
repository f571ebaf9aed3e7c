"""A film of content/: what a look at it found, what is said in it, what its page shows of it."""

import msgspec


class Film(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """How long a film is, rounded to a second, and how large in pixels as it is seen."""

    seconds: int
    width: int
    height: int

    @property
    def clock(self) -> str:
        """Its length as readers see it: `1:05`."""
        return show_clock(self.seconds)


class Cue(msgspec.Struct, frozen=True, gc=False, array_like=True, order=True):
    """Words that stand on a film from `start` to `end`, in milliseconds.

    `text` is plain, its lines as the editor broke them; `speaker` may be empty.
    """

    start: int
    end: int
    text: str
    speaker: str = ""


class Chapter(msgspec.Struct, frozen=True, gc=False, array_like=True, order=True):
    """A part of a film that readers can go to: where it begins, in seconds, and its title."""

    start: int
    title: str

    @property
    def clock(self) -> str:
        """Its start as readers see it: `1:05`."""
        return show_clock(self.start)


class Paragraph(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A part of a transcript: plain sentences of one speaker, who may be unnamed."""

    text: str
    speaker: str = ""


class Showing(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A film as a page plays it: site paths of the file and of its captions, "" for none."""

    url: str
    film: Film
    captions: str = ""


class Elsewhere(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A film that another site plays: its address, and that site's name for readers."""

    url: str
    host: str


class FilmEntry(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A film of ours as a map for search engines names it.

    https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps
    """

    title: str
    about: str
    thumbnail: str
    url: str
    seconds: int = 0


def show_clock(seconds: int) -> str:
    """`0:05`, `12:00`, `1:02:03`: as players write it."""
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
