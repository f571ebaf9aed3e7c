"""A find of private data → what an editor is told of it: never the data, only what is masked."""

from typing import NamedTuple

from ..model.finding import Severity
from .private import KIND_NAMES, Kind, Private

SETTING = "PORTAL_PUBLIC_NUMBERS"
_ASK = f"nhờ người quản trị thêm vào {SETTING}"
_FIXES: dict[Kind, str] = {
    "identity": "xóa đi; không số giấy tờ nào của một người được đăng",
    "account": f"xóa đi; tài khoản của cơ quan, của quỹ thì {_ASK}",
    "phone": f"xóa đi, hoặc thay bằng số máy của cơ quan; số được phép đăng thì {_ASK}",
    "email": f"xóa đi, hoặc thay bằng hộp thư của cơ quan; thư được phép đăng thì {_ASK}",
    "address": "bỏ số nhà, chỉ để tên đường, thôn, phường, xã",
}
_ERRORS: frozenset[Kind] = frozenset(("identity", "account"))  # whoever has them can do harm


class Told(NamedTuple):
    """The parts of a `Finding` or a `Fault` that follow the line."""

    message: str
    fix: str
    severity: Severity
    rule: str


def tell(find: Private) -> Told:
    """An error for what harms whoever it belongs to at once, a warning for the rest."""
    message = f"có {KIND_NAMES[find.kind]} {find.masked}, là thông tin riêng"
    return Told(message, _FIXES[find.kind], severity_of(find.kind), rule_of(find.kind))


def severity_of(kind: Kind) -> Severity:
    """In a text that is published."""
    return "error" if kind in _ERRORS else "warning"


def rule_of(kind: Kind) -> str:
    """`private-identity`: the id of the rule of `invoke check`."""
    return f"private-{kind}"
