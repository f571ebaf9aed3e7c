"""Documents → whether each is in force at a moment: the states of the register."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..model.moment import Moment
from ..vietnamese.dates import end_of
from .document_item import Document
from .kind import Rules

COMMENT_OPEN = "comment_open"


def states(items: Sequence[Document], rules: Rules) -> Mapping[str, str]:
    """By path, the label of the state. What was replaced stays so, whatever becomes of the newer.

    Those that it may be replaced by are among the items.
    """
    newer: defaultdict[str, set[str]] = defaultdict(set)  # by a number, what replaces it
    for item in items:
        if not item.comment_until and item.begins.second <= rules.as_of.second:
            for use in item.replaces:
                newer[use.key].add(item.path)
    return {item.path: _state(item, newer, rules.as_of) for item in items}


def _state(item: Document, newer: Mapping[str, set[str]], as_of: Moment) -> str:
    if item.comment_until:
        return "comment_closed" if _is_over(item.comment_until, as_of) else COMMENT_OPEN
    if item.begins.second > as_of.second:
        return "not_yet_in_force"
    replaced = any(newer.get(name, set()) - {item.path} for name in item.numbers)
    if replaced or (item.valid_until and _is_over(item.valid_until, as_of)):
        return "no_longer_in_force"
    return "in_force"


def _is_over(moment: Moment, as_of: Moment) -> bool:
    return end_of(moment).second <= as_of.second
