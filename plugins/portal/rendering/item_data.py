"""An item's page → its `index.json`: the words and times of the page, every URL absolute."""

import msgspec

from ..model.item import Unit
from ..model.item_data import (
    ArticleData,
    AttachmentData,
    CoverData,
    NameData,
    NearData,
    PersonData,
    StandingData,
    UnitData,
    UpdateData,
)
from ..model.moment import Moment
from ..model.name import Name
from ..model.page import Near
from ..model.site import Site
from ..model.target import Picture
from ..pages.article import ArticleModel
from ..pages.standing import StandingModel
from ..vietnamese.dates import iso_moment
from .addresses import absolute, read_apart
from .plain import plain

_encode = msgspec.json.Encoder().encode


def show_article(page: msgspec.Struct, site: Site) -> str:
    """The JSON of an article. Raises TypeError for the model of another page (a bug)."""
    if not isinstance(page, ArticleModel):
        raise TypeError(f"{type(page).__name__}: no article")
    url = absolute(page.url, site.url)
    html = read_apart(page.body, url)
    data = ArticleData(
        url=url,
        lang=page.lang,
        title=page.title,
        summary=page.description,
        published=iso_moment(page.date),
        updated=iso_moment(page.updated),
        updates=tuple([UpdateData(iso_moment(each.date), each.note) for each in page.updates]),
        unit=page.unit,
        source=page.origin,
        category=_name(page.category, site),
        tags=tuple([_name(tag, site) for tag in page.tags]),
        thread=_name(page.thread, site) if page.thread.text else None,
        cover=_cover(page.cover, page, site) if page.cover else None,
        views=page.views,
        counted=page.counted or None,
        attachments=tuple(
            [
                AttachmentData(absolute(file.url, site.url), file.label, file.size, file.ext)
                for file in page.attachments
            ]
        ),
        content_html=html,
        content_text=plain(html),
        translation=absolute(page.other, site.url) if page.other else None,
        older=_near(page.older, site) if page.older else None,
        related=tuple([_near(item, site) for item in page.related]),
        expired=page.expired,
    )
    return _encode(data).decode()


def show_standing(page: msgspec.Struct, site: Site) -> str:
    """The JSON of a page of `trang/`. Raises TypeError for the model of another page (a bug)."""
    if not isinstance(page, StandingModel):
        raise TypeError(f"{type(page).__name__}: no page of trang/")
    url = absolute(page.url, site.url)
    html = read_apart(page.body, url)
    data = StandingData(
        url=url,
        lang=page.lang,
        title=page.title,
        summary=page.description,
        updated=_time(page.updated),
        unit=page.unit,
        people=tuple([PersonData(p.name, p.post, p.unit, p.phone, p.email) for p in page.people]),
        chart=tuple([_unit(unit) for unit in page.chart]),
        content_html=html,
        content_text=plain(html),
        translation=absolute(page.other, site.url) if page.other else None,
        expired=page.expired,
    )
    return _encode(data).decode()


def _name(name: Name, site: Site) -> NameData:
    return NameData(name.text, absolute(name.url, site.url) if name.url else None)


def _cover(cover: Picture, page: ArticleModel, site: Site) -> CoverData:
    photo = cover.photo
    return CoverData(
        absolute(photo.url, site.url),
        cover.alt,
        page.cover_caption,
        page.cover_credit,
        photo.width,
        photo.height,
    )


def _near(item: Near, site: Site) -> NearData:
    return NearData(absolute(item.url, site.url), item.title, _time(item.date))


def _time(moment: Moment | None) -> str | None:
    return iso_moment(moment) if moment else None


def _unit(unit: Unit) -> UnitData:
    return UnitData(unit.unit, unit.head, tuple([_unit(below) for below in unit.units]))
