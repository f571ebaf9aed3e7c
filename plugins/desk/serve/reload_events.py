"""Which build of the site stands → a stream of server-sent events that names each next one.

The format is https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from threading import Condition

_RETRY = 1000  # ms until a browser tries again, for instance while the server is restarted
_PULSE = 15.0  # s between comments, so that a connection whose browser went away is noticed


def build_name(output: Path) -> str:
    """A name for what stands in the output, "" for nothing.

    Taken from the manifest, which lists every file's hash and is written last (contracts.md §5):
    the name changes when a byte of the site does, and only then, across restarts too.
    """
    try:
        return sha256((output / "manifest.txt").read_bytes()).hexdigest()[:16]
    except FileNotFoundError:
        return ""


class Builds:
    """The build that stands, for the threads that serve it."""

    def __init__(self, current: str) -> None:
        self._current = current
        self._closed = False
        self._bell = Condition()

    @property
    def current(self) -> str:
        """The name of the build that stands."""
        return self._current

    def announce(self, build: str) -> bool:
        """Let every open page know; False where the same build stands as before."""
        with self._bell:
            if build == self._current:
                return False
            self._current = build
            self._bell.notify_all()
            return True

    def close(self) -> None:
        """End all streams."""
        with self._bell:
            self._closed = True
            self._bell.notify_all()

    def stream(self, pulse: float = _PULSE) -> Iterator[bytes]:
        """The build that stands, then each next one; a comment every `pulse` seconds."""
        yield f"retry: {_RETRY}\n\n".encode()
        sent = ""  # nothing stands yet: nothing to tell
        while True:
            with self._bell:
                self._bell.wait_for(lambda: self._closed or self._current != sent, pulse)  # noqa: B023 - called before `sent` changes
                if self._closed:
                    return
                current = self._current
            if current == sent:
                yield b":\n\n"
            else:
                yield f"event: build\ndata: {current}\n\n".encode()
                sent = current
