"""What YAML says under a key, with lines: text, a list, or keys with values."""

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A YAML value: text, a list of values, or keys with values; `line` counts in the file."""

    line: int
    content: "str | list[Value] | list[tuple[Key, Value]]"


class Key(msgspec.Struct, frozen=True):
    """A mapping's key as written, and its line."""

    name: str
    line: int


def pairs(value: Value) -> list[tuple[Key, Value]]:
    """The keys and values of a mapping; empty for anything else."""
    return [pair for pair in value.content if isinstance(pair, tuple)]


def is_blank(value: Value) -> bool:
    """Whether nothing is written there: an empty value is an absent one (contracts.md §3)."""
    return isinstance(value.content, str) and not value.content.strip()


def many(value: Value) -> list[Value]:
    """The values of a list; a scalar or a mapping is a list of one, an empty value of none."""
    if isinstance(value.content, str):
        return [] if is_blank(value) else [value]
    if value.content and isinstance(value.content[0], tuple):
        return [value]
    return [each for each in value.content if isinstance(each, Value)]
