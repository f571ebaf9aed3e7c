"""nginx for tests: its words as it reads them, and servers of our own on free ports."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from string import ascii_letters, digits

import pytest
from desk.system import TOOLS, find_missing, this_machine
from hypothesis import strategies as st
from portal.fields.old_urls import parse_old_url
from portal.model.finding import Refused
from portal.model.old_url import OldUrl
from portal.model.redirect import Gone, Moved, Redirects
from portal.model.site import Owner, Site

BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
_ESCAPED = {"t": "\t", "r": "\r", "n": "\n"}


class Directive:
    """Words up to `;`, or up to `{` with the directives inside."""

    def __init__(self, words: list[str], inside: "list[Directive] | None") -> None:
        self.words = words
        self.inside = inside


def parse(text: str) -> list[Directive]:
    """A configuration as ngx_conf_read_token and ngx_conf_parse read it; ValueError for a fault."""
    levels: list[tuple[list[str], list[Directive]]] = [([], [])]
    words: list[str] = []
    for word, quoted in _words(text):
        if quoted or word not in (";", "{", "}"):
            words.append(word)
        elif word == "}":
            if words or len(levels) == 1:
                raise ValueError("unexpected }")
            head, inside = levels.pop()
            levels[-1][1].append(Directive(head, inside))
        elif not words:
            raise ValueError(f"unexpected {word}")
        elif word == ";":
            levels[-1][1].append(Directive(words, None))
            words = []
        else:
            levels.append((words, []))
            words = []
    if words or len(levels) > 1:
        raise ValueError("unexpected end")
    return levels[0][1]


def _words(text: str) -> Iterator[tuple[str, bool]]:
    at = 0
    while at < len(text):
        sign = text[at]
        if sign in " \t\r\n":
            at += 1
        elif sign == "#":
            at = text.find("\n", at) % (len(text) + 1)
        elif sign in ";{}":
            yield sign, False
            at += 1
        elif sign in "\"'":
            word, at = _quoted(text, at)
            yield word, True
        else:
            begin = at
            while at < len(text) and text[at] not in " \t\r\n;{":
                at += 2 if text[at] == "\\" else 1
            yield text[begin:at], False


def _quoted(text: str, begin: int) -> tuple[str, int]:
    quote, word, at = text[begin], "", begin + 1
    while text[at : at + 1] != quote:
        if at >= len(text):
            raise ValueError("no closing quote")
        following = text[at + 1 : at + 2]
        if text[at] == "\\" and following in tuple("\"'\\trn"):
            word += _ESCAPED.get(following, following)
            at += 2
        elif text[at] == "\\":
            word += text[at : at + 2]
            at += 2
        else:
            word += text[at]
            at += 1
    if text[at + 1 : at + 2] not in tuple(" \t\r\n;{)"):
        raise ValueError("no space behind a quote")
    return word, at + 1


def program() -> str:
    """The path of nginx; its absence fails the test and names Debian's packages."""
    tools = [tool for tool in TOOLS if "nginx" in " ".join(tool.packages)]
    missing = [package for tool in find_missing(this_machine(), tools) for package in tool.packages]
    if missing:
        pytest.fail(f"máy còn thiếu gói Debian: {' '.join(missing)}", pytrace=False)
    return shutil.which("nginx", path=this_machine().search) or "nginx"


def write_configuration(folder: Path, http: str) -> list[str]:
    """Write `nginx.conf` around what stands in `http { }`; gives the command that reads it."""
    lines = (
        f"load_module {BROTLI};",
        "user root;" if os.geteuid() == 0 else "",  # the worker reads what pytest wrote
        f"daemon off; worker_processes 1; pid {folder}/pid; events {{}}",
        "http { access_log off; types { text/html html; text/css css; image/jpeg jpg; }",
        *(f"{name}_temp_path {folder}/{name};" for name in TEMPORARY),
        http,
        "}",
    )
    file = folder / "nginx.conf"
    file.write_text("\n".join(lines), encoding="utf-8")
    return [program(), "-p", str(folder), "-c", str(file), "-e", "stderr"]


def dump(folder: Path, http: str) -> str:
    """What `nginx -T` says of a configuration; AssertionError with its fault where it has one."""
    command = [*write_configuration(folder, http), "-T", "-q"]
    done = subprocess.run(command, capture_output=True, check=False)
    faults = done.stderr.decode()
    assert done.returncode == 0, faults[-2000:]
    assert "[warn]" not in faults, faults[-2000:]
    return done.stdout.decode()


class Server:
    """A running nginx; `headers` are those of its last answer."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=10)
        self.headers = Message()

    def get(self, path: str) -> tuple[int, str, str]:
        """Status, `Location`, body of a request whose path is sent as it is."""
        self._connection.request("GET", path)
        answer = self._connection.getresponse()
        body = answer.read().decode()
        self.headers = answer.headers
        return answer.status, answer.getheader("Location", ""), body

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


@contextmanager
def free_port() -> Iterator[int]:
    """A port of loopback, held until the block ends: the system gives it to nobody else.

    A server may listen on it nevertheless: with SO_REUSEADDR, which nginx sets too, a port is
    shared with whoever holds it and does not listen (socket(7)).
    """
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        yield int(held.getsockname()[1])


@contextmanager
def running(folder: Path, http: str) -> Iterator[Server]:
    """Runs nginx with `http { }`, in which `PORT` stands for a free port of loopback."""
    with free_port() as port:
        command = write_configuration(folder, http.replace("PORT", f"127.0.0.1:{port}"))
        with listening(command, port), closing(Server(port)) as server:
            yield server


@contextmanager
def listening(command: list[str], port: int) -> Iterator[None]:
    """Runs a server until the block ends, which begins when it answers on the port."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait_for(port, process)
            yield
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[str]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            pytest.fail(f"nginx: {process.stderr.read() if process.stderr else ''}", pytrace=False)
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("nginx không trả lời", pytrace=False)


# What someone, or an attacker, may write: nginx's syntax, paths, escapes, letters, the unseen.
_PIECES = (
    *"$;{}\"'\\ #?&=%+~*|^`<>()!,:@/.-_abXY01\t\r\n\0",
    *(
        "..",
        "//",
        "/./",
        "%2e%2e",
        "%2F",
        "%0d%0a",
        "%00",
        "%22",
        "%5C",
        "%24",
        "%7B",
        "%20",
        "%25",
    ),
    *("$uri", "${args}", "; return 200 x;", "} server {", '";', "';", '\\"', "default", "include "),
    *("é", "Đ", "ệ", "e\u0302\u0323", "\u212a", "\u037e", "\u202e", "\u2028", "\u00a0", "😀"),
)

_HARMLESS = ascii_letters + digits + "/._$;{}\"' -"
_PATHS = ("/", "/bo-mau/cuc_mau.1~/")


def addresses() -> st.SearchStrategy[str]:
    """Old addresses as written, most of them with a fault."""
    part = st.lists(st.sampled_from(_PIECES), max_size=6).map("".join)
    harmless = st.text(_HARMLESS, max_size=12)
    query = st.one_of(st.just(""), part.map("?{}".format), harmless.map("?id={}".format))
    return st.builds("/{}{}".format, st.one_of(part, harmless), query)


def reasons() -> st.SearchStrategy[str]:
    """Reasons of a withdrawal: any text that a line of front matter may hold."""
    line = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map("".join)
    return st.one_of(line, st.text(min_size=1, max_size=20)).map(
        lambda text: "".join(sign for sign in text if sign.isprintable()) or "0"
    )


def tables() -> st.SearchStrategy[tuple[Redirects, Site]]:
    """Tables of what the grammar lets through, for a portal at the root or below a path."""
    kept = st.lists(addresses(), max_size=8).map(_kept)
    site = st.sampled_from(_PATHS).map(site_at)
    return st.tuples(st.builds(_table, kept, st.lists(reasons(), max_size=3)), site)


def random_table(chance: Random) -> tuple[Redirects, Site]:
    """A table of the same pieces, made in a fiftieth of the time: for thousands of them."""
    written = [_random_address(chance) for _ in range(chance.randint(0, 8))]
    texts = [_random_reason(chance) for _ in range(chance.randint(0, 3))]
    return _table(_kept(written), texts), site_at(chance.choice(_PATHS))


def _random_address(chance: Random) -> str:
    parts = (_joined(chance, _PIECES, 6), _joined(chance, _HARMLESS, 12))
    queries = ("", f"?{_joined(chance, _PIECES, 6)}", f"?id={_joined(chance, _HARMLESS, 12)}")
    return f"/{chance.choice(parts)}{chance.choice(queries)}"


def _random_reason(chance: Random) -> str:
    signs = chr(chance.randrange(32, 0x300)), chr(chance.randrange(0x300, 0x110000))
    text = chance.choice((_joined(chance, _PIECES, 8), _joined(chance, signs, 20)))
    return "".join(sign for sign in text if sign.isprintable()) or "0"


def _joined(chance: Random, pieces: Sequence[str], most: int) -> str:
    return "".join(chance.choices(pieces, k=chance.randint(0, most)))


def site_at(path: str) -> Site:
    """A portal whose SITEURL has the path."""
    return Site("Cổng Mẫu", f"https://cuc-mau.example{path[:-1]}", path, Owner("Cục Mẫu"))


def _kept(written: list[str]) -> list[OldUrl]:
    found: dict[bytes, OldUrl] = {}
    for each in written:
        with suppress(Refused):
            old = parse_old_url(each)
            found.setdefault(old.key, old)
    return list(found.values())


def _table(kept: list[OldUrl], reasons: list[str]) -> Redirects:
    gone = [Gone(old, reason) for old, reason in zip(kept, reasons, strict=False)]
    moved = [Moved(old, f"/tin-tuc/{n}/") for n, old in enumerate(kept[len(gone) :])]
    return Redirects(tuple(moved), tuple(gone))
