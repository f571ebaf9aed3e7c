"""The words that say what a number is: `STK`, `CCCD số`, `ĐT`, `mã hồ sơ`; the nearest counts."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from .private import Kind
from .private_banks import OF_BANK

BLANK = r"[^\S\n]"
GAP = rf"\)?{BLANK}{{0,2}}[-.–·]?{BLANK}{{0,2}}\(?"  # what may stand between two digits
END = r"(?!\d|\.\d{1,3}(?!\d))"


def more(count: int) -> str:
    """A pattern for so many further digits of a number."""
    return rf"(?:{GAP}\d){{{count}}}"


def _digits(lengths: Iterable[int]) -> re.Pattern[str]:
    """So many digits, the most that fit."""
    longest_first = sorted(lengths, reverse=True)
    return re.compile(rf"\d(?:{'|'.join(more(n - 1) for n in longest_first)}){END}")


_LOCAL = "|".join(map(more, (8, 7, 6)))  # without the code, or without its zero


class Label(NamedTuple):
    """Words before a number: what it is then, None where it is no one's, and its digits."""

    words: str
    kind: Kind | None
    digits: re.Pattern[str]


_LABELS = (
    Label(
        "số tài khoản|so ?tai ?khoan|số tk|stk|tknh|thẻ (?:atm|ngân hàng|tín dụng|ghi nợ|napas)"
        "|account (?:no|number)",
        "account",
        _digits(range(6, 20)),
    ),
    Label(
        "tài khoản|tai ?khoan|tk|chuyển khoản|bank account|(?:nhận|chuyển|gửi) tiền qua",
        "account",
        _digits(range(8, 20)),
    ),
    Label(
        "cmqđ|cmsq|cmcand|(?:chứng minh|cmt|thẻ|giấy) (?:sĩ quan|quân nhân|quân đội|cand|công an)"
        "|(?:giấy phép|bằng) lái xe quân sự|gplx quân sự"
        "|thẻ (?:ngành|đảng)|số hiệu (?:sĩ quan|quân nhân|cand|công an)",
        "identity",
        _digits(range(6, 10)),
    ),
    Label("hộ chiếu|ho chieu|passport", "identity", _digits((7, 8, 9))),
    Label(
        "căn cước|can ?cuoc|c ?c ?c ?d|chung minh (?:thu|nhan dan|so)"
        "|cmnd|cmtnd|cmt|chứng minh (?:thư|nhân dân|số)"
        rf"|chứng minh(?: cũ| mới| là)?(?={BLANK}?:?{BLANK}?\Z)|giấy tờ tùy thân|gttt"
        "|định danh|đdcn|vneid|giấy phép lái xe|gplx|bằng lái|id card|identity card|citizen id",
        "identity",
        _digits((9, 12)),
    ),
    Label(
        "(?:bhxh|bhyt|(?:sổ |thẻ )?bảo hiểm (?:xã hội|y tế)|(?:sổ|thẻ) bảo hiểm)(?:,? mã số)?"
        "|(?:mã số thuế|mst) (?:(?:thu nhập )?cá nhân|tncn)",
        "identity",
        _digits((10, 13, 15)),
    ),
    Label(
        "điện thoại|dien ?thoai|số máy|sđt|sdt|đtdđ|đtcđ|đt|dđ|di động|máy bàn|tel|phone"
        "|mobile|hotline|đường dây nóng|zalo|viber|gọi|liên hệ|liên lạc|lh|alo",
        "phone",
        re.compile(rf"\d(?:(?:{more(11)}|{more(10)}|{more(9)})(?!{GAP}\d)|{_LOCAL}){END}"),
    ),
    Label(
        "(?:mã|số) (?:hồ sơ|biên nhận|thửa|tờ)|mã số|mã đơn vị|mst|msdn|mã giao dịch|mã tra cứu"
        "|mã vận đơn|mã đơn hàng|mã phản ánh|qhns|số sê-ri|seri|serial|imei|isbn|issn"
        "|đăng ký (?:kinh doanh|doanh nghiệp)|đkkd"
        rf"|mã(?={BLANK}?:?{BLANK}?\Z)",
        None,
        re.compile(r"\d[\d.-]*"),
    ),
    Label(
        "mã (?:định danh|tham chiếu) (?:khoản (?:nộp|phạt|thu)|hóa đơn|hoá đơn|hồ sơ|giao dịch"
        "|thanh toán|chứng từ)",
        None,
        re.compile(r"\d(?:[ .-]?\d)*"),  # in groups, as those of cards
    ),
)
ACCOUNT = _LABELS[1]
# Of what several in a row are: no amount has so many digits as these.
LISTED = {
    "account": ACCOUNT._replace(digits=_digits(range(9, 20))),
    "identity": _LABELS[4],
}
_LABEL = re.compile(
    rf"(?<!\w)(?:{'|'.join(f'({label.words})' for label in _LABELS)})(?!\w)", re.IGNORECASE
)
_RATE = re.compile(r"\([^()\n]{0,40}%\)")  # `(để khấu trừ 10%)` is no number between
# Behind a comma: in fours or in one, no mobile and no year.
_APART = re.compile(rf"(?!0{GAP}[35789]{more(8)}{END}|(?:19|20)\d\d[ .-])\d{{4}}[ .-]?\d{{3}}")
_NEAR = 80  # characters between a word and its number
_BOUND = re.compile(r"[\n;…]|(?<![A-ZĐ])\d|\d(?=\d)")  # not that of `hạng B2 số`


def label_before(text: str, start: int) -> Label | None:
    """The last word before the number, in its line and behind any other number."""
    near = text[max(0, start - _NEAR) : start]
    if "%)" in near:
        near = _RATE.sub("", near)
    between = _BOUND.split(near)[-1]
    words = list(_LABEL.finditer(between))
    if words:
        return _LABELS[(words[-1].lastindex or 1) - 1]
    if not OF_BANK.search(between):
        return None
    apart = between.rstrip().endswith(",")  # `phòng giao dịch Agribank, 0912 345 678`
    return None if apart and not _APART.match(text, start) else ACCOUNT
