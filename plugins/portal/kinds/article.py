"""Articles: the news of `tin-tuc/` (contracts.md §4)."""

from collections.abc import Mapping

import msgspec

from ..fields import entries, scalars
from ..fields.focus import focus
from ..fields.pictures import check_alternative
from ..fields.report import Report
from ..model.around import Around
from ..model.item import Item
from ..model.item_data import AttachmentData, CoverData
from ..model.item_page import Figure, ItemModel
from ..model.linked_data import NewsArticle
from ..model.photo import Cover
from ..model.site import Site
from ..model.target import Attachment, Picture
from ..model.used import FileUse, Used
from ..vietnamese.dates import year_month
from .data import attachment_data, cover_data, time_of
from .every import fields_of
from .kind import Field, Kind, Whole
from .linked import image_of, owner_of, signed
from .showing import attachments_of, section_trail, show


class Article(Item, frozen=True, kw_only=True, tag="article"):
    """A news item; `focus` is what must stay when the cover is cut, in percent."""

    cover: FileUse | None = None
    cover_alt: str = ""
    cover_caption: str = ""
    cover_credit: str = ""
    focus: tuple[int, int] = (50, 50)
    views: int | None = None
    attachments: tuple[FileUse, ...] = ()

    @property
    def carried(self) -> int | None:
        """The editor's count."""
        return self.views

    def uses(self) -> tuple[Used, ...]:
        """The cover, then the attachments."""
        files = [Used(file, "file") for file in self.attachments]
        if self.cover is None:
            return tuple(files)
        words = self.cover_alt, self.cover_caption, self.cover_credit, self.focus
        return (Used(self.cover, "cover", *words), *files)


class ArticleModel(ItemModel, frozen=True, kw_only=True):
    """An article with what its files are."""

    cover: Picture | None
    cover_caption: str
    cover_credit: str
    attachments: tuple[Attachment, ...]


class ArticleData(msgspec.Struct, frozen=True):
    """What the data of an article have beside those of every item."""

    cover: CoverData | None
    attachments: tuple[AttachmentData, ...]


def _address(item: Article) -> str:
    """`/tin-tuc/2018/06/<slug>/`, by the month of publication in Việt Nam (contracts.md §2)."""
    if item.date is None:
        raise ValueError(f"{item.path}: an article without a date has no address")
    year, month = year_month(item.date)
    return f"/tin-tuc/{year}/{month}/{item.slug}/"


def _page(item: Article, body: str, around: Around) -> ArticleModel:
    made = around.made[0] if around.made else None
    cover = Picture(made.whole, item.cover_alt) if isinstance(made, Cover) else None
    share = around.share
    if share and cover:
        share = msgspec.structs.replace(share, alt=item.cover_alt)
    return show(
        ArticleModel,
        "article",
        item,
        body,
        around,
        trail=section_trail("news", "tin-tuc", item.lang),
        image=share,
        cover=cover,
        cover_caption=item.cover_caption,
        cover_credit=item.cover_credit,
        attachments=attachments_of(around),
    )


def _validate(item: Article, lines: Mapping[str, int], report: Report) -> None:
    if item.cover is not None:
        check_alternative(item.cover_alt, item.cover_caption, item.cover.line, report)
        return
    for name in ("cover_alt", "cover_caption", "cover_credit", "focus"):
        if name in lines:
            report.warn(lines[name], f"có “{name}” mà không có “cover”", "thêm khóa cover")


def _figures(page: ArticleModel) -> tuple[Figure, ...]:
    if page.cover is None:
        return ()
    return (Figure(page.cover, page.cover_caption, page.cover_credit),)


def _data(page: ArticleModel, whole: Whole) -> ArticleData:
    cover = cover_data(page.cover, page.cover_caption, page.cover_credit, whole)
    return ArticleData(cover, tuple([attachment_data(file, whole) for file in page.attachments]))


def _thing(page: ArticleModel, site: Site, whole: Whole) -> NewsArticle:
    url = whole(page.url)
    image = image_of(page.cover, page.cover_caption, page.cover_credit, whole)
    return NewsArticle(
        headline=page.title,
        description=page.description,
        url=url,
        main_entity_of_page=url,
        in_language=page.lang,
        date_published=time_of(page.date) or "",
        date_modified=time_of(page.updated) or "",
        author=signed(page.unit, site),
        publisher=owner_of(site),
        article_section=page.category.text,
        is_accessible_for_free=True,
        image=image,
        keywords=tuple([tag.text for tag in page.tags]),
    )


ARTICLE = Kind(
    name="article",
    plural="news",
    folder="tin-tuc",
    record=Article,
    fields=fields_of(
        Field("category", scalars.name, ("Chuyên mục",), required=True, lined=True),
        Field("cover", scalars.file, ("Ảnh đại diện",), lined=True),
        Field("cover_alt", scalars.text, ("Mô tả ảnh đại diện",)),
        Field("cover_caption", scalars.text, ("Chú thích ảnh đại diện",)),
        Field("cover_credit", scalars.text, ("Tác giả ảnh đại diện",)),
        Field("focus", focus, ("Điểm giữ lại của ảnh",)),
        Field("views", scalars.count, ("Số lượt đọc", "Lượt xem")),
        Field("attachments", entries.files, ("Tệp đính kèm",)),
    ),
    address=_address,
    page=_page,
    data=_data,
    thing=_thing,
    figures=_figures,
    validate=_validate,
    starter="""---
title: {title}
date: {date}
category: Tin hoạt động
tags: []
unit:
summary:
status: draft
# cover: anh-dai-dien.jpg
# cover_alt: Trong ảnh có gì, cho người không nhìn được ảnh
# cover_caption: Ai, ở đâu, việc gì
---

Viết nội dung ở đây. Khi xong, xóa dòng `status: draft` ở trên để đăng.

<!-- Ảnh kèm chú thích: đặt tệp ảnh cạnh bài này rồi viết
![Trong ảnh có gì](ten-anh.jpg)
Chú thích: ai, ở đâu, việc gì
-->
""",
)
