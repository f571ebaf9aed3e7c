"""Words of an editor's → what a message quotes of them: one line, not too long."""

_LONGEST = 60  # characters: a message and its remedy still fit two lines of a terminal


def quote(text: str, longest: int = _LONGEST) -> str:
    """The text on one line; of a longer one the whole words that fit, and `…`."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return (line[:longest].rpartition(" ")[0] or line[: longest - 1]) + "…"
