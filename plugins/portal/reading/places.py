"""Where in the source a piece of a rendered body came from: needle → line."""

_EFFORT = 20_000_000  # characters looked through in vain, then the search is given up
_OCCURRENCES = 100  # of a target that are looked at: a letter is no address of the portal's
_QUOTES = tuple("<=\"'")
_ENDS = ("", *")>\"'")


class Places:
    """Finds needles in a body, in the order of the text; lines count in the source file."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        blank = len(text) - len(text.lstrip())
        self._first = first_line + text.count("\n", 0, blank)
        self._start = first_line
        self._at = 0
        self._line = first_line
        self._effort = _EFFORT
        self._lowered = ""

    def find_one_of(self, *needles: str) -> int:
        """The same for the first needle that the rest holds, and the rest begins behind it."""
        for needle in needles:
            self._effort -= len(self._text)
            if self._effort < 0:
                break
            if self._text.find(needle, self._at) >= 0:
                line = self.find(needle)
                self._at += len(needle)
                return line
        return self._first

    def find_target(self, target: str) -> int:
        """The line of the next link or photo that leads there, and the rest begins behind it.

        Neither the same name in a longer path nor in other words is taken for it. The address of
        a linked photo stands before that of its link, so what is not in the rest may be before.
        """
        first = at = self._text.find(target, self._at) if self._effort > 0 else -1
        for _ in range(_OCCURRENCES):
            if at < 0 or self._is_address(at, at + len(target)):
                break
            at = self._text.find(target, at + 1)
        else:
            at = first
        if at < 0:
            self._effort -= len(self._text) - self._at
            at = first
        if at < 0:
            return self.find(target)
        self._line += self._text.count("\n", self._at, at)
        self._at = at + len(target)
        return self._line

    def _is_address(self, start: int, end: int) -> bool:
        """Whether that is written as Markdown or HTML writes an address."""
        before, after = self._text[max(0, start - 2) : start], self._text[end : end + 1]
        written = before in ("](", ": ") or before[-1:] in _QUOTES
        return bool(written and (after in _ENDS or after.isspace()))

    def find(self, needle: str) -> int:
        """The line of the next place that holds the needle; the first line with text if none does.

        Rendering changes some needles (escapes, entities), so a miss is no fault.
        """
        if not needle or self._effort < 0:
            return self._first
        at = self._text.find(needle, self._at)
        if at < 0:
            self._effort -= len(self._text)
            self._lowered = self._lowered or self._text.lower()
            at = self._lowered.find(needle.lower())
            if at < 0:
                return self._first
            if at < self._at:
                return self._start + self._text.count("\n", 0, at)
        self._line += self._text.count("\n", self._at, at)
        self._at = at
        return self._line
