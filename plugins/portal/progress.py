"""Results as they come → the same results, and on the side how many are done and what is left.

Photos are what a first build takes minutes for. A terminal shows one line that changes, a log
(CI) a line now and then.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO, TypeVar

Element = TypeVar("Element")
Result = TypeVar("Result")
_QUIET = 2.0  # seconds that nobody needs to be told of
_TERMINAL, _LOG = 0.2, 15.0  # seconds between two lines


def show_photos(
    look: Callable[[Sequence[Element]], Iterator[Result]],
    elements: Sequence[Element],
    stream: TextIO | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Result]:
    """What `look` gives for the elements, with progress on standard error."""
    out = stream or sys.stderr
    terminal, total = out.isatty(), len(elements)
    pause = _TERMINAL if terminal else _LOG
    began = clock()
    told = began + _QUIET - pause
    shown = False
    for done, result in enumerate(look(elements), start=1):
        yield result
        now = clock()
        if now - told >= pause:
            told, shown = now, True
            left = round((now - began) * (total - done) / done)
            line = f"Xử lý ảnh và tệp: {done}/{total}, còn khoảng {show_span(left)}"
            out.write(f"\r\x1b[K{line}" if terminal else f"{line}\n")
            out.flush()
    if shown and terminal:
        out.write("\r\x1b[K")
        out.flush()


def show_span(seconds: int) -> str:
    """Seconds in the words of a person who waits."""
    if seconds < 60:
        return f"{seconds} giây"
    return f"{seconds // 60} phút {seconds % 60} giây"
