"""A guard that is broken is found: each mutant turns the check that guards it red."""

import shutil
from contextlib import closing

import pytest

from tests.conftest import ROOT
from tests.faults.mutants import MUTANTS
from tests.faults.server import Server


def test_each_mutant_changes_what_stands_there():
    """Once: a table that has fallen behind the code would break nothing."""
    texts = {m.module: (ROOT / "plugins/portal" / m.module).read_text("utf-8") for m in MUTANTS}
    assert [m.name for m in MUTANTS if texts[m.module].count(m.old) != 1] == []
    assert len({mutant.name for mutant in MUTANTS}) >= 15


@pytest.mark.slow
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_broken_guard_is_found(mutant, folder, tell):
    plugins = folder / "plugins"
    shutil.copytree(ROOT / "plugins", plugins)  # with what is compiled, but of the one module
    module = plugins / "portal" / mutant.module
    text = module.read_text(encoding="utf-8")
    module.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
    with closing(Server(plugins, ROOT)) as server:
        found = mutant.check(server, folder, plugins)
    tell(f"mutant “{mutant.name}”: {found[:1]}")
    assert found != []
