"""What stands and what was found → a stream of server-sent events for every open page.

The format is https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from threading import Condition

import msgspec
from portal.model.finding import Finding

_RETRY = 300  # ms until a browser tries again, for instance while the server is restarted
_PULSE = 15.0  # s between comments, so that a connection whose browser went away is noticed


def build_name(output: Path) -> str:
    """A name for what stands in an output folder, "" for nothing.

    Taken from the manifest, which lists every file's hash and is written last (contracts.md §5):
    the name changes when a byte of the site does, and only then, across restarts too.
    """
    try:
        return sha256((output / "manifest.txt").read_bytes()).hexdigest()[:16]
    except FileNotFoundError:
        return ""


class Told(msgspec.Struct, frozen=True):
    """A site that stands, by its name, "" for none, and what was found at the last look."""

    build: str
    findings: tuple[Finding, ...] = ()

    def events(self) -> bytes:
        """Both, the findings first: the page that is loaded for a build hears them anew."""
        lines = [
            {"severity": f.severity, "place": f"{f.path}:{f.line}", "message": f.message}
            | {"fix": f.fix}
            for f in self.findings
        ]
        told = f"event: findings\ndata: {msgspec.json.encode(lines).decode()}\n\n"
        return (told + (f"event: build\ndata: {self.build}\n\n" if self.build else "")).encode()


class Builds:
    """What stands, for the threads that serve it."""

    def __init__(self, current: str, findings: Sequence[Finding] = ()) -> None:
        self._told = Told(current, tuple(findings))
        self._closed = False
        self._bell = Condition()

    @property
    def current(self) -> str:
        """The name of the build that stands."""
        return self._told.build

    def announce(self, build: str, findings: Sequence[Finding] = ()) -> bool:
        """Let every open page know; False where the same build stands as before."""
        told = Told(build, tuple(findings))
        with self._bell:
            before, self._told = self._told, told
            if told != before:
                self._bell.notify_all()
            return build != before.build

    def close(self) -> None:
        """End all streams."""
        with self._bell:
            self._closed = True
            self._bell.notify_all()

    def stream(self, pulse: float = _PULSE) -> Iterator[bytes]:
        """What stands, then each next change; a comment every `pulse` seconds."""
        yield f"retry: {_RETRY}\n\n".encode()
        sent = Told("")  # nothing stands yet, and nothing was found: nothing to tell
        while True:
            with self._bell:
                self._bell.wait_for(lambda: self._closed or self._told != sent, pulse)  # noqa: B023 - called before `sent` changes
                if self._closed:
                    return
                told = self._told
            if told == sent:
                yield b":\n\n"
            else:
                yield told.events()
                sent = told
