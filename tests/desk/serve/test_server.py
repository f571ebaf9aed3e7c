"""The web server over real sockets."""

import socket
from functools import partial
from http.client import HTTPConnection
from threading import Thread
from threading import enumerate as enumerate_threads

import pytest
from desk.serve.answers import answer
from desk.serve.reload_events import Builds
from desk.serve.server import open_server
from portal.model.finding import Refused


@pytest.fixture
def root(tmp_path):
    """A small site beside a secret."""
    (tmp_path / "secret").write_text("bí mật")
    site = tmp_path / "site"
    (site / "tin-tuc").mkdir(parents=True)
    (site / "tin-tuc" / "index.html").write_text("<body>tin</body>")
    (site / "404.html").write_text("<body>không có</body>")
    (site / ".portal").write_text("dấu")
    (site / "out").symlink_to(tmp_path / "secret")
    return site


@pytest.fixture
def server(root):
    """A running server of the site, on a free port."""
    with open_server(0, partial(answer, root.resolve()), Builds("b1")) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.builds.close()
        server.shutdown()
        thread.join()


def ask(server, path, method="GET", **headers):
    """One request → the response and its body; the path goes out as it is."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def ask_raw(server, request: bytes) -> bytes:
    """A request that no client would write → everything that comes back."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        connection.sendall(request)
        received = b""
        while part := connection.recv(65536):
            received += part
    return received


def test_a_page_is_fresh_typed_and_carries_the_script(server):
    response, body = ask(server, "/tin-tuc/")
    assert response.status == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert body.count(b"/__portal__/reload.js") == 1


def test_head_has_the_headers_of_get_and_no_body(server):
    get, body = ask(server, "/tin-tuc/")
    head, nothing = ask(server, "/tin-tuc/", "HEAD")
    assert nothing == b""
    assert head.headers["Content-Length"] == str(len(body))
    assert head.status == get.status


def test_a_folder_is_redirected_to_its_slash(server):
    response, _ = ask(server, "/tin-tuc")
    assert (response.status, response.headers["Location"]) == (301, "/tin-tuc/")


def test_a_missing_page_is_the_sites_404(server):
    response, body = ask(server, "/khong-co/")
    assert response.status == 404
    assert "không có".encode() in body


@pytest.mark.parametrize(
    "path",
    [
        b"/../secret",
        b"/tin-tuc/../../secret",
        b"/%2e%2e/secret",
        b"/..%2fsecret",
        b"/..\\secret",
        b"//etc/passwd",
        b"/%2fetc/passwd",
        b"/secret%00",
        b"/out",
        b"/.portal",
        b"http://127.0.0.1/../secret",
        b"file:///etc/passwd",
    ],
)
def test_nothing_outside_the_site_is_ever_sent(server, path):
    host = f"127.0.0.1:{server.server_port}".encode()
    received = ask_raw(server, b"GET " + path + b" HTTP/1.1\r\nHost: " + host + b"\r\n\r\n")
    assert received.startswith(b"HTTP/1.0 404 ")
    for secret in ("bí mật", "dấu", "root:"):
        assert secret.encode() not in received


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "//evil.example/.."])
def test_no_redirect_leads_to_another_host(server, path):
    response, _ = ask(server, path)
    assert response.status == 404
    assert "Location" not in response.headers


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
def test_names_of_this_machine_are_answered(server, name):
    response, _ = ask(server, "/tin-tuc/", Host=f"{name}:{server.server_port}")
    assert response.status == 200


@pytest.mark.parametrize("path", ["/tin-tuc/", "/__portal__/events", "/__portal__/reload.js"])
@pytest.mark.parametrize(
    "host", ["evil.example:{}", "localhost:1", "localhost", "127.0.0.1.evil.example:{}"]
)
def test_any_other_host_is_refused(server, host, path):
    """DNS rebinding: a stranger's page whose name leads to 127.0.0.1."""
    response, body = ask(server, path, Host=host.format(server.server_port))
    assert response.status == 403
    assert b"tin</body>" not in body


def test_a_request_without_or_with_two_hosts_is_refused(server):
    host = f"Host: 127.0.0.1:{server.server_port}\r\n".encode()
    start = b"GET /tin-tuc/ HTTP/1.1\r\n"
    assert ask_raw(server, start + b"\r\n").startswith(b"HTTP/1.0 403 ")
    assert ask_raw(server, start + host + host + b"\r\n").startswith(b"HTTP/1.0 403 ")
    assert ask_raw(server, start + host + b"\r\n").startswith(b"HTTP/1.0 200 ")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"])
def test_only_get_and_head_are_answered(server, method):
    response, _ = ask(server, "/tin-tuc/", method)
    assert response.status == 501


def test_the_script_is_served(server):
    response, body = ask(server, "/__portal__/reload.js")
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert b"EventSource" in body


def test_the_event_stream_delivers_each_build(server):
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/__portal__/events")
    response = connection.getresponse()
    assert response.headers["Content-Type"] == "text/event-stream"
    lines = iter(response.readline, b"")
    nothing = [b"event: findings\n", b"data: []\n", b"\n", b"event: build\n"]
    assert [next(lines), next(lines)] == [b"retry: 300\n", b"\n"]
    assert [next(lines) for _ in range(6)] == [*nothing, b"data: b1\n", b"\n"]
    server.builds.announce("b2")
    assert [next(lines) for _ in range(5)] == [*nothing, b"data: b2\n"]
    server.builds.close()
    assert list(lines) == [b"\n"]
    connection.close()


def test_pages_are_served_while_streams_are_open(server):
    streams = [HTTPConnection("127.0.0.1", server.server_port, timeout=10) for _ in range(20)]
    for stream in streams:
        stream.request("GET", "/__portal__/events")
    assert ask(server, "/tin-tuc/")[0].status == 200
    for stream in streams:
        stream.close()


def test_a_browser_that_goes_away_leaves_no_trace(server, root, capfd):
    """Its thread ends with a reset connection, which is no fault worth a traceback."""
    (root / "lon.zip").write_bytes(bytes(20_000_000))
    host = f"127.0.0.1:{server.server_port}".encode()
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as gone:
        gone.sendall(b"GET /lon.zip HTTP/1.1\r\nHost: " + host + b"\r\n\r\n")
        gone.recv(100)
    assert ask(server, "/tin-tuc/")[0].status == 200
    assert capfd.readouterr().err == ""


def test_the_server_is_on_loopback_only(server):
    assert server.socket.getsockname()[0] == "127.0.0.1"


def test_a_port_in_use_names_the_remedy(server, root):
    with pytest.raises(Refused) as refused:
        open_server(server.server_port, partial(answer, root.resolve()), Builds(""))
    assert str(server.server_port) in refused.value.message
    assert "--port" in refused.value.fix


@pytest.mark.parametrize("port", [-1, 65536, 10**12])
def test_a_port_that_cannot_be_is_refused(root, port):
    with pytest.raises(Refused, match="không có cổng"):
        open_server(port, partial(answer, root.resolve()), Builds(""))


def test_a_part_of_a_file_can_be_had(server, root):
    """Browsers jump within a film only then."""
    (root / "phim.mp4").write_bytes(b"0123456789")
    response, body = ask(server, "/phim.mp4", Range="bytes=2-4")
    assert (response.status, body) == (206, b"234")
    assert response.headers["Content-Range"] == "bytes 2-4/10"
    assert ask(server, "/phim.mp4")[0].headers["Accept-Ranges"] == "bytes"


def test_a_socket_that_listens_already_is_taken_over(root):
    """A process begun anew on the same port: who asks in between waits, and is not refused."""
    with socket.create_server(("127.0.0.1", 0)) as first:
        port = first.getsockname()[1]
        waiting = HTTPConnection("127.0.0.1", port, timeout=10)
        waiting.request("GET", "/tin-tuc/")
        builds = Builds("b1")
        with open_server(0, partial(answer, root), builds, first.detach()) as server:
            assert server.server_port == port
            server.handle_request()
            for thread in [each for each in enumerate_threads() if each.daemon]:
                thread.join(timeout=5)
            assert waiting.getresponse().status == 200
        waiting.close()
