"""A link to a part of another text that has no such part: its page opens at the top.

Links inside one text are the reader's to check; ids with two hyphens are the layout's own.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from portal.vietnamese.slug import slugify

from ..rule import Place, Whole, WholeRule

_LAYOUT = "--"
# What a browser knows by itself: the top of a page, and words of a text.
# https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element
_ITS_OWN = ("top", ":~:")
_SHOWN = 5  # ids


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public; which ids a list's page has is not known."""
    ids: dict[str, tuple[str, ...]] = {}
    for wish in whole.survey.linked.wishes:
        for at, target in enumerate(wish.targets):
            if target.kind != "page" or not target.fragment or _is_known(target.fragment):
                continue
            ids = ids or _ids_by_url(whole)
            known = ids.get(target.value)
            if known is not None and target.fragment not in known:
                reference = wish.reading.references[at]
                words = {"fragment": target.fragment, "page": target.value}
                words["advice"] = _advice(target.fragment, known)
                yield Place(wish.item.path, reference.line, words)


def _is_known(fragment: str) -> bool:
    return _LAYOUT in fragment or fragment.lower().startswith(_ITS_OWN)


def _ids_by_url(whole: Whole) -> dict[str, tuple[str, ...]]:
    texts = whole.texts
    return {
        wish.url: texts[wish.item.path].ids
        for wish in whole.survey.linked.wishes
        if wish.item.path in texts
    }


def _advice(fragment: str, ids: tuple[str, ...]) -> str:
    near = get_close_matches(slugify(fragment), ids, 1)
    if near:
        return f"viết #{near[0]}"
    parts = [f"#{each}" for each in ids if ":" not in each]  # notes are no parts
    if not parts:
        return "bỏ phần từ dấu #: bài ấy không có mục nào"
    shown = ", ".join(parts[:_SHOWN]) + (" …" if parts[_SHOWN:] else "")
    return f"bỏ phần từ dấu #, hoặc dùng một trong: {shown}"


RULE = WholeRule(
    id="anchor",
    message="trang {page} không có mục #{fragment}",
    fix="{advice}",
    find=find,
)
