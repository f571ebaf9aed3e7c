"""Whatever is done to a portal, and in whatever order: warm equals clean, byte for byte.

A hypothesis state machine walks through a real site of all eight kinds (first_site.py). A step is
something that editors, designers or operators do (item_changes.py, file_changes.py,
site_changes.py); after it both_ways.py builds the site over what stands there, and once more from
nothing. Some steps are mistakes: then the findings are the same and the output stands, and soon a
checkout brings the last good state back.

CI takes the same 300 steps each time. By hand, other ones each time, as many as one likes, and
what fails is made short:

    EDITS=1000 .venv/bin/pytest tests/properties/test_warm_equals_clean.py -m slow -s

It prints EDITS_SEED, which repeats them.
"""

import os
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random, SystemRandom
from tempfile import TemporaryDirectory

import hypothesis
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine
from portal.kinds.table import KIND_OF_FOLDER
from portal.model.source import SETTLED

from tests.properties.both_ways import build_at_rest, build_both
from tests.properties.editor import Editor
from tests.properties.file_changes import FILE_CHANGES
from tests.properties.item_changes import ITEM_CHANGES
from tests.properties.site_changes import SITE_CHANGES
from tests.properties.values import VALUES, fields_of, values_of

CHANGES = ITEM_CHANGES | FILE_CHANGES | SITE_CHANGES
OFTEN = [*CHANGES, *["reword"] * 4]  # what a build has a short way for, and what editors do most
ANY = "any"  # the simplest name, of which hypothesis makes a whole walk, stands for all of them
AT_REST = {"wait", "as-of", "nothing", "edit unseen", "replace photo"}  # nothing else is new then
MEANT = {"mistake", "break", "lose file", "strange file", "wrong setting"}  # to stop the build
FEW = st.lists(
    st.sampled_from([name for name in OFTEN if name not in MEANT]), min_size=2, max_size=3
)
STEPS, WALK = 300, 50  # of CI; of one walk, which begins with the first site
PATIENCE = 2  # builds that may be stopped one after another
SEEDS = st.integers(0, 2**32 - 1)
BY_HAND = int(os.environ.get("EDITS", "0"))


class Walk(RuleBasedStateMachine):
    """One walk; what happened is counted in `tally`, by change and by outcome."""

    def __init__(self, room: Path, tally: Counter[str], seed: int) -> None:
        super().__init__()
        self.folder, self.tally, self.seed = TemporaryDirectory(dir=room), tally, seed
        self.steps = self.stopped = 0

    @property
    def enough(self) -> bool:
        """Whether all steps are taken; what differs is made short all the same."""
        return self.tally["steps"] >= (BY_HAND or STEPS) and not self.tally["differing"]

    @initialize(crowd=st.sampled_from((0, 0, 35)))
    def begin(self, crowd: int) -> None:
        """35 more news bring their list to where it becomes two pages (contracts.md §2)."""
        self.editor = Editor(Path(self.folder.name, "portal"), crowd)
        self.kept = self.editor.kept()

    @rule(name=st.sampled_from([ANY, *OFTEN]), seed=SEEDS)
    def change_one(self, name: str, seed: int) -> None:
        """A change, then a build."""
        self.take([name], seed)

    @rule(names=FEW, seed=SEEDS)
    def change_some(self, names: list[str], seed: int) -> None:
        """Several changes before one build, as a checkout brings them."""
        self.take(names, seed)

    def take(self, names: list[str], seed: int) -> None:
        """Make these changes. After a build that was stopped people mend it, or go on elsewhere."""
        if self.enough:
            return
        chance = Random(seed or f"{self.seed} {self.steps}")  # the simplest walk has only 0
        if self.stopped:
            if self.stopped >= PATIENCE or chance.random() < 0.4:
                self.editor.restore(self.kept)
                self.tally["a checkout"] += 1
                return
            names = chance.choice((names, ["reword"]))
        names = [chance.choice(OFTEN) if name == ANY else name for name in names]
        if AT_REST.intersection(names):
            build_at_rest(self.editor, self.editor.output)
        if chance.random() < 0.2:  # looked at by somebody else, and then only words are changed
            names = [*names, "preview", "reword"]
        for name in names:
            CHANGES[name](self.editor, chance)
            self.tally[name] += 1
        if chance.random() < 0.5:  # a person is slow: the build may trust what it sees of files
            time.sleep(SETTLED / 1e9)

    @invariant()
    def warm_equals_clean(self) -> None:
        """Build both ways, and keep what is good."""
        if self.enough:
            return
        try:
            outcome = build_both(self.editor)
        except AssertionError:
            self.tally["differing"] += 1
            raise
        self.stopped = self.stopped + 1 if outcome.stopped else 0
        if not outcome.stopped:
            self.kept = self.editor.kept()
        self.editor.publishes = False
        self.steps += 1
        self.tally["steps"] += 1
        self.tally["stopped" if outcome.stopped else "built"] += 1
        self.tally["with nothing to write"] += not outcome.stopped and not outcome.written

    def teardown(self) -> None:
        """The next walk begins anew."""
        self.folder.cleanup()


def walk(room: Path, tally: Counter[str], seed: int) -> None:
    """A few walks; one by hand that fails is made as short as it can be, which takes a while."""
    settings = hypothesis.settings(
        max_examples=3,
        stateful_step_count=WALK,
        database=None,
        phases=[hypothesis.Phase.generate, *([hypothesis.Phase.shrink] if BY_HAND else [])],
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    run_machine(hypothesis.seed(seed)(lambda: Walk(room, tally, seed)), settings=settings)


@pytest.mark.slow
def test_warm_equals_clean_however_one_came_there(tmp_path, monkeypatch):
    """And every change was made, most builds built something, many were stopped by mistakes."""
    # Python would take a settings file of one size, changed twice in a second, for the old one.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    tally: Counter[str] = Counter()
    seed = int(os.environ.get("EDITS_SEED") or (SystemRandom().randrange(10**9) if BY_HAND else 0))
    sys.stdout.write(f"EDITS_SEED={seed}\n")
    while tally["steps"] < (BY_HAND or STEPS):  # it raises where anything differs
        walk(tmp_path, tally, seed)
        seed += 1
    sys.stdout.write("".join(f"{count:6} {what}\n" for what, count in sorted(tally.items())))
    assert [name for name in CHANGES if not tally[name]] == []
    assert tally["built"] > 2 * tally["stopped"] > tally["steps"] / 5


def test_every_field_of_every_kind_has_values():
    """And no field has some that no kind has."""
    known = {field for folder in KIND_OF_FOLDER for field in fields_of(folder)}
    assert all(values_of(folder, field) for folder in KIND_OF_FOLDER for field in fields_of(folder))
    assert sorted(VALUES.keys() - known) == []
