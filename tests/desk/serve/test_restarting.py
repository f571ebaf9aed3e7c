"""New code: tried in a process of its own, then run by this one begun anew on its socket."""

import os
import shutil
import subprocess
import sys

import pytest
from desk.serve.restarting import inherited_socket, try_code

from tests.conftest import ROOT

# It listens, asks itself over the socket after it was begun anew, and prints both runs' names.
PROGRAM = """
import os, socket, sys
from desk.serve.restarting import inherited_socket, restart
number = inherited_socket()
if number is None:
    listening = socket.create_server(("127.0.0.1", 0))
    print(os.getpid(), listening.getsockname()[1], sys.argv[1], flush=True)
    restart(listening)
listening = socket.socket(fileno=number)
print(os.getpid(), listening.getsockname()[1], sys.argv[1], flush=True)
"""


@pytest.mark.slow
def test_the_same_process_listens_on_the_same_port_again():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "đối số"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
        timeout=20,
    )
    first, second = done.stdout.splitlines()
    assert first == second
    assert first.endswith("đối số")


@pytest.mark.parametrize(("given", "number"), [("7", 7), ("", None), ("x", None)])
def test_the_socket_is_taken_from_the_environment_once(monkeypatch, given, number):
    monkeypatch.setenv("PORTAL_SERVE_SOCKET", given)
    assert inherited_socket() == number
    assert inherited_socket() is None


@pytest.mark.slow
def test_code_that_cannot_be_loaded_is_told(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "plugins", tmp_path / "plugins")
    monkeypatch.setattr(sys, "path", [path for path in sys.path if "plugins" not in path])
    assert try_code(tmp_path) == []
    with (tmp_path / "plugins/portal/build.py").open("a") as code:
        code.write("\nkhong_co\n")
    [finding] = try_code(tmp_path)
    assert "NameError" in finding.message
    lines = (tmp_path / "plugins/portal/build.py").read_text("utf-8").splitlines()
    assert (finding.path, finding.line) == ("plugins/portal/build.py", len(lines))
