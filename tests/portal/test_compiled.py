"""Jinja's compiled templates in the store."""

import pytest
from jinja2 import DictLoader, Environment
from portal.cache import Store
from portal.compiled import CompiledTemplates


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store.sqlite")
    store.mend()
    yield store
    store.close()


def environment(store, source, code=b"code", **options):
    cache = CompiledTemplates(store, code)
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
