"""The table of kinds: what each folder of content/ holds and which fields its files have.

A new kind is a new row here, a record in model/item.py, a family of pages and its templates.
"""

from collections.abc import Callable

import msgspec

from ..model.item import Article, Item, StandingPage
from ..vietnamese.dates import year_month
from . import fields, people
from .fields import Parse
from .focus import focus
from .old_urls import old_urls


class Field(msgspec.Struct, frozen=True):
    """A front matter key: its name, the words editors know it by, how its value is read."""

    name: str
    parse: Parse
    aliases: tuple[str, ...] = ()
    required: bool = False


class Kind(msgspec.Struct, frozen=True):
    """A row: the folder under content/ (also the section's URL), the fields, the record."""

    name: str
    folder: str
    fields: dict[str, Field]
    record: type[Item]
    address: Callable[[Item], str]


def _table(*rows: Field) -> dict[str, Field]:
    return {row.name: row for row in rows}


_STATUS = fields.one_of(
    published="công khai",
    draft="bản nháp, không đăng",
    hidden="có trang riêng, không vào danh sách",
)
_LANG = fields.one_of(vi="tiếng Việt", en="tiếng Anh")

_COMMON = (
    Field("title", fields.text, ("Tiêu đề", "Tên bài"), required=True),
    Field("modified", fields.moment, ("Cập nhật lúc", "Ngày cập nhật")),
    Field("slug", fields.slug, ("Địa chỉ",)),
    Field("summary", fields.text, ("Tóm tắt", "Sapo")),
    Field("tags", fields.tags, ("Thẻ", "Từ khóa")),
    Field("status", _STATUS, ("Trạng thái",)),
    Field("lang", _LANG, ("Ngôn ngữ",)),
    Field("translation_of", fields.text, ("Bản dịch của",)),
    Field("unit", fields.text, ("Đơn vị", "Đơn vị đăng")),
    Field("source", fields.text, ("Nguồn", "Nguồn tin")),
    Field("old_urls", old_urls, ("Địa chỉ cũ",)),
    Field("see_also", fields.texts, ("Xem thêm",)),
    Field("updates", fields.updates, ("Các lần cập nhật",)),
    Field("expires", fields.moment, ("Hết hạn",)),
    Field("withdrawn", fields.withdrawal, ("Thu hồi",)),
    Field("review_by", fields.moment, ("Rà soát trước ngày",)),
)
_DATE = ("Ngày đăng", "Ngày")
_CATEGORY = ("Chuyên mục",)

ARTICLE = Kind(
    name="article",
    folder="tin-tuc",
    fields=_table(
        *_COMMON,
        Field("date", fields.moment, _DATE, required=True),
        Field("category", fields.name, _CATEGORY, required=True),
        Field("cover", fields.file, ("Ảnh đại diện",)),
        Field("cover_alt", fields.text, ("Mô tả ảnh đại diện",)),
        Field("cover_caption", fields.text, ("Chú thích ảnh đại diện",)),
        Field("cover_credit", fields.text, ("Tác giả ảnh đại diện",)),
        Field("focus", focus, ("Điểm giữ lại của ảnh",)),
        Field("views", fields.count, ("Số lượt đọc", "Lượt xem")),
        Field("thread", fields.name, ("Dòng sự kiện",)),
        Field("attachments", fields.files, ("Tệp đính kèm",)),
    ),
    record=Article,
    address=lambda item: _by_month("tin-tuc", item),
)

PAGE = Kind(
    name="page",
    folder="trang",
    fields=_table(
        *_COMMON,
        Field("date", fields.moment, _DATE),
        Field("category", fields.name, _CATEGORY),
        Field("parent", fields.text, ("Trang cha",)),
        Field("order", fields.order, ("Thứ tự",)),
        Field("people", people.people, ("Lãnh đạo",)),
        Field("chart", people.chart, ("Sơ đồ tổ chức",)),
    ),
    record=StandingPage,
    address=lambda item: f"/{item.slug}/",
)

KINDS = {kind.name: kind for kind in (ARTICLE, PAGE)}
KIND_OF_FOLDER = {kind.folder: kind for kind in KINDS.values()}


def _by_month(section: str, item: Item) -> str:
    """`/tin-tuc/2018/06/<slug>/`, by the month of publication in Việt Nam (contracts.md §2)."""
    if item.date is None:
        raise ValueError(f"{item.path}: an item of {section}/ without a date has no address")
    year, month = year_month(item.date)
    return f"/{section}/{year}/{month}/{item.slug}/"
