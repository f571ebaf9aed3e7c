"""Where in the source a piece of a rendered body came from: needle → line."""

from collections import deque

from .written_addresses import addresses_of

_EFFORT = 20_000_000  # characters looked through in vain, then the search is given up


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
        self._addresses: dict[str, deque[int]] | None = None

    def find_one_of(self, *needles: str) -> int:
        """The line of the first needle that the rest holds; the rest begins behind it then."""
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
        """The line of the next link or photo that leads there, each a place of its own.

        Neither the same name in a longer path nor in words is taken for it. Where the target is
        written otherwise (escapes), it is the next place that holds it.
        """
        if self._addresses is None:
            self._addresses = addresses_of(self._text)
        lines = self._addresses.get(target)
        if not lines:
            return self.find(target)
        return self._start + (lines.popleft() if len(lines) > 1 else lines[0])

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
