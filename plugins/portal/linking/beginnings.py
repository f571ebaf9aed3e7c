"""A link's target that lacks its beginning → the address that was meant."""

import re

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(r"\+?[0-9](?:[ .()-]*[0-9]){6,14}")
_NO_DIGIT = re.compile("[^0-9+]")


def whole_address(target: str) -> str:
    """`www.a.example` → `https://www.a.example`, a mail or a telephone likewise; "" for a path."""
    if _MAIL.fullmatch(target):
        return f"mailto:{target}"
    if target.startswith("www."):
        return f"https://{target}"
    return f"tel:{_NO_DIGIT.sub('', target)}" if _TELEPHONE.fullmatch(target) else ""
