"""One find of private data in a text: which kind, where, and what is printed instead."""

from typing import Literal

import msgspec

Kind = Literal["phone", "email", "identity", "account", "address"]
# What a message to an editor calls them.
KIND_NAMES: dict[Kind, str] = {
    "phone": "số điện thoại",
    "email": "thư điện tử",
    "identity": "số giấy tờ tùy thân",
    "account": "số tài khoản",
    "address": "địa chỉ nhà",
}


class Private(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """`text[start:end]` is private; `masked` may be shown, on pages and in findings.

    `named` where a word before it says what it is (`CCCD`, `STK`), not its shape alone.
    """

    kind: Kind
    start: int
    end: int
    masked: str
    named: bool = False
