"""The folders keep their promise (docs/architecture.md): mirrored tests, sizes, one direction."""

import ast
import re
from fnmatch import fnmatch
from functools import cache
from graphlib import TopologicalSorter

import pytest

from tests.conftest import ROOT

PLUGINS = ROOT / "plugins"
MODULES = sorted(path for path in PLUGINS.rglob("*.py") if path.name != "__init__.py")
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))

# Modules without a test of their own, and where they are seen instead.
EXCEPTIONS = {
    "desk/drawing/[!fps]*.py": "parts of pictures, compared by test_sample.py and test_films.py",
    "desk/drawing/f[!i]*.py": "the same",
    "desk/drawing/figures.py": "the same",
    "desk/drawing/papers.py": "the same",
}
WHOLE = ("site/", "browser/", "properties/", "faults/")  # folders that try more than a module
# The flow from the first stage to the last: a stage uses itself and what stands before it.
STAGES = tuple("model vietnamese fields kinds reading media linking pages rendering output".split())
WORDS = "portal.labels"  # a table that any stage may show words of
FLAGGED, LONGEST = 200, 300  # lines of a module
BANNED = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}


def dotted(path):
    """`portal.reading.schema` of a file below plugins/."""
    parts = path.relative_to(PLUGINS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports(path):
    """The modules of ours that a file imports, dotted."""
    package = path.relative_to(PLUGINS).parent.parts
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*above, *filter(None, [node.module])))
            names = {f"{module}.{alias.name}" for alias in node.names}
            found |= (names & NAMES) or {module}
    return frozenset(name for name in found if name.split(".")[0] in ("portal", "desk"))


NAMES = {dotted(path) for path in PLUGINS.rglob("*.py")}


def stage_of(module):
    """The number of the stage that a module belongs to; None beside the stages."""
    parts = module.split(".")
    return STAGES.index(parts[1]) if parts[0] == "portal" and parts[1] in STAGES else None


def lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def test_every_module_has_its_test_and_every_test_its_module():
    """One for one: tests/portal/reading/test_schema.py for plugins/portal/reading/schema.py.

    A record of fields alone has nothing to be tried.
    """
    names = {path.relative_to(PLUGINS).as_posix(): path for path in MODULES}
    plain = {name for name, path in names.items() if "def " not in path.read_text("utf-8")}
    excepted = {name for name in names if any(fnmatch(name, each) for each in EXCEPTIONS)}
    files = [path.relative_to(ROOT / "tests").as_posix() for path in TESTS]
    mirrors = [name for name in files if "/" in name and not name.startswith(WHOLE)]
    tested = {name.replace("/test_", "/") for name in mirrors}
    untested = sorted(names.keys() - tested - excepted - plain)
    assert not untested, f"modules without a test: {untested}"
    assert sorted(tested - names.keys()) == [], "tests without a module"
    assert sorted(tested & excepted) == [], "exceptions that are none"


def test_every_exception_is_of_a_module():
    names = [path.relative_to(PLUGINS).as_posix() for path in MODULES]
    assert [each for each in EXCEPTIONS if not any(fnmatch(n, each) for n in names)] == []


@pytest.mark.slow
def test_every_test_file_yields_a_test():
    """A class whose name does not begin with Test would yield none, and nobody would be told."""
    assert [path.relative_to(ROOT).as_posix() for path in TESTS if not yields_a_test(path)] == []


def test_every_test_of_a_browser_is_marked_as_one():
    """The quick tests leave the folder out, so one without the mark would be run by nobody."""
    mark = re.compile(r"^pytestmark = \[?pytest\.mark\.browser\b", re.MULTILINE)
    files = [path for path in TESTS if path.parent.name == "browser"]
    assert files
    assert [f.name for f in files if not mark.search(f.read_text(encoding="utf-8"))] == []


def yields_a_test(path):
    body = ast.parse(path.read_text(encoding="utf-8")).body
    names = {node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    for node in body:  # TestX = Machine.TestCase, of hypothesis
        if isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return any(name.startswith(("test_", "Test")) for name in names)


def test_no_module_is_too_long():
    assert [(dotted(path), lines(path)) for path in MODULES if lines(path) >= LONGEST] == []


def test_long_modules_are_flagged():
    """An expected failure: it stands in pytest's summary until the module is divided."""
    long = [f"{dotted(path)} ({lines(path)})" for path in MODULES if lines(path) > FLAGGED]
    if long:
        pytest.xfail(f"more than {FLAGGED} lines: {', '.join(long)}")


def test_names_say_what_a_module_is_about():
    parts = {part for path in (*MODULES, *TESTS) for part in path.relative_to(ROOT).parts}
    words = {part.removesuffix(".py").removeprefix("test_") for part in parts}
    assert sorted(words & BANNED) == []


@pytest.mark.slow
def test_imports_go_one_way():
    """A stage uses earlier stages; beside them only the words. Nothing of portal imports desk."""
    wrong = []
    for path in MODULES:
        module = dotted(path)
        own = stage_of(module)
        for name in imports(path):
            used = stage_of(name)
            against = own is not None and name != WORDS and (used is None or used > own)
            if against or (module.startswith("portal") and name.startswith("desk")):
                wrong.append(f"{module} imports {name}")
    assert wrong == []


@pytest.mark.slow
def test_no_module_imports_itself_by_a_detour():
    graph = {dotted(path): imports(path) - {dotted(path)} for path in PLUGINS.rglob("*.py")}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(MODULES)


@pytest.mark.slow
def test_every_module_says_what_it_is_about():
    texts = ((path, path.read_text(encoding="utf-8")) for path in MODULES)
    assert [dotted(path) for path, text in texts if not ast.get_docstring(ast.parse(text))] == []
