"""The setting PORTAL_PUBLIC_NUMBERS → telephones, e-mails and accounts that texts may hold."""

import re
from typing import Any

from .model.finding import Refused

SHAPE = 'danh sách ["024 3000 0000", "quy@cuc-mau.example", "3713.0.1234567"]'
_NUMBER = re.compile(r"\+?[0-9A-Z](?:[ .()–-]{0,3}[0-9A-Z]){5,23}\)?")
_LEAST_DIGITS = 6
_MAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)


def read_public_numbers(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever a settings file holds
    """Each as written. Raises TypeError or Refused for what can be none of the three."""
    if isinstance(value, str) or not all(isinstance(each, str) for each in value):
        raise TypeError
    numbers = tuple(" ".join(each.split()) for each in value)
    for number in numbers:
        digits = sum(sign.isdecimal() for sign in number)
        if not _MAIL.fullmatch(number) and not (
            _NUMBER.fullmatch(number.removeprefix("(")) and digits >= _LEAST_DIGITS
        ):
            wrong = f"“{number}” không phải số điện thoại, thư điện tử hay số tài khoản"
            raise Refused(f"PORTAL_PUBLIC_NUMBERS: {wrong}", "")
    return numbers
