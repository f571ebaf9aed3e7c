"""The table of characters that have no place in a text: what becomes of each, what editors read.

One row a group; a new character is one more in a row's class.
"""

import re

import msgspec

_RETYPE = "xóa đoạn chữ quanh chỗ đó rồi gõ lại bằng tay, hoặc dán bằng “chỉ dán văn bản”"


class Treatment(msgspec.Struct, frozen=True):
    """A group of characters, written as the inside of a regex class.

    `replacement` None leaves them where they are; `{name}` in the message is the U+XXXX name.
    """

    characters: str
    replacement: str | None
    message: str
    fix: str


TREATMENTS = {
    "break": Treatment(  # Word's own; PyYAML counts the latter two as line ends
        "\x0b\u2028\u2029",
        "\n",
        "dấu ngắt dòng của Word {name} đã đổi thành xuống dòng",
        "bấm Enter ở chỗ đó thay cho dấu ngắt dòng được dán vào",
    ),
    "control": Treatment(  # what XML 1.0 §2.2 forbids or discourages in feeds and maps
        "\x00-\x08\x0c-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff",
        "",
        "ký tự điều khiển {name} đã bị bỏ",
        _RETYPE,
    ),
    "bidi": Treatment(  # Unicode's property Bidi_Control
        "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
        "",
        "ký tự đổi chiều chữ {name} đã bị bỏ",
        _RETYPE,
    ),
    "invisible": Treatment(  # zero width, invisible operators, tags
        "\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f",
        "",
        "ký tự vô hình {name} đã bị bỏ",
        _RETYPE,
    ),
    "hyphen": Treatment(
        "\u00ad",
        "",
        "dấu gạch nối ẩn {name} đã bị bỏ",
        "đọc lại dòng này; nếu mất chữ “ư” thì văn bản còn dùng mã TCVN3: chuyển sang Unicode",
    ),
    "damaged": Treatment(
        "\ufffd",
        None,
        "chữ đã hỏng, chỉ còn dấu {name}",
        "mở bản gốc và gõ lại chữ bị mất",
    ),
    "private": Treatment(
        "\ue000-\uf8ff\U000f0000-\U0010fffd",
        None,
        "ký tự riêng của một phông chữ {name}, máy khác không hiện được",
        "thay bằng chữ hoặc dấu thông thường, ví dụ gạch đầu dòng bằng dấu -",
    ),
}
_GROUPS = re.compile("|".join(f"(?P<{k}>[{t.characters}])" for k, t in TREATMENTS.items()))

ODD = re.compile("[" + "".join(t.characters for t in TREATMENTS.values()) + "]")
HIDDEN = re.compile(
    "[" + "".join(t.characters for t in TREATMENTS.values() if t.replacement is not None) + "]"
)


def treatment_of(odd: str) -> Treatment:
    """The row of a character that `ODD` found."""
    found = _GROUPS.match(odd)
    if found is None or found.lastgroup is None:
        raise ValueError(f"{name_of(odd)} is in no row of TREATMENTS")
    return TREATMENTS[found.lastgroup]


def name_of(character: str) -> str:
    """`U+202E`: how a character that cannot be shown is named."""
    return f"U+{ord(character):04X}"
