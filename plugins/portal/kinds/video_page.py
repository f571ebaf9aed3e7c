"""A video and what is around it → its page, its card, its data, JSON-LD and place in the map."""

from urllib.parse import urlsplit

from ..model.around import Around
from ..model.film import Chapter, Elsewhere, FilmEntry, Paragraph, Showing, show_clock
from ..model.item_page import Fact, Figure, ItemModel
from ..model.linked_data import VideoObject
from ..model.photo import Cover
from ..model.site import Site
from ..model.target import CaptionsFile, FilmFile, Picture
from .data import time_of
from .kind import Whole
from .linked import owner_of
from .showing import section_trail, show
from .transcript import build_transcript, split_transcript
from .video_data import ChapterData, FilmData, VideoData
from .video_item import Video


class VideoModel(ItemModel, frozen=True, kw_only=True):
    """A film with its poster; one of `showing` and `elsewhere` is there."""

    poster: Picture | None
    showing: Showing | None
    elsewhere: Elsewhere | None
    seconds: int
    chapters: tuple[Chapter, ...]
    transcript: tuple[Paragraph, ...]


def page(item: Video, body: str, around: Around) -> VideoModel:
    """The model of a video's page."""
    poster = next((made.whole for made in around.made if isinstance(made, Cover)), None)
    film = next((made for made in around.made if isinstance(made, FilmFile)), None)
    said = next((made for made in around.made if isinstance(made, CaptionsFile)), None)
    written = split_transcript(item.transcript)
    seconds = _seconds(item, around)
    elsewhere = Elsewhere(item.link, urlsplit(item.link).hostname or "") if item.link else None
    return show(
        VideoModel,
        "video",
        item,
        body,
        around,
        trail=section_trail("videos", "video", item.lang),
        og_type="video.other",
        facts=(Fact("duration", show_clock(seconds)),) if seconds else (),
        poster=Picture(poster) if poster else None,
        showing=Showing(film.file.url, film.film, said.url if said else "") if film else None,
        elsewhere=elsewhere,
        seconds=seconds,
        chapters=item.chapters,
        transcript=written or (build_transcript(said.cues) if said else ()),
    )


def note(item: Video, around: Around) -> str:
    """Its length."""
    seconds = _seconds(item, around)
    return show_clock(seconds) if seconds else ""


def figures(page: VideoModel) -> tuple[Figure, ...]:
    """Its poster, as a feed shows it."""
    return (Figure(page.poster),) if page.poster else ()


def film_entry(item: Video, around: Around) -> FilmEntry | None:
    """What a map for search engines says of it; nothing of a film elsewhere: its page has it."""
    cover = next((made for made in around.made if isinstance(made, Cover)), None)
    film = next((made for made in around.made if isinstance(made, FilmFile)), None)
    if cover is None or film is None:
        return None
    return FilmEntry(
        title=item.title,
        about=item.summary or item.title,
        thumbnail=cover.whole.url,
        url=film.file.url,
        seconds=film.film.seconds,
    )


def data(page: VideoModel, whole: Whole) -> VideoData:
    """What `index.json` says of it."""
    showing, poster = page.showing, page.poster
    return VideoData(
        poster=whole(poster.photo.url) if poster else None,
        film=FilmData(whole(showing.url), showing.film.width, showing.film.height)
        if showing
        else None,
        link=page.elsewhere.url if page.elsewhere else None,
        seconds=page.seconds or None,
        captions=whole(showing.captions) if showing and showing.captions else None,
        chapters=tuple([ChapterData(each.start, each.title) for each in page.chapters]),
        transcript="\n\n".join(_line(each) for each in page.transcript),
    )


def thing(page: VideoModel, site: Site, whole: Whole) -> VideoObject:
    """What its page says in JSON-LD."""
    showing = page.showing
    return VideoObject(
        name=page.title,
        description=page.description,
        url=whole(page.url),
        in_language=page.lang,
        thumbnail_url=whole(page.poster.photo.url) if page.poster else "",
        upload_date=time_of(page.date) or "",
        duration=f"PT{page.seconds}S" if page.seconds else "",
        content_url=whole(showing.url) if showing else "",
        same_as=page.elsewhere.url if page.elsewhere else "",
        transcript="\n\n".join(_line(each) for each in page.transcript),
        publisher=owner_of(site),
    )


def _seconds(item: Video, around: Around) -> int:
    """The film's own length counts more than the editor's."""
    film = next((made.film for made in around.made if isinstance(made, FilmFile)), None)
    return film.seconds if film else item.duration


def _line(part: Paragraph) -> str:
    return f"{part.speaker}: {part.text}" if part.speaker else part.text
