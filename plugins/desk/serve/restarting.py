"""New code of the plugins → this process begun anew, its socket kept; or why the code cannot run.

A module once imported stays as it was, so only a new process runs new code. Requests that come in
between wait in the socket.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from socket import socket

from portal.model.finding import Finding

_SOCKET = "PORTAL_SERVE_SOCKET"  # the number of a socket that is open already
_TRIAL = "import desk.serve.session, portal.generator"
_SECONDS = 30
_PLACE = re.compile(r'File "(.+)", line (\d+)')  # of a traceback


def inherited_socket() -> int | None:
    """The number of the socket that the process before this one listened on."""
    given = os.environ.pop(_SOCKET, "")
    return int(given) if given.isdigit() else None


def try_code(project: Path) -> list[Finding]:
    """What keeps the plugins' code from being loaded; nothing where it can be."""
    path = os.pathsep.join([str(project / "plugins"), *filter(None, sys.path)])
    try:
        done = subprocess.run(
            [sys.executable, "-c", _TRIAL],
            cwd=project,
            env=os.environ | {"PYTHONPATH": path},
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return [Finding("plugins", 1, "mã của plugin chạy mãi không xong", "sửa mã rồi lưu lại")]
    if done.returncode == 0:
        return []
    last = done.stderr.strip().rpartition("\n")[2]
    places = [
        (file.removeprefix(f"{project}/"), int(line)) for file, line in _PLACE.findall(done.stderr)
    ]
    ours = [place for place in places if place[0].startswith("plugins/")]
    path, line = (ours or [("plugins", 1)])[-1]
    return [Finding(path, line, f"mã của plugin không chạy được: {last}", "sửa mã rồi lưu lại")]


def restart(listening: socket) -> None:
    """Become a new process of the same command; does not return."""
    os.set_inheritable(listening.fileno(), True)
    os.environ[_SOCKET] = str(listening.fileno())
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
