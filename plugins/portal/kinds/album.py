"""Albums: the photos of `anh/` (contracts.md §3)."""

from collections.abc import Mapping

import msgspec

from ..fields import entries, scalars
from ..fields.pictures import check_alternative
from ..fields.report import Report
from ..fields.value import Value, many
from ..labels import LABELS
from ..model.around import Around
from ..model.item import Item
from ..model.item_data import CoverData
from ..model.item_page import Fact, Figure, ItemModel
from ..model.linked_data import ImageGallery
from ..model.photo import Cover, Photo
from ..model.site import Site
from ..model.target import Picture
from ..model.used import FileUse, Used
from ..vietnamese.numbers import show_count
from .data import cover_data, time_of
from .every import fields_of
from .kind import Field, Kind, Whole
from .linked import image_of, owner_of
from .showing import section_trail, show

LIMIT = 200  # photos of one album: a page of more is too long for a phone


class AlbumPhoto(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One entry of `photos[]`; its caption has the editor's lines."""

    file: FileUse
    alt: str = ""
    caption: str = ""
    credit: str = ""


class Album(Item, frozen=True, kw_only=True, tag="album"):
    """Photos in their order; the first is the album's cover."""

    photos: tuple[AlbumPhoto, ...] = ()
    place: str = ""

    def uses(self) -> tuple[Used, ...]:
        """The photos, the first as cover."""
        return tuple(
            [
                Used(each.file, "photo" if at else "cover", each.alt, each.caption, each.credit)
                for at, each in enumerate(self.photos)
            ]
        )


class AlbumModel(ItemModel, frozen=True, kw_only=True):
    """An album with its photos."""

    figures: tuple[Figure, ...]


class AlbumData(msgspec.Struct, frozen=True):
    """What the data of an album have beside those of every item."""

    place: str
    photos: tuple[CoverData | None, ...]


def photos_of(value: Value, report: Report) -> tuple[AlbumPhoto, ...]:
    """A list of photos, each a path or `file` with alt, caption, credit."""
    shape = {
        "file": scalars.file,
        "alt": scalars.text,
        "caption": scalars.lines,
        "credit": scalars.text,
    }
    found: list[AlbumPhoto] = []
    for each in many(value):
        if isinstance(each.content, str):
            file = scalars.file(each, report)
            found += [AlbumPhoto(file)] if file else []
            continue
        parts = entries.record(each, report, shape, ("file",))
        found += [AlbumPhoto(**parts)] if parts.get("file") else []
    if len(found) > LIMIT:
        fix = "chia thành hai album, mỗi album một phần của sự kiện"
        report.error(value.line, f"album có {len(found)} ảnh, quá {LIMIT} ảnh", fix)
    return tuple(found)


def _validate(item: Album, lines: Mapping[str, int], report: Report) -> None:
    del lines
    for photo in item.photos:
        check_alternative(photo.alt, photo.caption, photo.file.line, report)


def _page(item: Album, body: str, around: Around) -> AlbumModel:
    figures = [
        Figure(Picture(photo, each.alt), each.caption, each.credit)
        for each, made in zip(item.photos, around.made, strict=True)
        if (photo := made.whole if isinstance(made, Cover) else made) and isinstance(photo, Photo)
    ]
    facts = (Fact("place", item.place),) if item.place else ()
    return show(
        AlbumModel,
        "album",
        item,
        body,
        around,
        trail=section_trail("albums", "anh", item.lang),
        facts=facts,
        figures=tuple(figures),
    )


def _data(page: AlbumModel, whole: Whole) -> AlbumData:
    place = page.fact("place")
    photos = [cover_data(each.picture, each.caption, each.credit, whole) for each in page.figures]
    return AlbumData(place.text if place else "", tuple(photos))


def _thing(page: AlbumModel, site: Site, whole: Whole) -> ImageGallery:
    images = [image_of(each.picture, each.caption, each.credit, whole) for each in page.figures]
    return ImageGallery(
        name=page.title,
        description=page.description,
        url=whole(page.url),
        in_language=page.lang,
        date_published=time_of(page.date) or "",
        date_modified=time_of(page.updated) or "",
        publisher=owner_of(site),
        image=tuple([image for image in images if image]),
    )


def _note(item: Album, around: Around) -> str:
    del around
    return LABELS[item.lang]["photo_count"].format(show_count(len(item.photos)))


ALBUM = Kind(
    name="album",
    plural="albums",
    folder="anh",
    list_template="albums",
    covers=True,
    record=Album,
    fields=fields_of(
        Field("photos", photos_of, ("Các ảnh", "Ảnh"), required=True),
        Field("place", scalars.text, ("Địa điểm", "Nơi chụp")),
    ),
    address=lambda item: f"/anh/{item.slug}/",
    page=_page,
    data=_data,
    thing=_thing,
    figures=lambda page: page.figures,
    validate=_validate,
    note=_note,
    starter="""---
title: {title}
date: {date}
place:
summary:
status: draft
photos:
  - file: anh-1.jpg
    alt: Trong ảnh có gì, cho người không nhìn được ảnh
    caption: Ai, ở đâu, việc gì
    credit:
---

Viết vài câu giới thiệu album ở đây, hoặc để trống. Đặt các tệp ảnh cạnh bài này.
Khi xong, xóa dòng `status: draft` ở trên để đăng.
""",
)
