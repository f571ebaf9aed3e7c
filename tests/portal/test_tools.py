"""Store and workers for as long as they are needed."""

from portal.cache import digest
from portal.fingerprint import read_inputs
from portal.steps import STORE
from portal.tools import open_tools


def test_the_store_is_made_and_let_go(portal):
    job = portal.job()
    key = digest(b"a")
    with open_tools(job, read_inputs(job)) as tools:
        tools.store.put([(key, b"x")])
    assert (portal.path / ".cache" / STORE).exists()
    with open_tools(job, read_inputs(job)) as tools:
        assert tools.store.get(key) == b"x"


def test_a_store_that_is_none_is_made_anew(portal):
    (portal.path / ".cache").mkdir()
    (portal.path / ".cache" / STORE).write_bytes(b"x" * 5000)
    job = portal.job()
    with open_tools(job, read_inputs(job)) as tools:
        tools.store.put([(digest(b"a"), b"x")])
        assert tools.store.get(digest(b"a")) == b"x"
