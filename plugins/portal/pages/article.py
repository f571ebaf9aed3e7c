"""The page of an article (contracts.md §4): it shows nothing that changes with other items."""

from collections.abc import Iterator

from ..labels import LABELS
from ..linking.index import Entry, Index
from ..model.item import Article, Update
from ..model.moment import Moment
from ..model.page import Head, Page, path_of, root_of
from ..model.target import Attachment, Filling, Picture
from .body import described


class ArticleModel(Head, frozen=True, kw_only=True):
    """An article with what its files are; `body` is filled by the renderer from `key`."""

    date: Moment
    updated: Moment
    category: str
    cover: Picture | None
    cover_caption: str
    cover_credit: str
    updates: tuple[Update, ...]
    unit: str
    origin: str
    views: int | None
    tags: tuple[str, ...]
    thread: str
    attachments: tuple[Attachment, ...]
    expired: bool
    key: bytes
    source: str
    fillings: tuple[Filling, ...]
    body: str = ""


def plan(index: Index) -> Iterator[Page]:
    """One page for every article that has one, listed or not."""
    for entry in index.entries:
        if isinstance(entry.item, Article):
            yield Page(path_of(entry.url), "article", _model(entry, entry.item))


def _model(entry: Entry, item: Article) -> ArticleModel:
    if item.date is None or item.updated is None:
        raise ValueError(f"{item.path}: an article without a date")
    return ArticleModel(
        url=entry.url,
        root=root_of(entry.url),
        title=item.title,
        description=described(item),
        lang=item.lang,
        indexed=entry.listed,
        trail=((LABELS["home"], "/"), (LABELS["news"], "/tin-tuc/")),
        image=entry.cover.rendition.url if entry.cover else "",
        og_type="article",
        date=item.date,
        updated=item.updated,
        category=item.category,
        cover=entry.cover,
        cover_caption=item.cover_caption,
        cover_credit=item.cover_credit,
        updates=item.updates,
        unit=item.unit,
        origin=item.source,
        views=item.views,
        tags=item.tags,
        thread=item.thread,
        attachments=entry.attachments,
        expired=entry.expired,
        key=entry.key,
        source=entry.source,
        fillings=entry.fillings,
    )
