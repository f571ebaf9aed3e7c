"""The docs say what the code does: commands, settings, fields, examples, decisions, links."""

import json
import os
import re
import shutil
import socket
import subprocess
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from desk.system import this_machine
from invoke import Collection
from portal.kinds.every import fields_of
from portal.kinds.table import KINDS
from portal.reading.front_matter import split_source
from portal.settings import OURS
from portal.vietnamese.slug import fold

import tasks
from tests.conftest import ROOT, Portal
from tests.nginx import free_port

DOCS = ROOT / "docs"
EDITORS = (DOCS / "bien-tap.md").read_text(encoding="utf-8")
SECTIONS_GUIDE = (DOCS / "bien-tap-chuyen-muc.md").read_text(encoding="utf-8")
OPERATORS = (DOCS / "van-hanh.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
LOCKS = ("requirements.txt", "requirements-dev.txt", "package-lock.json")

_PRODUCTS = set(
    ".git .venv .cache .portal .hypothesis .mypy_cache .pytest_cache .ruff_cache "
    "__pycache__ node_modules output".split()
)
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"`((?:\w+/)+[\w.-]+\.(?:py|html|css))(?:::\w+)?`")
# Where this was written and what it was written with: nothing that a clone has.
_FOREIGN = ("/" + "work/", ".." + "/shared", "/tmp/" + "w/")


def rows(text):
    """The cells of every table row."""
    return [[cell.strip() for cell in line.split(" | ")] for line in tables(text)]


def tables(text):
    return [line.strip("| ") for line in text.splitlines() if line.startswith("| ")]


def fenced(text, language):
    return [body for name, body in _FENCED.findall(text) if name == language]


def prose(text):
    """A page without its code, which may show links that lead nowhere."""
    text = re.sub(r"^(?: {4}.*\n)+", "", _FENCED.sub("", text), flags=re.MULTILINE)
    return re.sub(r"`[^`\n]*`", "", text)


TASKS = Collection.from_module(tasks).tasks


@pytest.mark.parametrize("name", TASKS)
def test_task_has_help_and_is_in_the_readme(name):
    task = TASKS[name]
    arguments = task.get_arguments()  # asked once: invoke forgets the help it has given
    assert task.__doc__
    assert [argument.name for argument in arguments if not argument.help] == []
    [row] = [row for row in rows(README) if re.match(rf"`invoke {name}\b", row[0])]
    options = [a.names[0] for a in arguments if not a.positional]
    shown = re.findall(r"(?<= |\[)-[-\w]+", row[0])
    assert shown == [f"{'-' if len(option) == 1 else '--'}{option}" for option in options]
    assert [alias for alias in task.aliases if f"`{alias}`" not in row[1]] == []
    assert row[0].strip("`") in OPERATORS


def test_commands_are_the_same_wherever_they_stand():
    """The README's, CI's and the operators' are one line each, and name what is there."""
    serve, tests = (
        re.search(rf"<!-- {name} -->\n```\n(.+)\n```", README)[1] for name in ("serve", "tests")
    )
    assert (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()[-1] == tests
    assert f"\n    {serve}\n" in OPERATORS
    for command, lock in ((serve, "requirements.txt"), (tests, "requirements-dev.txt")):
        assert f"--require-hashes --only-binary :all: -r {lock} &&" in command
        assert command.rpartition("invoke ")[2] in TASKS


@pytest.mark.parametrize("name", OURS)
def test_setting_is_documented_with_an_example_that_is_accepted(name, portal: Portal):
    [row] = [row for row in rows(OPERATORS) if row[0] == f"`{name}`"]
    _, meaning, default, example = row
    assert meaning
    assert default
    assert example.startswith(f"`{name} = ")
    with (portal.path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(example.strip("`") + "\n")
    portal.job()


def test_every_name_of_the_settings_files_is_documented():
    texts = [(ROOT / f"{name}.py").read_text(encoding="utf-8") for name in ("pelicanconf",)]
    names = {name for text in texts for name in re.findall(r"^([A-Z_]+) =", text, re.MULTILINE)}
    assert [name for name in sorted(names) if f"`{name}`" not in OPERATORS] == []


def fields_in_content():
    """Field names that have a value, by the folder of the file."""
    found = {kind.folder: set() for kind in KINDS}
    for kind in KINDS:
        names = {fold(word): f.name for f in kind.fields.values() for word in (f.name, *f.aliases)}
        for path in (ROOT / "content" / kind.folder).rglob("*.md"):
            matter = split_source(path.name, path.read_text(encoding="utf-8"))
            found[kind.folder] |= {
                names[fold(key.name)] for key, value in matter.entries if value.content
            }
    return found


def described_of(kind):
    """The rows of the guides by field: those of all kinds, and of the kind's own part."""
    part = SECTIONS_GUIDE.partition(f"(`content/{kind.folder}/`)\n")[2]
    part = re.split(r"^## .*\(`content/", part, maxsplit=1, flags=re.MULTILINE)[0]
    own = {f"`{name}`" for name in kind.fields.keys() - fields_of().keys()}
    told = [row for row in rows(part) if row[0] in own]
    return {row[0]: row for row in (*rows(EDITORS), *told)}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_documented_with_its_labels(kind):
    described = described_of(kind)
    missing = [name for name in kind.fields if f"`{name}`" not in described]
    assert missing == []
    for field in kind.fields.values():
        names = described[f"`{field.name}`"][1].split(", ")
        assert names == list(field.aliases), field.name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_has_an_example_in_content(kind):
    """A field that all kinds have needs its example in one folder, another in its kind's."""
    found = fields_in_content()
    shared = set.intersection(*(set(each.fields) for each in KINDS))
    shown = found[kind.folder] | (set.union(*found.values()) & shared)
    assert sorted(set(kind.fields) - shown) == []


def examples(guide):
    """Each whole source of a guide, with the folder that the heading above it names, or news."""
    folder, at = "tin-tuc", 0
    for block in _FENCED.finditer(guide):
        headings = re.findall(r"^## .*", guide[at : block.start()], re.MULTILINE)
        at = block.end()
        if headings:
            named = re.search(r"`content/([\w-]+)/`", headings[-1])
            folder = named[1] if named else "tin-tuc"
        if block[1] == "markdown" and block[2].startswith("---\n"):
            yield folder, block[2]


# What stands beside the examples: the guide's own captions and table.
BESIDE = {
    "vtt": next(text for text in fenced(SECTIONS_GUIDE, "") if text.startswith("WEBVTT\n")),
    "csv": fenced(SECTIONS_GUIDE, "csv")[0],
}


def lay_beside(portal, folder, name):
    """A file that an example names; what the guides do not show is taken from content/."""
    suffix = name.rpartition(".")[2]
    if suffix == "jpg":
        portal.photo(f"{folder}/{name}")
    elif suffix in BESIDE:
        portal.write(f"{folder}/{name}", BESIDE[suffix])
    else:
        shutil.copy(min((ROOT / "content").rglob(f"*.{suffix}")), portal.content / folder / name)


@pytest.mark.slow
def test_examples_for_editors_are_built_without_a_finding(portal: Portal):
    sources = [*examples(EDITORS), *examples(SECTIONS_GUIDE)]
    assert {folder for folder, _ in sources} == {kind.folder for kind in KINDS}
    portal.write("trang/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n")
    for number, (folder, text) in enumerate(sources):
        portal.write(f"{folder}/vi-du-{number}.md", text)
        for name in re.findall(r"[\w-]+\.(?:jpg|pdf|mp4|vtt|csv)\b", text):
            lay_beside(portal, folder, name)
    assert [finding.show() for finding in portal.build().findings] == []


def test_messages_explained_to_editors_are_the_build_s_own():
    """Each piece of a message between what changes from case to case stands in the code."""
    files = (path.read_text(encoding="utf-8") for path in (ROOT / "plugins/portal").rglob("*.py"))
    code = re.sub(r'"\s*\n\s*f?"', "", "\n".join(files)).replace("[ … ]", "[ ]")
    table = EDITORS.partition("\n## Thông báo thường gặp\n")[2].partition("\n## ")[0]
    told = [row[0].removeprefix("*cảnh báo:* ").replace("[ … ]", "[ ]") for row in rows(table)]
    pieces = {piece.strip(" ,.") for m in told[1:] for piece in re.split("[…“”«»<>:/]", m)}
    assert len(told) > 30
    assert [piece for piece in sorted(pieces) if " " in piece and piece not in code] == []


def test_every_dependency_has_a_decision():
    lines = [
        line
        for name in ("requirements.in", "requirements-dev.in")
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "-r"))
    ]
    wanted = {re.match(r"[\w.-]+", line)[0] for line in lines}
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    wanted |= {*package.get("dependencies", {}), *package.get("devDependencies", {})}
    index = next(path for path in DECISIONS if path.name == "0005-dependencies.md")
    records = {}
    for names, record in rows(index.read_text(encoding="utf-8"))[1:]:
        target = DOCS / "decisions" / re.search(r"\((.+)\)", record)[1]
        for name in re.findall(r"`([^`]+)`", names):
            assert name.lower() in target.read_text(encoding="utf-8").lower(), name
            records[name] = target
    assert sorted(wanted) == sorted(records)


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_decision_has_its_form(path):
    text = path.read_text(encoding="utf-8")
    number = path.name[:4]
    assert len(text.splitlines()) <= 40
    assert text.startswith(f"# {number} ")
    assert re.search(r"^Date: \d{4}-\d\d-\d\d\. Status: \w+", text, re.MULTILINE)
    for part in ("Context", "Decision", "Measurement", "Consequences"):
        assert f"\n## {part}\n" in text, part
    assert [p.name[:4] for p in DECISIONS].count(number) == 1


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_and_named_files_are_there(path):
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s#]+)", prose(text)):
        if not re.match(r"https?:|mailto:", target):
            assert (path.parent / target).exists(), target
    for named in _NAMED.findall(text):
        places = (ROOT, ROOT / "plugins", ROOT / "plugins/portal", ROOT / "plugins/desk")
        ours = [place for place in places if (place / named.partition("/")[0]).is_dir()]
        assert not ours or any((place / named).exists() for place in ours), named


def sources():
    """Every file of the project that a clone has."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in _PRODUCTS]
        yield from (Path(folder, name) for name in names)


@pytest.mark.slow
def test_no_file_names_the_machine_it_was_written_on():
    found = []
    for path in sources():
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{path.relative_to(ROOT)}: {word}" for word in _FOREIGN if word in text]
        found += [
            f"{path.relative_to(ROOT)}: {name}"
            for name in re.findall(r"docs/decisions/(\d{4})", text)
            if name not in {p.name[:4] for p in DECISIONS}
        ]
    assert found == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_file_has_no_address(name):
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture
def port():
    """A free port of loopback, as long as the test lasts."""
    with free_port() as port:
        yield port


@pytest.fixture
def documented(portal: Portal, tmp_path, port):
    """Asks a published portal behind the operators' server block, without its certificate."""
    shutil.copytree(ROOT / "content", portal.content, dirs_exist_ok=True)
    portal.build("publishconf.py")
    [block] = fenced(OPERATORS, "nginx")
    maps, _, secure = block.split("server {\n")  # the one between leads to the secure one
    maps = re.sub(r"include .*/output/", f"include {portal.path}/.portal/output/", maps)
    secure = secure.replace("listen 443 ssl http2;", f"listen 127.0.0.1:{port};")
    secure = re.sub(r"listen \[::\].*|ssl_certificate.*", "", secure)
    secure = re.sub(r"root .*;", f"root {portal.output};", secure)
    temporary = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    lines = (
        "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;",
        "user root;" if os.geteuid() == 0 else "",  # the worker reads what pytest wrote
        f"daemon off; pid {tmp_path}/pid; events {{}}",
        "http { access_log off; include /etc/nginx/mime.types;",
        *(f"{name}_temp_path {tmp_path}/{name};" for name in temporary),
        f"{maps}server {{\n{secure}}}",
    )
    (tmp_path / "nginx.conf").write_text("\n".join(lines), encoding="utf-8")
    program = shutil.which("nginx", path=this_machine().search)
    assert program, "máy còn thiếu gói Debian: nginx libnginx-mod-http-brotli-static"
    command = [program, "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf"), "-e", "stderr"]

    def ask(path, **headers):
        with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        for _ in range(100):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield ask, portal
        process.terminate()


@pytest.mark.server
def test_documented_server_block_serves_what_publish_wrote(documented):
    ask, portal = documented
    page = portal.output / "tin-tuc/index.html"
    for encoding, copy in (("br", ".br"), ("gzip", ".gz"), ("identity", "")):
        status, headers, body = ask("/tin-tuc/", **{"Accept-Encoding": encoding})
        assert (status, body) == (200, page.with_name(page.name + copy).read_bytes())
        assert headers["Cache-Control"] == "no-cache"
        assert headers["Content-Type"] == "text/html; charset=utf-8"
    lasting = [path for path in portal.files() if re.match(r"tep/.*\.jpg$|theme/.*\.css$", path)]
    assert len(lasting) > 2
    for path in lasting:
        assert "immutable" in ask(f"/{path}")[1]["Cache-Control"], path
    for path in portal.files():
        if path.endswith((".csv", ".vtt")):
            kind = ask(f"/{path}")[1]["Content-Type"]
            assert kind == f"text/{path.rpartition('.')[2]}; charset=utf-8", path
    missing = (portal.output / "404.html").read_bytes()
    for path in ("/khong-co/", "/tep/", "/.portal-output", "/404.html"):
        status, headers, body = ask(path)
        assert (status, body) == (404, missing), path
        assert headers["Cache-Control"] == "no-cache"
    for path, target in (
        ("/tin-tuc", "/tin-tuc/"),
        ("/tin-tuc.aspx?id=214", "/tin-tuc/2018/04/tap-huan-van-thu/"),
    ):
        status, headers, _ = ask(path)
        assert (status, headers["Location"]) == (301, target)
    status, _, body = ask("/tin-tuc/2018/06/lich-cat-dien/")
    assert status == 410
    assert "Lịch bảo dưỡng đã thay đổi" in body.decode()
    names = re.findall(r"add_header (\S+) .* always;", fenced(OPERATORS, "nginx")[0])
    for path in ("/", "/tin-tuc", "/khong-co/"):
        assert [name for name in names if name not in ask(path)[1]] == []
        assert "form-action 'self';" in ask(path)[1]["Content-Security-Policy"]
