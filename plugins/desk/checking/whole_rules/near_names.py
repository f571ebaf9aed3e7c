"""A tag, category or thread that is most likely a mistyped other one: its list holds one item.

Names with one slug are told by the build. Here: a blank that is missing (“thiđua”), and a wrong
letter in a word that no other name has. In time linear to the names: a portal may have 100,000.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from portal.linking.groups import BASES, Family, Group
from portal.vietnamese.slug import slugify

from ..rule import Place, Whole, WholeRule

_OFTEN = 5  # items: a name with so many is right
_SHORTEST = 3  # letters of a word: shorter ones tell things apart, “lớp A”, “khóa XI”
_BETWEEN = re.compile(r"[\W_]+")
_WORDS: Mapping[Family, str] = {"category": "chuyên mục", "tag": "thẻ", "thread": "dòng sự kiện"}
_FIELDS: Mapping[Family, str] = {"category": "category", "tag": "tags", "thread": "thread"}


def find(whole: Whole) -> Iterator[Place]:
    """Of the lists that stand on the portal, at the oldest item of the rarer name."""
    linked = whole.survey.linked
    for family in BASES:
        groups = [each for each in linked.grouped.groups if each.family == family]
        for group, other in (*_unspaced(groups), *_mistyped(groups)):
            item = linked.wishes[linked.listed[group.members[-1]]].item
            words = {
                "what": _WORDS[family],
                "name": group.name.text,
                "count": str(len(group.members)),
                "other": other.name.text,
                "often": str(len(other.members)),
            }
            yield Place(item.path, item.lines.get(_FIELDS[family], 1), words)


def _unspaced(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Names with the same letters, blanks apart: the rarer, then the other; numbers are meant."""
    seen: dict[str, Group] = {}
    for group in groups:
        letters = _BETWEEN.sub("", group.name.text.casefold())
        other = seen.setdefault(letters, group)
        if other is not group and letters.isalpha() and not _is_told(group, other):
            rarer, often = sorted((group, other), key=lambda each: len(each.members))
            yield rarer, often


def _mistyped(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """A name of one item and an often used one that differ in one letter of one word."""
    often: dict[tuple[str, ...], Group] = {}
    for group in groups:
        if len(group.members) >= _OFTEN:
            often |= dict.fromkeys(_gapped(group.name.text.casefold().split()), group)
    rare = [group for group in groups if len(group.members) == 1] if often else []
    uses = Counter(word for group in groups if rare for word in group.name.text.casefold().split())
    for group in rare:
        written = group.name.text.split()
        words = [word.casefold() for word in written]
        for at, gapped in enumerate(_gapped(words)):
            other = often.get(gapped)
            if not other or uses[words[at]] > 1 or written[at].isupper():
                continue
            if is_slip(words[at], other.name.text.casefold().split()[at]):
                if not _is_told(group, other):
                    yield group, other
                break


def _is_told(group: Group, other: Group) -> bool:
    return slugify(group.name.text) == slugify(other.name.text)


def _gapped(words: Sequence[str]) -> list[tuple[str, ...]]:
    """The words with each in turn left out."""
    return [(*words[:at], "", *words[at + 1 :]) for at in range(len(words))]


def is_slip(written: str, right: str) -> bool:
    """Whether a letter is wrong, missing or too many, or two have changed places."""
    shorter = min(len(written), len(right))
    if shorter < _SHORTEST or not (written + right).isalpha():
        return False
    begin = _agreeing(written, right)
    end = min(_agreeing(written[::-1], right[::-1]), shorter - begin)
    a, b = written[begin : len(written) - end], right[begin : len(right) - end]
    return max(len(a), len(b)) == 1 or (len(a) == 2 and a == b[::-1])


def _agreeing(one: str, other: str) -> int:
    """How many letters from the first on are the same."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


RULE = WholeRule(
    id="near-name",
    message="{what} “{name}” ({count} bài) gần giống “{other}” ({often} bài)",
    fix="nếu là một thì viết “{other}” ở mọi bài; nếu là hai thì đặt hai tên khác nhau rõ hơn",
    find=find,
)
