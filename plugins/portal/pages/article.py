"""The page of an article (contracts.md §4): it shows nothing that changes with other items."""

from collections.abc import Iterator

import msgspec

from ..labels import LABELS
from ..linking.index import Index
from ..model.item import AnyItem, Article, Update
from ..model.moment import Moment
from ..model.name import Name
from ..model.page import Head, Near, Page, Sourced, path_of, root_of
from ..model.photo import Photo
from ..model.section import NEWS
from ..model.site import Site
from ..model.target import Attachment, Picture, Share
from .body import described
from .headlines import shared

TRAILS = {
    lang: (Name(label["home"], "/"), Name(label[NEWS.label], NEWS.url))
    for lang, label in LABELS.items()
}


class ArticleModel(Head, frozen=True, kw_only=True):
    """An article with what its files are."""

    date: Moment
    updated: Moment
    category: Name
    cover: Picture | None
    cover_caption: str
    cover_credit: str
    updates: tuple[Update, ...]
    unit: str
    origin: str
    views: int | None
    counted: str
    tags: tuple[Name, ...]
    thread: Name
    attachments: tuple[Attachment, ...]
    older: Near | None
    related: tuple[Near, ...]
    expired: bool
    body: str


class SourcedArticle(Sourced, frozen=True, kw_only=True):
    """What an article's page shows beside its source."""

    cover: Photo | None
    share: Share
    attachments: tuple[Attachment, ...]
    category: Name
    tags: tuple[Name, ...]
    thread: Name
    other: str
    older: Near | None
    related: tuple[Near, ...]
    views: int | None
    counted: str

    def whole(self, item: AnyItem, body: str) -> ArticleModel:
        """The page's model. Raises ValueError where the item is no article with a date (a bug)."""
        if not isinstance(item, Article) or item.date is None or item.updated is None:
            raise ValueError(f"{item.path}: no article with a date")
        cover = Picture(self.cover, item.cover_alt) if self.cover else None
        return ArticleModel(
            url=self.url,
            root=root_of(self.url),
            title=item.title,
            description=described(item),
            lang=item.lang,
            indexed=self.indexed,
            trail=TRAILS[item.lang],
            other=self.other,
            image=msgspec.structs.replace(self.share, alt=item.cover_alt) if cover else self.share,
            og_type="article",
            date=item.date,
            updated=item.updated,
            category=self.category,
            cover=cover,
            cover_caption=item.cover_caption,
            cover_credit=item.cover_credit,
            updates=item.updates,
            unit=item.unit,
            origin=item.source,
            views=self.views,
            counted=self.counted,
            tags=self.tags,
            thread=self.thread,
            attachments=self.attachments,
            older=self.older,
            related=self.related,
            expired=self.expired,
            body=body,
        )


def plan(index: Index, site: Site) -> Iterator[Page]:
    """One page for every article that has one, listed or not."""
    for entry in index.entries:
        if isinstance(entry.item, Article):
            model = SourcedArticle(
                key=entry.key,
                source=entry.source,
                url=entry.url,
                indexed=entry.listed,
                expired=entry.expired,
                fillings=entry.fillings,
                cover=entry.cover.whole if entry.cover else None,
                share=shared(entry, site),
                attachments=entry.attachments,
                category=entry.category,
                tags=entry.tags,
                thread=entry.thread,
                other=entry.other,
                older=entry.older,
                related=entry.related,
                views=entry.views,
                counted=entry.counted,
            )
            yield Page(path_of(entry.url), "article", model, "article.json")
