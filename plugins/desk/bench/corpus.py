"""Number → one invented Vietnamese article, about 5 kB, the same on every machine.

Article `number` depends on the seed and its number only, so 1,000 articles are the first of
10,000 and an old figure can be measured again.
"""

import datetime
import random
import re
import unicodedata

import msgspec

from .words import BYLINES, CATEGORIES, CLAUSES, TAGS

PHOTOS = 40  # small JPEGs that all articles share
_NEWEST = datetime.datetime(2026, 6, 1, 8, 0)  # noqa: DTZ001 - a wall clock in Hanoi, as editors write it
_APART = datetime.timedelta(minutes=37)


class Text(msgspec.Struct, frozen=True):
    """A paragraph; `heading` stands for `##` before it."""

    text: str
    heading: bool = False


class Figure(msgspec.Struct, frozen=True):
    """A photo of the pool, by its number, with the caption that is its alternative text too."""

    photo: int
    caption: str


Block = Text | Figure


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """One article, in no generator's spelling; a link to an older one is `/bai/<number>/`."""

    title: str
    slug: str
    date: datetime.datetime
    modified: datetime.datetime
    category: str
    tags: tuple[str, ...]
    summary: str
    views: int
    byline: str
    photo: int
    caption: str
    blocks: tuple[Block, ...]


def compose(number: int, seed: int = 1) -> Sample:
    """The article `number`, counted from 0, the newest."""
    chance = random.Random(seed * 1_000_003 + number)
    category, _ = chance.choice(CATEGORIES)
    words = chance.choice(CLAUSES).split()[: chance.randint(6, 12)]
    title = f"{category}: {' '.join(words)} ({number + 1})"
    date = _NEWEST - _APART * number
    tags = _tags(chance)
    modified = date + datetime.timedelta(minutes=chance.randint(5, 600))
    summary = f"{_sentence(chance)} {_sentence(chance)}"[:260]
    views = chance.randint(20, 60_000)
    return Sample(
        title=title,
        slug=f"{_slug(title)[:60].strip('-')}-{number + 1}",
        date=date,
        modified=modified,
        category=category,
        tags=tags,
        summary=summary,
        views=views,
        byline=chance.choice(BYLINES),
        photo=chance.randrange(PHOTOS),
        caption=_sentence(chance)[:120],
        blocks=_blocks(chance, number),
    )


def _tags(chance: random.Random) -> tuple[str, ...]:
    """None to four different tags, heavy-tailed as real ones are: few big ones, many small."""
    wanted = chance.choice((0, 1, 2, 2, 3, 4))
    tags: list[str] = []
    while len(tags) < wanted:
        rank = min(int(chance.paretovariate(0.6)) - 1, 10**9)
        if (tag := TAGS[rank % len(TAGS)]) not in tags:
            tags.append(tag)
    return tuple(tags)


def _blocks(chance: random.Random, number: int) -> tuple[Block, ...]:
    size = chance.randint(2500, 3300)
    count = chance.randint(5, 8)
    figures = chance.sample(range(1, count), chance.choice((0, 1, 1, 2, 3)))
    blocks: list[Block] = []
    for place in range(count):
        text = _paragraph(chance, size / count)
        if place == 1:
            text = _bold(text)
        if place == 2 and number:
            text += f"Xem thêm [tin liên quan](/bai/{chance.randrange(number)}/)."
        if place == count - 2:
            blocks.append(Text(_sentence(chance)[:60].rstrip(".,"), heading=True))
        if place in figures:
            caption = _sentence(chance)[:110]
            blocks.append(Figure(chance.randrange(PHOTOS), caption))
        blocks.append(Text(text.strip()))
    return tuple(blocks)


def _paragraph(chance: random.Random, size: float) -> str:
    """Sentences until there are `size` bytes of UTF-8."""
    text = ""
    while len(text.encode()) < size:
        text += _sentence(chance) + " "
    return text


def _bold(text: str) -> str:
    words = text.split(" ")
    words[2], words[4] = f"**{words[2]}", f"{words[4]}**"
    return " ".join(words)


def _sentence(chance: random.Random) -> str:
    count = chance.choice((1, 2, 2, 3))
    text = ", ".join(chance.choice(CLAUSES) for _ in range(count))
    if chance.random() < 0.25:
        text += f", đạt {chance.randint(2, 99)},{chance.randint(0, 9)}%"
    return text[0].upper() + text[1:] + "."


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D"))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
