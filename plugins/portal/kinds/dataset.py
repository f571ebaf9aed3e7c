"""Datasets: the tables of `csdl/` (contracts.md §3)."""

import msgspec

from ..fields import scalars
from ..fields.columns import columns
from ..labels import LABELS
from ..model.around import Around
from ..model.item import Item
from ..model.item_data import AttachmentData
from ..model.item_page import Fact, ItemModel
from ..model.linked_data import CreativeWork, DataDownload
from ..model.linked_data import Dataset as DatasetThing
from ..model.moment import Moment
from ..model.site import Site
from ..model.table import Chart, Column, Table
from ..model.target import Attachment, TableFile
from ..model.used import FileUse, Used
from ..vietnamese.numbers import show_count
from .data import attachment_data, time_of
from .every import fields_of
from .kind import Field, Kind, Whole
from .linked import owner_of
from .showing import section_trail, show

_TYPES = {"csv": "text/csv", "json": "application/json"}


class Dataset(Item, frozen=True, kw_only=True, tag="dataset"):
    """A table; `updated` is when its figures were last brought up to date."""

    file: FileUse
    columns: tuple[Column, ...]
    licence: str = ""
    updated: Moment | None = None

    def uses(self) -> tuple[Used, ...]:
        """The file, with the columns it must have."""
        return (Used(self.file, "table", columns=self.columns),)


class DatasetModel(ItemModel, frozen=True, kw_only=True):
    """A table: its first rows, its chart if it has one, its files, what its columns are."""

    table: Table | None
    plot: Chart | None
    files: tuple[Attachment, ...]


class ColumnData(msgspec.Struct, frozen=True):
    """A column of the files."""

    name: str
    label: str
    type: str


class DatasetData(msgspec.Struct, frozen=True):
    """The files and what stands in them: the rows are there, not here."""

    rows: int
    columns: tuple[ColumnData, ...]
    files: tuple[AttachmentData, ...]
    licence: str
    figures_updated: str | None


def _page(item: Dataset, body: str, around: Around) -> DatasetModel:
    made = around.made[0]
    table = made if isinstance(made, TableFile) else None
    facts = [Fact("figures_updated", moment=item.updated)] if item.updated else []
    facts += [Fact("licence", item.licence)] if item.licence else []
    return show(
        DatasetModel,
        "dataset",
        item,
        body,
        around,
        trail=section_trail("datasets", "csdl", item.lang),
        facts=tuple(facts),
        table=table.table if table else None,
        plot=table.chart if table else None,
        files=table.files if table else (),
    )


def _data(page: DatasetModel, whole: Whole) -> DatasetData:
    licence, updated = page.fact("licence"), page.fact("figures_updated")
    known = page.table.columns if page.table else ()
    return DatasetData(
        rows=page.table.total if page.table else 0,
        columns=tuple([ColumnData(each.name, each.label, each.type) for each in known]),
        files=tuple([attachment_data(file, whole) for file in page.files]),
        licence=licence.text if licence else "",
        figures_updated=time_of(updated.moment) if updated else None,
    )


def _thing(page: DatasetModel, site: Site, whole: Whole) -> DatasetThing:
    licence = page.fact("licence")
    return DatasetThing(
        name=page.title,
        description=page.description,
        url=whole(page.url),
        in_language=page.lang,
        date_published=time_of(page.date) or "",
        date_modified=time_of(page.updated) or "",
        creator=owner_of(site),
        license=CreativeWork(licence.text) if licence else None,
        variable_measured=tuple([each.label for each in page.table.columns] if page.table else ()),
        distribution=tuple(
            [DataDownload(whole(file.url), _TYPES[file.ext]) for file in page.files]
        ),
    )


def _note(item: Dataset, around: Around) -> str:
    made = around.made[0]
    rows = made.table.total if isinstance(made, TableFile) else 0
    return LABELS[item.lang]["row_count"].format(show_count(rows))


DATASET = Kind(
    name="dataset",
    plural="datasets",
    folder="csdl",
    record=Dataset,
    list_template="datasets",
    fields=fields_of(
        Field("file", scalars.file, ("Tệp số liệu", "Tệp"), required=True),
        Field("columns", columns, ("Các cột",), required=True),
        Field("licence", scalars.text, ("Giấy phép", "Điều kiện sử dụng")),
        Field("updated", scalars.moment, ("Số liệu đến ngày",)),
    ),
    address=lambda item: f"/csdl/{item.slug}/",
    page=_page,
    data=_data,
    thing=_thing,
    note=_note,
    starter="""---
title: {title}
date: {date}
summary:
unit:
status: draft
file: so-lieu.csv
columns:
  - name: nam
    label: Năm
    type: year
  - name: so_luong
    label: Số lượng
    type: count
# licence: Được dùng lại, ghi nguồn
# updated: {day}
---

Viết ở đây: số liệu từ đâu, đếm thế nào, đọc thế nào. Đặt tệp CSV (UTF-8) cạnh bài này.
Khi xong, xóa dòng `status: draft` ở trên để đăng.
""",
)
