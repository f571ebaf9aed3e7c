"""Whatever a source lacks, what it names is found, and fits what is kept of a reading."""

from collections import Counter

import msgspec
import pytest
from portal.fields.report import Report
from portal.fields.value import Value
from portal.kinds.table import KINDS
from portal.model.named import Named
from portal.reading.front_matter import FrontMatter, Key, split_source
from portal.reading.known import Reading
from portal.reading.schema import read_fields

from tests.conftest import ROOT

CONTENT = ROOT / "content"
KEPT = msgspec.msgpack.Decoder(Reading)
UNKNOWN = (Key("khoa-la", 90), Value(90, "x"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_source_without_one_of_its_keys_still_names_the_others(kind):
    named = Counter()
    for source in sorted((CONTENT / kind.folder).rglob("*.md")):
        path = source.relative_to(CONTENT).as_posix()
        matter = split_source(path, source.read_text(encoding="utf-8"))
        item = read_fields(matter, kind, Report(path))
        whole = {*item.uses(), *item.ties()}
        for left_out, _ in [*matter.entries, (None, "")]:
            kept = [each for each in matter.entries if each[0] is not left_out]
            faulty = FrontMatter([*kept, UNKNOWN], matter.body, matter.body_line, [])
            found = read_fields(faulty, kind, Report(path))
            assert isinstance(found, Named)
            reading = Reading(path, b"", named=found)
            assert KEPT.decode(msgspec.msgpack.encode(reading)) == reading
            those = {*found.uses, *found.ties}
            named[left_out is None] += len(those)
            if left_out is None:
                assert those == whole
            else:
                targets = {each.target for each in found.ties}
                assert targets <= {each.target for each in item.ties()}
                assert {u.file.target for u in found.uses} <= {u.file.target for u in item.uses()}
    assert named[True] > 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_source_of_which_nothing_can_be_read_names_nothing(kind):
    """No field, none with a value of its type, and none but those that others need."""
    fields = list(kind.fields)
    values = ([], [Value(9, [])], [(Key("x", 9), Value(9, [Value(9, [])]))])
    for wrong in values:
        entries = [(Key(name, at), Value(at, list(wrong))) for at, name in enumerate(fields, 2)]
        for matter in (FrontMatter(entries, "", 9, []), FrontMatter([UNKNOWN], "", 9, [])):
            found = read_fields(matter, kind, Report(f"{kind.folder}/a.md"))
            assert isinstance(found, Named)
            assert (found.uses, found.ties) == ((), ())
            reading = Reading("a.md", b"", named=found)
            assert KEPT.decode(msgspec.msgpack.encode(reading)) == reading
