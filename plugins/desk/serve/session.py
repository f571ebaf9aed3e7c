"""A project and a port → the whole of `invoke serve`, until Ctrl-C."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from multiprocessing import active_children
from pathlib import Path
from threading import Thread

from portal.model.finding import Finding, Refused

from .changes import Changes, sort_changes
from .heard import listener
from .reload_events import Builds
from .renderer import Renderer
from .restarting import inherited_socket, restart, try_code
from .server import ADDRESS, Server, open_server
from .setting_up import Unusable
from .standing import Standing
from .warm import ALL, Warm
from .watch import Watcher

Say = Callable[[str], None]
_WRITING = 0.1  # s that an editor takes at most between emptying a file and filling it
_IDLE = 10.0  # s without a change after which nobody waits for a page


def serve(project: Path, port: int, say: Say) -> int:
    """Serve until stopped: 0, or 1 where the port or the folder cannot be used."""
    # a shell that starts us in the background has SIGINT ignored, which Python would keep
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    renderer = Renderer(project.resolve())
    try:
        builds = Builds("")
        with open_server(port, renderer.answer, builds, inherited_socket()) as server:
            Session(project, server, renderer, say).run()
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    except KeyboardInterrupt:
        say("Đã dừng.")
    finally:
        renderer.close()
    return 0


class Session:
    """Looks, shows, and looks again after every change; only an exception ends it."""

    def __init__(self, project: Path, server: Server, renderer: Renderer, say: Say) -> None:
        self._project = project.resolve()
        self._server = server
        self._renderer = renderer
        self._say = say
        self._faults: list[Finding] = []  # of the plugins' code, while the old one goes on
        self._said: frozenset[Finding] = frozenset()  # warnings: each is said once in the window

    def run(self) -> None:
        """Until an exception."""
        watcher = Watcher(self._project)  # before the first look: what changes during it is seen
        with closing(watcher), closing(Warm(self._project)) as warm, _at_once():
            self._look(watcher, warm, ALL)
            with _answering(self._server):
                port = self._server.server_port
                self._say(f"Xem tại http://{ADDRESS}:{port}/ – bấm Ctrl-C để dừng")
                try:
                    self._until_new_code(watcher, warm)
                finally:
                    warm.keep()
        restart(self._server.socket)

    def _until_new_code(self, watcher: Watcher, warm: Warm) -> None:
        while True:
            changes = self._changes(watcher, warm)
            if changes.code and self._new_code():
                return
            if changes.content or changes.frame:
                self._look(watcher, warm, changes)

    def _changes(self, watcher: Watcher, warm: Warm) -> Changes:
        """The next changes; where a source is gone or empty, what comes within a moment too.

        What was learnt is stored meanwhile: right after a save it would keep the page waiting.
        """
        paths = watcher.wait(_IDLE)
        if not paths:
            warm.keep()
            paths = watcher.wait()
        end = time.monotonic() + _WRITING
        changes = sort_changes(self._project, warm.content, paths)
        while warm.lacks(changes.content) and (left := end - time.monotonic()) > 0:
            paths |= watcher.more(left)
            changes = sort_changes(self._project, warm.content, paths)
        return changes

    def _new_code(self) -> bool:
        """Whether the code can run; what keeps it from that stands in every page until it can."""
        self._faults = try_code(self._project)
        if self._faults:
            for fault in self._faults:
                self._say(fault.show(""))
            self._say("Mã mới của plugin chưa chạy được: trang vẫn dựng bằng mã cũ.")
            self._server.builds.announce(self._server.builds.current, self._faults)
        return not self._faults

    def _look(self, watcher: Watcher, warm: Warm, changes: Changes) -> None:
        try:
            found = warm.look(changes)
            if isinstance(found, Standing):
                self._show(warm, found)
            else:
                self._tell(found)
        except Unusable as unusable:
            self._tell(unusable.findings)
        watcher.follow(warm.folders)

    def _show(self, warm: Warm, standing: Standing) -> None:
        try:
            self._renderer.show(standing, listener(standing, warm.setup.settings))
        except Refused as refused:
            self._tell([Finding("theme", 1, refused.message, refused.fix)])
            return
        for finding in standing.warnings:
            if finding not in self._said:
                self._say(finding.show(""))
        self._said = frozenset(standing.warnings)
        findings = [*self._faults, *standing.warnings]
        if self._server.builds.announce(standing.name, findings):
            self._say("Đã dựng, trình duyệt tự tải lại.")
        else:
            self._say("Đã dựng, không có gì đổi.")

    def _tell(self, findings: list[Finding]) -> None:
        """The last good site stays; what keeps the new one from being shown stands over it."""
        for finding in findings:
            self._say(finding.show(""))
        self._say("Chưa dựng được: sửa các lỗi trên rồi lưu lại, trang sẽ tự dựng lại.")
        current = self._server.builds.current
        self._server.builds.announce(current, [*self._faults, *findings])


@contextmanager
def _at_once() -> Iterator[None]:
    """Who stops the server does not wait until photos in the making are done."""
    try:
        yield
    except KeyboardInterrupt:
        for worker in active_children():
            worker.kill()
        raise


@contextmanager
def _answering(server: Server) -> Iterator[None]:
    """Answer requests while the block runs; those that came during the first look had to wait."""
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield
    finally:
        server.builds.close()
        server.shutdown()
        thread.join()
