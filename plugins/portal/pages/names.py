"""The indexes of categories, tags and threads: every name with a list, a few hundred a page."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from ..labels import LABELS
from ..linking.archives import NAMES_PAGE_SIZE, name_urls
from ..linking.entry import Index, Listing
from ..linking.groups import BASES, Family
from ..model.name import Name
from ..model.page import Head, Page, path_of, root_of
from ..vietnamese.order import name_key
from .listing import HOME

_LABEL = LABELS["vi"]


class NamesModel(Head, frozen=True, kw_only=True):
    """Names in order, and the addresses of the pages before and after, "" for none."""

    heading: str
    names: tuple[Name, ...]
    previous: str
    next: str


class _Directory(msgspec.Struct, frozen=True):
    family: Family
    template: str
    label: str
    order: Callable[[Sequence[Listing]], Sequence[Listing]]


def _by_alphabet(lists: Sequence[Listing]) -> Sequence[Listing]:
    return sorted(lists, key=lambda listing: name_key(listing.name.text))


def _newest_first(lists: Sequence[Listing]) -> Sequence[Listing]:
    """Lists come in the order of their newest items: a thread that goes on stands on top."""
    return lists


DIRECTORIES = (
    _Directory("category", "categories", "categories", _by_alphabet),
    _Directory("tag", "tags", "all_tags", _by_alphabet),
    _Directory("thread", "threads", "threads", _newest_first),
)


def plan(index: Index) -> Iterator[Page]:
    """The pages of the three indexes; an empty one has its page too."""
    for directory in DIRECTORIES:
        names = [listing.name for listing in directory.order(index.of(directory.family))]
        urls = name_urls(BASES[directory.family], len(names))
        for number, url in enumerate(urls):
            chunk = names[number * NAMES_PAGE_SIZE :][:NAMES_PAGE_SIZE]
            heading = _LABEL[directory.label]
            title = f"{heading} – {_LABEL['list_page']} {number + 1}" if number else heading
            model = NamesModel(
                url=url,
                root=root_of(url),
                title=title,
                heading=heading,
                trail=(HOME,),
                names=tuple(chunk),
                previous=urls[number - 1] if number else "",
                next=urls[number + 1] if number + 1 < len(urls) else "",
            )
            yield Page(path_of(url), directory.template, model)
