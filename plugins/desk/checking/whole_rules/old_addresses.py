"""A link by an address that only leads on, or whose page is gone.

The build says that nothing stands there; where it went is known once all redirects are.
"""

from collections.abc import Iterator
from urllib.parse import urljoin

from portal.fields.old_urls import parse_old_url
from portal.model.body import Link

from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public, every link that the build lets fall."""
    advice = _advice(whole)
    if not advice:
        return
    for wish in whole.survey.linked.wishes:
        for at, target in enumerate(wish.targets):
            if target.kind != "dead":
                continue
            reference = wish.reading.references[at]
            if isinstance(reference, Link):
                key = _key(wish.url, reference.target)
                if key in advice:
                    became, fix = advice[key]
                    words = {"target": reference.target, "became": became, "advice": fix}
                    yield Place(wish.item.path, reference.line, words)


def _advice(whole: Whole) -> dict[bytes, tuple[str, str]]:
    """By the key of an old address, what became of it and what to write."""
    redirects = whole.survey.redirects
    gone = {each.old.key: ("đã thu hồi", "bỏ liên kết") for each in redirects.gone}
    return gone | {
        each.old.key: (f"nay ở {each.target}", f"viết {each.target}") for each in redirects.moved
    }


def _key(url: str, target: str) -> bytes:
    """The key of the address that a link written in the page at `url` asks for."""
    try:
        return parse_old_url(urljoin(url, target.partition("#")[0])).key
    except ValueError:  # Refused is one
        return b""


RULE = WholeRule(
    id="old-address",
    message="{target} là địa chỉ cũ, {became}",
    fix="{advice}",
    find=find,
)
