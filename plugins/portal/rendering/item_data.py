"""An item's page → its `index.json`: the words and times of the page, every URL absolute."""

from functools import partial

import msgspec

from ..kinds.data import time_of
from ..kinds.table import KIND_OF_NAME
from ..labels import LABELS
from ..model.around import Tied
from ..model.item_data import FactData, ItemData, NameData, NearData, TiedData, UpdateData
from ..model.item_page import Fact, ItemModel
from ..model.name import Name
from ..model.page import Near
from ..model.site import Site
from ..vietnamese.dates import iso_moment
from .addresses import absolute, read_apart
from .plain import plain

_encode = msgspec.json.Encoder().encode


def show_item(page: msgspec.Struct, site: Site) -> str:
    """The JSON of an item. Raises TypeError for the model of another page (a bug)."""
    if not isinstance(page, ItemModel):
        raise TypeError(f"{type(page).__name__}: not of an item")
    url = absolute(page.url, site.url)
    html = read_apart(page.body, url)
    data = ItemData(
        kind=page.kind,
        url=url,
        lang=page.lang,
        title=page.title,
        summary=page.description,
        published=time_of(page.date),
        updated=time_of(page.updated),
        updates=tuple([UpdateData(iso_moment(each.date), each.note) for each in page.updates]),
        unit=page.unit,
        source=page.origin,
        category=_name(page.category, site),
        tags=tuple([NameData(tag.text, _url(tag.url, site)) for tag in page.tags]),
        thread=_name(page.thread, site),
        state=page.state or None,
        facts=tuple([_fact(fact, page.lang, site) for fact in page.facts]),
        views=page.views,
        counted=page.counted or None,
        content_html=html,
        content_text=plain(html),
        translation=_url(page.other, site),
        older=_near(page.older, site) if page.older else None,
        related=tuple([_near(item, site) for item in page.related]),
        ties=tuple([_tied(each, site) for each in page.ties]),
        expired=page.expired,
    )
    whole = partial(absolute, url=site.url)
    own = KIND_OF_NAME[page.kind].data(page, whole)
    return _encode(msgspec.structs.asdict(data) | msgspec.structs.asdict(own)).decode()


def _url(path: str, site: Site) -> str | None:
    outside = path and not path.startswith("/")
    return path if outside else absolute(path, site.url) if path else None


def _name(name: Name, site: Site) -> NameData | None:
    return NameData(name.text, _url(name.url, site)) if name.text else None


def _near(item: Near, site: Site) -> NearData:
    return NearData(absolute(item.url, site.url), item.title, time_of(item.date))


def _tied(tied: Tied, site: Site) -> TiedData:
    return TiedData(tied.relation, tied.text, _url(tied.url, site))


def _fact(fact: Fact, lang: str, site: Site) -> FactData:
    text = iso_moment(fact.moment) if fact.moment else fact.text
    return FactData(LABELS[lang][fact.label], text, _url(fact.url, site))
