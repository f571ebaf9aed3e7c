"""Fields of people who ask: private data in them is an error, which prints it masked.

What the record holds is masked all the same, so that no output can carry what a check let pass.
"""

from ..vietnamese.private import KIND_NAMES, Private
from ..vietnamese.private_told import rule_of
from .report import Report
from .scalars import Parse, text
from .value import Value

ERASE = "xóa đi: nơi xử lý tra người hỏi ở sổ tiếp nhận, không tra ở tệp này"
_EXAMPLE = "viết chữ cái đầu của họ, đệm, tên, ví dụ N. V. A., hoặc Bạn đọc"


def masked(parse: Parse) -> Parse:
    """A field's parser that lets no private data through: an error, and a masked text."""

    def parsed(value: Value, report: Report) -> str:
        from ..vietnamese.masking import find_private, mask_text  # noqa: PLC0415 - 60 ms to load

        given: str = parse(value, report)
        finds = find_private(given, report.allowed)
        if finds:
            rule = rule_of(finds[0].kind)
            report.error(value.line, f"có {show_finds(finds)}, là thông tin riêng", ERASE, rule)
        return mask_text(given, report.allowed)

    return parsed


def asker(value: Value, report: Report) -> str:
    """Who asks: initials, or words that name nobody."""
    from ..vietnamese.masking import is_masked, mask_name  # noqa: PLC0415 - 60 ms to load

    name = text(value, report)
    if not name or is_masked(name):
        return name
    initials = mask_name(name)
    fix = f"viết {initials}" if initials else _EXAMPLE
    report.error(value.line, "tên người hỏi chưa được che", fix)
    return initials


def show_finds(finds: tuple[Private, ...]) -> str:
    """`số điện thoại 09xx xxx x78, thư điện tử n…@…`: each once, masked."""
    return ", ".join(dict.fromkeys(f"{KIND_NAMES[find.kind]} {find.masked}" for find in finds))
