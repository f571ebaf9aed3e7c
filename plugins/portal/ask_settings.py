"""The setting PORTAL_ASK → how questions come in."""

import re
from typing import Any
from urllib.parse import urlsplit

from .model.finding import Refused
from .model.site import Ask

SHAPE = '{"endpoint": "https://nhan.cuc-mau.example/hoi" hoặc "/nhan-cau-hoi", "keep_days": 30}'
_MOST = 3650  # days
# What a header may hold between its quotes (the policy of docs/van-hanh.md names the host).
_ENDPOINT = re.compile(
    r"(?:https://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[0-9]{1,5})?(?=/|\Z))?(?:/[A-Za-z0-9._~-]+)*/?"
)


def read_ask(value: Any) -> Ask:  # noqa: ANN401 - whatever a settings file holds
    """Both keys may be missing. Raises TypeError or Refused for what cannot be used."""
    if not isinstance(value, dict):
        raise TypeError
    known = Ask.__struct_fields__
    if unknown := [key for key in value if key not in known]:
        raise Refused(f"PORTAL_ASK không có khóa “{unknown[0]}”", "")
    ask = Ask(**value)
    if not isinstance(ask.endpoint, str):
        raise TypeError
    if not _ENDPOINT.fullmatch(ask.endpoint) or not _has_port(ask.endpoint):
        raise Refused(f"câu hỏi không gửi tới “{ask.endpoint}” được", "")
    days = ask.keep_days
    if isinstance(days, bool) or not isinstance(days, int) or not 0 <= days <= _MOST:
        raise Refused(f"PORTAL_ASK keep_days là một số ngày từ 0 đến {_MOST}", "")
    return ask


def _has_port(address: str) -> bool:
    try:
        return urlsplit(address).port != 0
    except ValueError:
        return False
