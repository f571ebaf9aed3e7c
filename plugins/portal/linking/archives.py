"""A list of items → its pages, counted from the oldest (contracts.md §2).

Page 1 holds the oldest 20, each numbered page exactly 20, the list's own address the newest 20 to
39. Every item stands once, and a new item leaves full pages as they were.
"""

from collections.abc import Sequence
from typing import Generic, TypeVar

import msgspec

Each = TypeVar("Each")
PAGE_SIZE = 20
NAMES_PAGE_SIZE = 500  # 100,000 tags on one page would be megabytes for a phone


class Slice(msgspec.Struct, Generic[Each], frozen=True):
    """One page of a list, newest first; `number` is 0 for the list's own address."""

    number: int
    url: str
    items: tuple[Each, ...]
    newer: str = ""
    older: str = ""
    newest: str = ""
    oldest: str = ""


def list_urls(base: str, count: int) -> list[str]:
    """The URL paths of a list of so many items, its own first."""
    full = max(count // PAGE_SIZE - 1, 0)
    return [base, *(f"{base}trang/{number}/" for number in range(1, full + 1))]


def name_urls(base: str, count: int) -> list[str]:
    """The URL paths of an index of so many names; its second page is `trang/2/`."""
    pages = range(2, -(-count // NAMES_PAGE_SIZE) + 1)
    return [base, *(f"{base}trang/{number}/" for number in pages)]


def slice_list(base: str, items: Sequence[Each]) -> list[Slice[Each]]:
    """Cut a list, given newest first, into its pages; an empty list still has its own page."""
    urls = list_urls(base, len(items))
    full = len(urls) - 1
    slices = []
    for number, url in enumerate(urls):
        if number:
            end = len(items) - (number - 1) * PAGE_SIZE
            part = items[end - PAGE_SIZE : end]
        else:
            part = items[: len(items) - full * PAGE_SIZE]
        newer = urls[0 if number == full else number + 1] if number else ""
        older = urls[number - 1 if number else full] if number != 1 else ""
        slices.append(
            Slice(
                number,
                url,
                tuple(part),
                newer=newer,
                older=older if full else "",
                newest=base if number else "",
                oldest=urls[1] if full and number != 1 else "",
            )
        )
    return slices
