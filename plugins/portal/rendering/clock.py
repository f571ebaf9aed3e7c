"""The public clock → its file: a row a unit and one for all, for spreadsheets and programs.

With a byte order mark, without which a spreadsheet in Việt Nam takes UTF-8 for something else;
lines as RFC 4180 ends them; an empty cell where there is no figure.
"""

import csv
import io

import msgspec

from ..kinds.clock import Row
from ..kinds.question_places import ClockFile
from ..labels import LABELS
from ..model.site import Site
from ..vietnamese.decimals import plain_decimal

HEAD = (
    *("don_vi", "da_hoi", "da_tra_loi", "so_ngay_trung_vi"),
    *("xet_han", "dung_han", "phan_tram_dung_han", "dang_qua_han"),
)


def show_clock(model: msgspec.Struct, site: Site) -> bytes:
    """The CSV. Raises TypeError for the model of something else (a bug)."""
    del site
    if not isinstance(model, ClockFile):
        raise TypeError(f"{type(model).__name__}: no clock")
    label = LABELS["vi"]
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(HEAD)
    for unit, row in model.clock.units:
        rows.writerow(_cells(unit or label["clock_no_unit"], row))
    rows.writerow(_cells(label["clock_whole"], model.clock.whole))
    return text.getvalue().encode("utf-8-sig")


def _cells(name: str, row: Row) -> tuple[str | int, ...]:
    days, share = ("" if v is None else plain_decimal(v) for v in (row.days, row.share))
    return (name, row.asked, row.answered, days, row.judged, row.on_time, share, row.overdue)
