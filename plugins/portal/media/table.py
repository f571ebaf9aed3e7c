"""A CSV file and the columns it should have → typed values, or every fault by its line."""

from collections.abc import Iterator, Mapping, Sequence
from unicodedata import normalize

from ..model.fault import Fault
from ..model.table import Column, Sheet
from .cells import explain, read_cells
from .csv_rows import Rows, read_rows

MOST_TOLD = 20  # bad rows that are told one by one: the twenty-first is mostly like the first


def read_table(data: bytes, columns: Sequence[Column]) -> tuple[Sheet | None, tuple[Fault, ...]]:
    """All values of the file, or its faults by line and no sheet.

    Limits: `MOST_ROWS` and `MOST_BYTES` of csv_rows.py. A fault of the file as a whole or of its
    head stands alone, since all else would follow from it.
    """
    rows = read_rows(data, [column.name for column in columns])
    if isinstance(rows, tuple):
        return None, rows
    if faults := tuple(_head_faults(rows.head, columns)):
        return None, faults
    whole = [at for at, row in enumerate(rows.cells) if len(row) == len(columns)]
    texts = zip(*(rows.cells[at] for at in whole), strict=True)
    read = [read_cells(column.type, cells) for column, cells in zip(columns, texts, strict=False)]
    bad: dict[int, list[int]] = {
        at: [] for at, row in enumerate(rows.cells) if len(row) != len(columns)
    }
    for place, (_, wrong) in enumerate(read):
        for at in wrong:
            bad.setdefault(whole[at], []).append(place)
    faults = tuple(_row_faults(bad, rows, columns)) + ((rows.fault,) if rows.fault else ())
    if faults or not whole:
        return None, faults or (Fault(1, "tệp không có dòng số liệu nào", "thêm số liệu"),)
    return Sheet(tuple(columns), tuple([values for values, _ in read])), ()


def _head_faults(head: Sequence[str], columns: Sequence[Column]) -> Iterator[Fault]:
    """Differences between the first row and the columns: the names, how often, in which order."""
    names = [normalize("NFC", column.name) for column in columns]
    if list(head) == names:
        return
    fix = f"dòng đầu của tệp phải là: {', '.join(names)}; hoặc sửa columns cho khớp"
    if not head:
        yield Fault(1, "tệp không có dòng tên cột", fix)
        return
    told = (
        ("thiếu cột", [name for name in names if name not in head]),
        (
            "có cột không khai trong columns:",
            [n for n in dict.fromkeys(head) if n and n not in names],
        ),
        ("có cột viết hai lần:", [n for n in dict.fromkeys(head) if n and head.count(n) > 1]),
        ("có cột không tên, cột thứ", [str(at) for at, n in enumerate(head, start=1) if not n]),
    )
    faults = [
        Fault(1, f"{what} {', '.join(map(_cut, which))}", fix) for what, which in told if which
    ]
    yield from faults or [Fault(1, f"các cột có thứ tự khác: {', '.join(head)}", fix)]


def _cut(name: str) -> str:
    name = name.replace("\n", " ")
    return name if len(name) <= 40 else f"{name[:40]}…"


def _row_faults(
    bad: Mapping[int, Sequence[int]], rows: Rows, columns: Sequence[Column]
) -> Iterator[Fault]:
    """The bad cells of the first rows that have any, and how many rows more there are.

    `bad` has the places of a row's bad cells; none where the row has too many cells or too few.
    """
    first, rest = sorted(bad)[:MOST_TOLD], sorted(bad)[MOST_TOLD:]
    for at in first:
        line, row = rows.lines[at], rows.cells[at]
        if not bad[at]:
            message = f"dòng có {len(row)} ô, phải có {len(columns)}"
            yield Fault(line, message, "ô có dấu phân cách bên trong thì đặt trong ngoặc kép")
        for place in bad[at]:
            refused = explain(columns[place], row[place])
            yield Fault(line, refused.message, refused.fix)
    if rest:
        message = f"còn {len(rest)} dòng nữa có lỗi, kể từ dòng này"
        yield Fault(rows.lines[rest[0]], message, "sửa các dòng đã nêu trước, rồi kiểm tra lại")
