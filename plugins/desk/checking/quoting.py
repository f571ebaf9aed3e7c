"""Words of an editor's → what a message quotes of them, and what two that say the same share."""

_LONGEST = 60  # characters: a message and its remedy still fit two lines of a terminal


def quote(text: str, longest: int = _LONGEST) -> str:
    """The text on one line; of a longer one the whole words that fit, and `…`."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return (line[:longest].rpartition(" ")[0] or line[: longest - 1]) + "…"


def bare(text: str) -> str:
    """Without what a second writing of the same may change: case, blanks, the stop at its end."""
    return " ".join(text.casefold().split()).strip(" .:")
