"""A kind of items: its folder, the fields of its files, how it is listed and shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from ..fields.report import Report
from ..fields.scalars import Parse
from ..model.around import Around, Made
from ..model.film import FilmEntry
from ..model.finding import Finding
from ..model.item import Item
from ..model.item_page import Figure, ItemModel
from ..model.moment import Moment
from ..model.page import Cell, Page
from ..model.site import Site

Whole = Callable[[str], str]  # a site path → the whole address


class Field(msgspec.Struct, frozen=True):
    """A front matter key: its name, the words editors know it by, how its value is read.

    Of one that is `lined` the item keeps the line: later stages may complain about it.
    """

    name: str
    parse: Parse
    aliases: tuple[str, ...] = ()
    required: bool = False
    lined: bool = False


class Facet(msgspec.Struct, frozen=True):
    """A way to divide a section (contracts.md §2): its word in URLs, its label, an item's names.

    `texts` gets the item and its state. A label whose names are labels too is `worded`.
    """

    word: str
    label: str
    texts: Callable[[Any, str], tuple[str, ...]]
    worded: bool = False


class Rules(msgspec.Struct, frozen=True):
    """By what the items of a kind are checked together."""

    site: Site
    as_of: Moment


def nothing(*given: object) -> Any:  # noqa: ANN401 - empty in every shape a hook has
    """What a kind without the hook says."""
    del given
    return ()


def no_states(items: Sequence[Any], rules: Rules) -> Mapping[str, str]:
    """Of a kind whose items have no states."""
    del items, rules
    return {}


def own_moments(item: Item, site: Site) -> tuple[Moment, ...]:
    """Of a kind whose items know by themselves when the clock changes what is said of them."""
    del site
    return item.moments()


def no_note(item: Any, around: Around) -> str:  # noqa: ANN401 - any item
    """Of a kind whose cards say nothing of their own."""
    del item, around
    return ""


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the table.

    `folder` is that of content/ and the section's URL; `name` is the template of an item's page
    and the `kind` of its data, `plural` the section's label in labels.py, "" for no section, and
    `list_template` the template of its lists. `page` makes the model of an item's page from the
    item, its body and what is around; the model in turn gives what its own data are (`data`),
    what it is in JSON-LD (`thing`) and which photos a feed shows (`figures`); `film` is for the
    map of pages.

    `validate_days` checks whether its days are in order, also where other fields are wrong and
    stand empty; `validate` checks one item as it is read, with the lines of its keys;
    `validate_text` whether the text below fits it, which is given as written with its first line;
    `fits` whether its files do, once they were looked at; `check` all items that have a page,
    together. `states` gives the state of each by path, by as-of, and `moments` when an item's may
    change, by the settings too; `note` is a card's, which has the cover too where the kind's lists
    show `covers`, and `cells` where they are registers. `pages` are the section's own beside its
    lists, of the items in them; `ways` are their labels and URLs. `words` are labels by language
    that are not in labels.py.
    """

    name: str
    folder: str
    record: type[Item]
    fields: dict[str, Field]
    address: Callable[[Any], str]
    page: Callable[[Any, str, Around], ItemModel]
    data: Callable[[Any, Whole], msgspec.Struct]
    starter: str
    plural: str = ""
    list_template: str = "archives"
    covers: bool = False
    thing: Callable[[Any, Site, Whole], msgspec.Struct] | None = None
    film: Callable[[Any, Around], FilmEntry | None] = nothing
    figures: Callable[[Any], tuple[Figure, ...]] = nothing
    validate_days: Callable[[Any, Mapping[str, int], Report], None] = nothing
    validate: Callable[[Any, Mapping[str, int], Report], None] = nothing
    validate_text: Callable[[Any, str, int, Report], None] = nothing
    fits: Callable[[Any, Sequence[Made | None]], Sequence[Finding]] = nothing
    check: Callable[[Sequence[Any], Rules], Sequence[Finding]] = nothing
    states: Callable[[Sequence[Any], Rules], Mapping[str, str]] = no_states
    moments: Callable[[Any, Site], tuple[Moment, ...]] = own_moments
    note: Callable[[Any, Around], str] = no_note
    cells: Callable[[Any], tuple[Cell, ...]] = nothing
    facets: tuple[Facet, ...] = ()
    pages: Callable[[Sequence[Any], Site, Moment], Iterator[Page]] = nothing
    ways: tuple[tuple[str, str], ...] = ()
    words: Mapping[str, Mapping[str, str]] = {}

    @property
    def url(self) -> str:
        """The URL path of the section's list (contracts.md §2)."""
        return f"/{self.folder}/"
