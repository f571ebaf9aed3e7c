"""A port and what answers → a web server for this machine's browser, and for nobody else."""

import errno
import socket
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn

from portal.model.finding import Refused

from .answers import EVENTS, SCRIPT, Answer
from .media_types import media_type
from .ranges import cut
from .reload_events import Builds

ADDRESS = "127.0.0.1"  # loopback: drafts and unfinished pages are nobody else's
_NAMES = ("localhost", ADDRESS, "[::1]")
_RELOAD = Path(__file__).with_name("reload.js")


Answering = Callable[[str, str], Answer]  # a request's target and the build that stands


def open_server(
    port: int, answering: Answering, builds: Builds, inherited: int | None = None
) -> "Server":
    """Take the port; 0 stands for any free one. Raises Refused where it cannot be had.

    `inherited` is the number of a socket that listens already, on a port taken before.
    """
    fix = "chọn cổng khác, ví dụ: invoke serve --port 8001"
    try:
        return Server(port, answering, builds, inherited)
    except OverflowError:
        raise Refused(f"không có cổng {port}", fix) from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Refused(f"cổng {port} đang có chương trình khác dùng", fix) from None
        raise Refused(f"không mở được cổng {port}: {error.strerror}", fix) from None


class Server(ThreadingMixIn, HTTPServer):
    """A thread a request, since the event streams stay open."""

    daemon_threads = True
    request_queue_size = 128  # http.server's 5 make a page of many photos wait for a second try

    def __init__(
        self, port: int, answering: Answering, builds: Builds, inherited: int | None = None
    ) -> None:
        self.answering = answering
        self.builds = builds
        self._inherited = inherited
        self.script = Answer(200, media_type(_RELOAD.name), _RELOAD.read_bytes())
        super().__init__((ADDRESS, port), _Handler)

    def server_bind(self) -> None:
        """Without the look-up of the host's name in HTTPServer, which may ask a name server."""
        if self._inherited is None:
            TCPServer.server_bind(self)
        else:
            self.socket.close()
            self.socket = socket.socket(fileno=self._inherited)
            self.socket.set_inheritable(False)
        self.server_name, self.server_port = self.socket.getsockname()

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # only printed


class _Handler(BaseHTTPRequestHandler):
    """GET and HEAD; http.server answers any other method with 501."""

    server: Server
    server_version = "portal"
    sys_version = ""

    def do_GET(self) -> None:
        if self._is_ours() and self.path == EVENTS:
            self._send_events()
        else:
            self._send(cut(self._answer(), self.headers.get("Range", "")), body=True)

    def do_HEAD(self) -> None:
        self._send(self._answer(), body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not logged: the window is for what the build says."""

    def _answer(self) -> Answer:
        if not self._is_ours():
            text = f"Chỉ phục vụ máy này: mở http://{ADDRESS}:{self.server.server_port}/"
            return Answer(403, media_type("txt"), text.encode())
        if self.path.partition("?")[0] == SCRIPT:
            return self.server.script
        return self.server.answering(self.path, self.server.builds.current)

    def _is_ours(self) -> bool:
        """A name of this machine in the Host header.

        A stranger's page that makes its own name lead to 127.0.0.1 (DNS rebinding) could read
        unpublished items otherwise.
        """
        port = self.server.server_port
        names = {f"{name}:{port}" for name in _NAMES} | (set(_NAMES) if port == 80 else set())
        hosts = self.headers.get_all("Host", [])
        return len(hosts) == 1 and hosts[0].strip().lower() in names

    def _send(self, answer: Answer, *, body: bool) -> None:
        self.send_response(answer.status)
        self._headers(answer.media_type)
        if answer.location:
            self.send_header("Location", answer.location)
        if answer.part:
            self.send_header("Content-Range", answer.part)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if body:
            self.wfile.write(answer.body)

    def _send_events(self) -> None:
        self.send_response(200)
        self._headers("text/event-stream")
        self.end_headers()
        for event in self.server.builds.stream():
            self.wfile.write(event)

    def _headers(self, kind: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
