"""A project and a port → the whole of `invoke serve`, until Ctrl-C."""

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from portal.model.finding import Refused

from .building import OUTPUT, build_command, run_build
from .reload_events import Builds, build_name
from .server import ADDRESS, Server, open_server
from .watch import Watcher

Say = Callable[[str], None]


def serve(project: Path, port: int, say: Say, command: Sequence[str] = ()) -> int:
    """Serve until stopped: 0, or 1 where the port or the folder cannot be used.

    `command` takes the place of Pelican's build; it must write into `.cache/serve/output`.
    """
    # a shell that starts us in the background has SIGINT ignored, which Python would keep
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    try:
        output = project / OUTPUT
        builds = Builds(build_name(output))
        with open_server(port, output, builds) as server:
            _run(project, server, builds, say, command or build_command())
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    except KeyboardInterrupt:
        say("Đã dừng.")
    return 0


def _run(project: Path, server: Server, builds: Builds, say: Say, command: Sequence[str]) -> None:
    """Build, serve, and build again after every change; only an exception ends it."""
    watcher = Watcher(project)  # before the first build: what changes during it is seen
    try:
        _rebuild(project, builds, say, command)
        with _answering(server):
            say(f"Xem tại http://{ADDRESS}:{server.server_port}/ – bấm Ctrl-C để dừng")
            while True:
                watcher.wait()
                _rebuild(project, builds, say, command)
    finally:
        watcher.close()


@contextmanager
def _answering(server: Server) -> Iterator[None]:
    """Answer requests while the block runs; those that came during the first build had to wait."""
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield
    finally:
        server.builds.close()
        server.shutdown()
        thread.join()


def _rebuild(project: Path, builds: Builds, say: Say, command: Sequence[str]) -> None:
    if not run_build(command, project):
        say("Chưa dựng được: sửa các lỗi trên rồi lưu lại, trang sẽ tự dựng lại.")
    elif builds.announce(build_name(project / OUTPUT)):
        say("Đã dựng, trình duyệt tự tải lại.")
    else:
        say("Đã dựng, không có gì đổi.")
