"""HTML → its tags as the tokenizer of a browser sees them, and whether they are too much for it.

ammonia builds the tree of a browser, in Rust, where no signal stops it: its time grows with the
square of the depth and of a tag's attributes, and like a browser it opens what was left open
again in each block that follows. So all three are bounded before it begins. Words between `<`
and `>` will not do: a `</div>` in an attribute or a comment closes nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator

DEPTH_LIMIT = 100  # elements open at once
AGAIN_LIMIT = 200_000  # elements of text style open, summed over all tags: so many are made anew
ATTRIBUTES_LIMIT = 1_000  # of one tag

# HTML standard §13.2.5. What is never closed is taken to the end of the text, as a browser does:
# so nothing is looked at twice, and the time grows with the length.
_NAME_AND_VALUE = (  # the name, and the value in double quotes, in single ones, or in none
    r"[\t\n\f\r /]*+([^\t\n\f\r />][^\t\n\f\r />=]*+)"
    r"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:\"([^\"]*+)\"|'([^']*+)'|((?![\"'])[^\t\n\f\r >]++))?+)?+"
)
_ATTRIBUTE = re.sub(r"\((?!\?)", "(?:", _NAME_AND_VALUE)  # the same without its groups
_TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<(?:[!?]|/(?![a-zA-Z]))[^>]*+>?"
    rf"|<(/?)([a-zA-Z][^\t\n\f\r />]*+)((?:{_ATTRIBUTE})*+)[\t\n\f\r /]*+>?",
    re.DOTALL,
)
_ATTRIBUTES = re.compile(_NAME_AND_VALUE)
_EMPTY = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param "
    "source track wbr".split()
)
# §13.2.4.3, the list of active formatting elements.
_STYLES = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_CELLS = frozenset(("td", "th"))
_ROWS = _CELLS | {"tr"}
_GROUPS = _ROWS | {"thead", "tbody", "tfoot"}
# §13.1.2.4: an opening tag closes these where they were the last to open.
_CLOSES = {
    "p": frozenset(("p",)),
    "li": frozenset(("p", "li")),
    "dt": frozenset(("p", "dt", "dd")),
    "dd": frozenset(("p", "dt", "dd")),
    **dict.fromkeys(_CELLS, _CELLS),
    "tr": _ROWS,
    **dict.fromkeys(("thead", "tbody", "tfoot"), _GROUPS),
}


def find_tags(html: str) -> Iterator[re.Match[str]]:
    """Every tag: group 1 is `/` in a closing one, 2 its name as written, 3 its attributes."""
    return (token for token in _TOKEN.finditer(html) if token[2])


def take_out(html: str, unwanted: Callable[[re.Match[str]], bool]) -> str:
    """The HTML without the tags that are unwanted; what stood around one makes no new tag."""
    return _TOKEN.sub(lambda tag: "<!---->" if tag[2] and unwanted(tag) else tag[0], html)


def name_of(tag: re.Match[str]) -> str:
    """The tag's name in lower case; a browser changes the letters A to Z only."""
    return tag[2].lower() if tag[2].isascii() else tag[2]


def attributes_of(tag: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Names and values as written, in order; a value has its character references still."""
    for name, quoted, apostrophed, bare in _ATTRIBUTES.findall(tag[3]):
        yield name, quoted or apostrophed or bare


def has_many_attributes(tag: re.Match[str]) -> bool:
    """Whether they are more than ATTRIBUTES_LIMIT."""
    if len(tag[3]) <= ATTRIBUTES_LIMIT:
        return False
    return sum(1 for _ in _ATTRIBUTES.finditer(tag[3])) > ATTRIBUTES_LIMIT


def too_much(tags: Iterable[re.Match[str]]) -> bool:
    """Whether DEPTH_LIMIT or AGAIN_LIMIT may be passed, in a text without active tags.

    A closing tag counts only where it closes what was opened last: when another one closes
    something, and what, fills §13.2.6. So the answer is sure where it is no.
    """
    opened: list[str] = []
    styles = again = 0
    for tag in tags:
        name = name_of(tag)
        if not tag[1] and name not in _EMPTY:
            closed = _CLOSES.get(name, frozenset())
            while opened and opened[-1] in closed:
                opened.pop()
            opened.append(name)
            styles += name in _STYLES
        elif tag[1] and opened and opened[-1] == name:
            opened.pop()
            styles -= name in _STYLES
        again += styles
        if len(opened) > DEPTH_LIMIT or again > AGAIN_LIMIT:
            return True
    return False
