"""What the tests need from the system → installed with apt where it may be, else named.

The browser, the web server, npm, Java, exiftool and ffmpeg are the system's own packages: none of
them can be locked in requirements-dev.txt, and all are in Debian (docs/contracts.md §1).
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from portal.model.finding import Refused


class Tool(msgspec.Struct, frozen=True):
    """A need of the tests: Debian's packages for it, and the commands and files that show it."""

    name: str
    packages: tuple[str, ...]
    commands: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


class Machine(msgspec.Struct, frozen=True):
    """What this machine allows.

    `search` lists folders as PATH does; `as_root` holds the words before a command that root
    must run, None where we cannot become root without asking for a password.
    """

    search: str
    as_root: tuple[str, ...] | None


TOOLS = (
    Tool("trình duyệt Chromium", ("chromium",), commands=("chromium",)),
    Tool("máy chủ web nginx", ("nginx",), commands=("nginx",)),
    Tool(
        "mô-đun brotli của nginx",
        ("libnginx-mod-http-brotli-static",),
        files=("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",),
    ),
    Tool("Node.js và npm", ("nodejs", "npm"), commands=("node", "npm")),
    Tool(
        "libatomic của Playwright",  # the driver's Node needs it, and its wheel does not bring it
        ("libatomic1",),
        files=(f"/usr/lib/{os.uname().machine}-linux-gnu/libatomic.so.1",),
    ),
    Tool("Java", ("default-jre-headless",), commands=("java",)),
    Tool("exiftool", ("libimage-exiftool-perl",), commands=("exiftool",)),
    Tool("ffmpeg", ("ffmpeg",), commands=("ffmpeg",)),
)
_SBIN = ("/usr/local/sbin", "/usr/sbin", "/sbin")  # nginx is here, and not on every user's PATH
_INSTALL = ("install", "-y", "--no-install-recommends")


def this_machine() -> Machine:
    """Look at the machine we run on; sudo counts only where it asks for no password."""
    search = os.pathsep.join((os.environ.get("PATH", os.defpath), *_SBIN))
    if os.geteuid() == 0:
        return Machine(search, ())
    sudo = shutil.which("sudo", path=search)
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return Machine(search, (sudo, "-n"))
    return Machine(search, None)


def find_missing(machine: Machine, tools: Sequence[Tool] = TOOLS) -> tuple[Tool, ...]:
    """The tools of which a command or a file is not there."""
    return tuple(tool for tool in tools if not _present(tool, machine))


def install_missing(missing: Sequence[Tool], machine: Machine) -> None:
    """Install the tools' packages with apt-get.

    Raises Refused, with the line to type, where there is no apt-get, no right, or it fails.
    """
    packages = [package for tool in missing for package in tool.packages]
    names = ", ".join(tool.name for tool in missing)
    apt = shutil.which("apt-get", path=machine.search)
    if apt is None:
        fix = f"cài bằng trình quản lý gói của máy; trên Debian đó là: {' '.join(packages)}"
        raise Refused(f"máy còn thiếu: {names}", fix)
    typed = f"gõ: sudo apt-get {' '.join((*_INSTALL, *packages))}"
    if machine.as_root is None:
        raise Refused(f"máy còn thiếu: {names}", typed)
    for words in (("update", "-q"), (*_INSTALL, *packages)):
        command = [*machine.as_root, "env", "DEBIAN_FRONTEND=noninteractive", apt, *words]
        if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode:
            raise Refused(f"apt-get {words[0]} không chạy được; máy còn thiếu: {names}", typed)


def ensure_system_tools(say: Callable[[str], None], tools: Sequence[Tool] = TOOLS) -> None:
    """Have all tools on this machine, or raise Refused with the line to type."""
    machine = this_machine()
    missing = find_missing(machine, tools)
    if not missing:
        return
    say(f"Cài thêm cho máy này: {', '.join(tool.name for tool in missing)}")
    install_missing(missing, machine)
    still = find_missing(machine, tools)
    if still:
        names = ", ".join(tool.name for tool in still)
        raise Refused(f"đã cài mà vẫn không thấy: {names}", "xem lại bản Debian và biến PATH")


def _present(tool: Tool, machine: Machine) -> bool:
    commands = all(shutil.which(command, path=machine.search) for command in tool.commands)
    return commands and all(Path(file).exists() for file in tool.files)
