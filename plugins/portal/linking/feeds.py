"""A list → the addresses of its feeds (contracts.md §2, "feeds")."""

import msgspec

from .groups import Family

FED: frozenset[Family] = frozenset(("section", "category"))


class Form(msgspec.Struct, frozen=True):
    """One way to write a feed: `name` stands in the address and, in rendering/, for the form."""

    name: str
    label: str
    media_type: str


FORMS = (
    Form("atom", "Atom", "application/atom+xml"),
    Form("rss", "RSS", "application/rss+xml"),
)


def feed_url(list_url: str, form: Form) -> str:
    """`/chuyen-muc/tin-hoat-dong/` → `/feeds/chuyen-muc/tin-hoat-dong.atom.xml`."""
    return f"/feeds{list_url.removesuffix('/')}.{form.name}.xml"
