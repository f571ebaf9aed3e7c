"""Numbers of official documents (`123/QĐ-BQP`, `05/2014/TT-BTTTT`) → their parts, and back.

State: Nghị định 30/2020/NĐ-CP, Phụ lục I (form) and III (codes of types). Party: number, hyphen,
type, slash, issuer (`12-CT/TW`). Laws: number, year, legislature (`15/2020/QH14`). Archives also
hold what older rules and habits left: `38/CP`, `327-CT`, `05/98/TT-NHNN`, `12/QĐ/UB`.
"""

import re
from unicodedata import normalize

import msgspec

from .order import NameKey, name_key
from .slug import slugify

# fmt: off
TYPES = {  # as codes are written: upper case but for a few letters
    "QĐ": "Quyết định", "NQ": "Nghị quyết", "NĐ": "Nghị định", "TT": "Thông tư", "CT": "Chỉ thị",
    "TTLT": "Thông tư liên tịch", "TTLB": "Thông tư liên bộ", "NQLT": "Nghị quyết liên tịch",
    "LCT": "Luật", "PL": "Pháp lệnh", "L": "Lệnh", "SL": "Sắc lệnh", "VBHN": "Văn bản hợp nhất",
    "KH": "Kế hoạch", "HD": "Hướng dẫn", "TB": "Thông báo", "TC": "Thông cáo", "BC": "Báo cáo",
    "TTr": "Tờ trình", "CĐ": "Công điện", "CV": "Công văn", "KL": "Kết luận", "QC": "Quy chế",
    "QyĐ": "Quy định", "QĐi": "Quy định", "CTr": "Chương trình", "PA": "Phương án",
    "ĐA": "Đề án", "DA": "Dự án", "ĐL": "Điều lệ", "BB": "Biên bản", "HĐ": "Hợp đồng",
    "GM": "Giấy mời", "GUQ": "Giấy ủy quyền", "GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép",
    "GP": "Giấy phép", "GCN": "Giấy chứng nhận", "GXN": "Giấy xác nhận", "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển", "PB": "Phiếu báo", "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận",
    "QCPH": "Quy chế phối hợp", "CTrPH": "Chương trình phối hợp", "KHPH": "Kế hoạch phối hợp",
    "TBố": "Tuyên bố", "LKG": "Lời kêu gọi",
}
# fmt: on
_LETTER = "Công văn"  # has no code: its symbol is the issuer and the unit that wrote it
_CUSTOMARY = {word.upper(): word for word in (*TYPES, "TTg", "GDTrH")}

_LONGEST = 60  # characters
_SIGNS = str.maketrans("ÐðƉɖ–—‑−⁄∕", "ĐđĐđ----//")  # look-alikes of Đ, hyphen and slash
_AROUND = re.compile(r"\s*([-/.&])\s*")
_LETTERS = "A-Za-zĂăÂâĐđÊêÔôƠơƯưỐố"  # of initials; a look-alike from another script is a slip
_WORD = f"[{_LETTERS}][{_LETTERS}0-9]*"
_NUMBER = re.compile(
    r"(?:(?i:số) ?[:.]? ?)?"
    r"(?P<number>[0-9]{1,6})(?P<suffix>[A-Za-zĐđ]|(?i:bis))?"
    r"(?:/(?P<year>(?:19|20)[0-9]{2}|[4-9][0-9]))?"
    rf"(?P<sign>[-/])(?P<symbol>{_WORD}(?:[-/.&]{_WORD})*)"
)
_PART = re.compile(r"[^\W_]+")
_PARTING = re.compile("[-/]")


class DocumentNumber(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A number taken apart; `text` is how it is printed.

    `suffix` is what follows the digits (`a` of `12a`). `year` is 0 where the number has none.
    `type_code` is a key of TYPES, or "" where the number has none: letters (`1234/BQP-VP`) and
    laws. `issuer` is an abbreviation, several of a joint circular as `BTP-BCA`, "" in `327-CT`.
    """

    text: str
    number: int
    suffix: str
    year: int
    type_code: str
    issuer: str


def parse_number(text: str) -> DocumentNumber | None:
    """Read a number however it was typed; None for what has not the form of one.

    Taken as the same: lower case, blanks round the signs, a leading `Số:`, Ð (U+00D0), long
    dashes. D is not taken for Đ: QD may be an issuer.
    """
    found = _read(text)
    if found is None:
        return None
    symbol = _PART.sub(lambda part: _customary(part[0]), found["symbol"])
    suffix = (found["suffix"] or "").lower()
    middle = f"/{found['year']}" if found["year"] else ""
    written = f"{found['number']}{suffix}{middle}{found['sign']}{symbol}"
    return DocumentNumber(written, int(found["number"]), suffix, _year(found), *_parts(symbol))


def number_key(text: str) -> str:
    """What all spellings of one number share, for finding it again and for finding doubles.

    Zeros before the number, the signs between the parts and TƯ for TW do not count; d and đ
    are two letters. A text that is no number is its own key, but for case and blanks.
    """
    found = _read(text)
    if found is None:
        return " ".join(normalize("NFC", text).translate(_SIGNS).casefold().split())
    symbol = "-".join(_PART.findall(found["symbol"].lower().replace("tư", "tw")))
    return f"{int(found['number'])}{(found['suffix'] or '').lower()}/{_year(found)}/{symbol}"


def number_order(number: DocumentNumber) -> tuple[int, NameKey, int, NameKey, NameKey, str]:
    """The place in a register: by year (none first), type, number, issuer; 12, 12a, 12b, 100."""
    kind, suffix, issuer = map(name_key, (number.type_code, number.suffix, number.issuer))
    return number.year, kind, number.number, suffix, issuer, number.text


def number_slug(number: DocumentNumber) -> str:
    """`123-qd-bqp`, `05-2014-tt-btttt`: zeros stay, so that readers find what is printed."""
    return slugify(number.text)


def type_name(number: DocumentNumber) -> str:
    """`Quyết định`; `Công văn` where there is no code; "" where the number leaves it open.

    Open are symbols of one part: laws and resolutions of the National Assembly are numbered
    alike (`15/2020/QH14`), and `38/CP` is a decree, `91/TTg` a decision. So is QĐ of the Party,
    which is Quyết định or Quy định (`144-QĐ/TW`).
    """
    head = "-/" if number.year else "-"
    if len(_PARTING.findall(number.text)) <= len(head) or "-QĐ/" in number.text:
        return ""
    return TYPES.get(number.type_code, _LETTER)


def _read(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST:
        return None
    plain = " ".join(normalize("NFC", text).translate(_SIGNS).split())
    return _NUMBER.fullmatch(_AROUND.sub(r"\1", plain))


def _year(found: re.Match[str]) -> int:
    """Two digits are of the last century: the habit ended with it."""
    year = found["year"] or "0"
    return int(year) + (1900 if len(year) == 2 else 0)


def _customary(part: str) -> str:
    upper = part.upper()
    return _CUSTOMARY.get(upper, upper)


def _parts(symbol: str) -> tuple[str, str]:
    """`QĐ-BQP` → QĐ, BQP; `BQP-VP` → "", BQP: the unit behind a letter's issuer is none."""
    first, *others = _PARTING.split(symbol)
    return (first, "-".join(others)) if first in TYPES else ("", first)
