"""A page in a real Chromium: when it was loaded, and how often."""

import time
from functools import partial
from threading import Thread

import pytest
from desk.bench.reloads import open_window
from desk.serve.answers import answer
from desk.serve.reload_events import Builds
from desk.serve.server import ADDRESS, open_server

pytestmark = [pytest.mark.browser, pytest.mark.server]


def test_a_reload_is_seen_with_its_moment(tmp_path):
    """The page is another file, and the server says so."""
    page = tmp_path / "index.html"
    page.write_text("<!doctype html><html><body>một</body></html>", encoding="utf-8")
    with open_server(0, partial(answer, tmp_path.resolve()), Builds("b1")) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        with open_window(print) as window:
            began = time.time()
            first = window.open(f"http://{ADDRESS}:{server.server_port}/")
            assert began < first < time.time()
            assert window.loads == 1
            page.write_text("<!doctype html><html><body>hai</body></html>", encoding="utf-8")
            saved = time.time()
            server.builds.announce("b2")
            assert saved < window.shows("hai") < time.time()
            assert window.loads == 2
        server.builds.close()
        server.shutdown()
        thread.join()
