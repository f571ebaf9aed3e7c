"""Text of an encoding from before Unicode that was pasted as Latin letters → where, and mended.

No letter tells such text from good text: `cã` is both. The words do: `®­îc` is no syllable, and
read in TCVN3 it is one; `Müller` is none either way; `và` is one as it stands. So words vote, in
each stretch between words that are good Vietnamese.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby

import msgspec

from .mend import Mend
from .syllables import is_syllable

_DIGIT = re.compile("[0-9]")
_MANY = 2  # letters of the encoding in one word, or words: one alone can be a foreign name


class OldEncoding(msgspec.Struct, frozen=True):
    """`letters`: its letters as they are seen, as the inside of a regex class.

    `read` gives the Unicode of each of the words in a row, "" for what the encoding cannot hold.
    `doubtful` are letters that good text has too, in units, formulas and notes for instance.
    `spell` makes a text, of the same length, in which each letter is one of `letters`.
    """

    letters: str
    read: Callable[[list[str]], list[str]]
    doubtful: str = ""
    spell: Callable[[str], str] = str


class _Word(msgspec.Struct, frozen=True, gc=False):
    """A word as it stands, as it is read, and what it says of the text around it."""

    start: int
    end: int
    seen: str
    read: str
    vote: int  # 1: of the encoding, -1: of another language, 0: could be either


def find_old_encoding(text: str, encoding: OldEncoding) -> tuple[int, tuple[Mend, ...]]:
    """How many words bear witness, and the stretches from left to right."""
    spelt = encoding.spell(text)
    found = _words(encoding.letters).finditer(spelt)
    words = [word for word in found if not _DIGIT.search(word[0])]
    witnesses, mends = 0, []
    for row in _rows(words, encoding):
        votes = [number for number, word in enumerate(row) if word.vote > 0]
        if not votes or not _is_enough(row, encoding.doubtful):
            continue
        witnesses += len(votes)
        # Words that could be either belong to the stretch, at its ends only if nothing else does.
        first = 0 if row[0].start == words[0].start() else votes[0]
        last = len(row) if row[-1].end == words[-1].end() else votes[-1] + 1
        mends.append(_mend(text, row[first:last]))
    return witnesses, tuple(mends)


def _rows(found: list[re.Match[str]], encoding: OldEncoding) -> Iterator[list[_Word]]:
    """The words in stretches, parted by words that the encoding cannot have made."""
    own = _own_words(encoding.letters)
    for ours, group in groupby(found, key=lambda word: own.fullmatch(word[0]) is not None):
        if ours:
            words = list(group)
            read = encoding.read([word[0] for word in words])
            judged = map(_judge, words, read)
            for good, row in groupby(judged, key=lambda word: word is None):
                if not good:
                    yield [word for word in row if word is not None]


@cache
def _words(letters: str) -> re.Pattern[str]:
    """With the marks of decomposed text, whose letters would else be words of their own."""
    return re.compile(rf"[\w{letters}\u0300-\u036f]+")


@cache
def _own_words(letters: str) -> re.Pattern[str]:
    return re.compile(rf"[A-Za-z{letters}]+")


def _judge(found: re.Match[str], read: str) -> _Word | None:
    """None for a word that is good Vietnamese and nothing in the encoding."""
    seen = found[0]
    good, meant = is_syllable(seen), is_syllable(read)
    if good and not seen.isascii() and not meant:
        return None
    vote = 0
    if len(seen) > 1 and not good:
        if meant and not seen.isascii():
            vote = 1
        elif seen.isalpha() and not meant and not read.isupper():
            vote = -1
    return _Word(*found.span(), seen, read, vote)


def _is_enough(row: list[_Word], doubtful: str) -> bool:
    """Several different words, or one of several letters, and few of any other language."""
    found = [word.seen for word in row if word.vote > 0]
    foreign = [word.seen for word in row if word.vote < 0]
    sure = [word for word in found if not all(c.isascii() or c in doubtful for c in word)]
    strong = any(_marks(word) >= _MANY and any(map(str.isalpha, word)) for word in sure)
    return (
        bool(sure)
        and (strong or len({word.lower() for word in found}) >= _MANY)
        and 3 * sum(not word.isascii() for word in foreign) <= len(found)
        and 2 * len(foreign) <= len(row)
    )


def _marks(word: str) -> int:
    return sum(not letter.isascii() for letter in word)


def _mend(text: str, row: list[_Word]) -> Mend:
    """Foreign words stay; nothing is proposed where a letter was lost before."""
    parts: list[str] = []
    end = row[0].start
    for word in row:
        if len(word.read) > len(word.seen):
            return Mend(row[0].start, row[-1].end, "")
        foreign = word.vote < 0 and word.seen.isalpha()
        parts += (text[end : word.start], word.seen if foreign or not word.read else word.read)
        end = word.end
    return Mend(row[0].start, row[-1].end, "".join(parts))
