"""The system's tools that the tests need → installed with apt where that may be done, or named.

A missing tool is never a reason to skip a test: it is installed, or the run stops with the one
line to type.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
from portal.model.finding import Refused

Say = Callable[[str], None]
Which = Callable[[str], str | None]


class Tool(msgspec.Struct, frozen=True):
    """A program or a file that shows that Debian's packages are installed."""

    shows: str
    packages: tuple[str, ...]


TOOLS = (
    Tool("chromium", ("chromium",)),
    Tool("nginx", ("nginx",)),
    Tool(
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        ("libnginx-mod-http-brotli-static",),
    ),
    Tool("node", ("nodejs",)),
    Tool("npm", ("npm",)),
    Tool("exiftool", ("libimage-exiftool-perl",)),
)


def find_missing(tools: tuple[Tool, ...] = TOOLS, which: Which = shutil.which) -> list[str]:
    """The packages of the tools that are not there, in the order of the table."""
    missing = [tool for tool in tools if not (which(tool.shows) or Path(tool.shows).is_file())]
    return [package for tool in missing for package in tool.packages]


def command_for(packages: list[str], which: Which = shutil.which, *, root: bool) -> list[str]:
    """What installs the packages: apt-get as root or by sudo; empty where neither can be used."""
    if which("apt-get") is None:
        return []
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    if root:
        return install
    sudo = which("sudo")
    return [sudo, "-n", *install] if sudo else []


def ensure_system_tools(say: Say) -> None:
    """Install what is missing. Raises Refused with the line to type where it cannot."""
    missing = find_missing()
    if not missing:
        return
    say("Cài thêm: " + " ".join(missing))
    command = command_for(missing, root=os.geteuid() == 0)
    if command:
        quiet: Mapping[str, str] = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        update = [*command[: command.index("apt-get") + 1], "update", "-q"]
        subprocess.run(update, env=quiet, check=False, stdout=subprocess.DEVNULL)
        subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)
    left = find_missing()
    if left:
        line = "sudo apt-get install -y " + " ".join(left)
        raise Refused("thiếu chương trình của hệ thống: " + " ".join(left), f"gõ: {line}")
