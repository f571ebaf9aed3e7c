"""Jinja's compiled templates in the store."""

import marshal
import pickle
import sqlite3
from contextlib import closing

import pytest
from jinja2 import DictLoader, Environment
from jinja2.bccache import bc_magic
from portal.cache import Store
from portal.compiled import CompiledTemplates, read_secret

SECRET = b"s" * 32


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store.sqlite")
    store.mend()
    yield store
    store.close()


def environment(store, source, code=b"code", secret=SECRET, **options):
    cache = CompiledTemplates(store, code, secret)
    return Environment(
        loader=DictLoader({"a.html": source}), bytecode_cache=cache, autoescape=True, **options
    )


def count_compiled(made, monkeypatch):
    """How often Jinja's compiler ran while the template was rendered."""
    runs = []
    compile_ = Environment.compile
    monkeypatch.setattr(
        Environment, "compile", lambda *args, **kw: runs.append(1) or compile_(*args, **kw)
    )
    text = made.get_template("a.html").render(name="<Mẫu>")
    monkeypatch.undo()
    return len(runs), text


def test_what_was_compiled_once_is_not_compiled_again(store, monkeypatch):
    assert count_compiled(environment(store, "{{ name }}"), monkeypatch) == (1, "&lt;Mẫu&gt;")
    assert count_compiled(environment(store, "{{ name }}"), monkeypatch) == (0, "&lt;Mẫu&gt;")


@pytest.mark.parametrize(
    "change",
    [
        {"source": "{{ name }}!"},
        {"code": b"another"},
        {"trim_blocks": True},
        {"extensions": ["jinja2.ext.do"]},
    ],
    ids=str,
)
def test_another_source_code_or_option_is_compiled(store, monkeypatch, change):
    count_compiled(environment(store, "{{ name }}"), monkeypatch)
    changed = {"source": "{{ name }}"} | change
    runs, _ = count_compiled(environment(store, **changed), monkeypatch)
    assert runs == 1


def test_a_store_that_lost_it_costs_only_the_time(store, monkeypatch):
    count_compiled(environment(store, "{{ name }}"), monkeypatch)
    store.begin_anew()
    assert count_compiled(environment(store, "{{ name }}"), monkeypatch) == (1, "&lt;Mẫu&gt;")


@pytest.mark.parametrize("secret", [b"t" * 32, b""])
def test_code_under_another_secret_or_none_is_compiled_anew(store, monkeypatch, secret):
    count_compiled(environment(store, "{{ name }}"), monkeypatch)
    other = environment(store, "{{ name }}", secret=secret)
    assert count_compiled(other, monkeypatch) == (1, "&lt;Mẫu&gt;")


def test_code_that_a_stranger_sealed_is_not_run(store, monkeypatch, tmp_path):
    """The store's seal is no secret, nor is the checksum that Jinja asks for."""
    count_compiled(environment(store, "{{ name }}"), monkeypatch)
    with closing(sqlite3.connect(store.path)) as rows:
        found = rows.execute("SELECT key, value FROM entries").fetchall()
    [(key, value)] = [(key, value) for key, value in found if bc_magic in value]
    canary = tmp_path / "da-chay"
    code = marshal.dumps(compile(f"import os; os.mkdir({str(canary)!r})", "", "exec"))
    front = value[: value.index(bc_magic) + len(bc_magic)]
    store.put([(key, front + pickle.dumps(key.hex(), 2) + code)])
    again = environment(store, "{{ name }}")
    assert count_compiled(again, monkeypatch) == (1, "&lt;Mẫu&gt;")
    assert not canary.exists()


def test_a_secret_is_made_once_and_for_its_owner_only(tmp_path):
    path = tmp_path / ".portal" / "secret"
    secret = read_secret(path)
    assert len(secret) == 32
    assert read_secret(path) == secret
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["secret"]


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.chmod(0o644),
        lambda path: path.write_bytes(b"ngan"),
        lambda path: (path.rename(path.with_name("kia")), path.symlink_to("kia")),
    ],
    ids=["others may read it", "cut", "a link"],
)
def test_a_secret_that_is_none_is_not_used(tmp_path, harm):
    path = tmp_path / ".portal" / "secret"
    secret = read_secret(path)
    harm(path)
    assert read_secret(path) != secret


def test_where_no_secret_can_be_kept_there_is_none(tmp_path):
    (tmp_path / ".portal").write_bytes(b"")
    assert read_secret(tmp_path / ".portal" / "secret") == b""
