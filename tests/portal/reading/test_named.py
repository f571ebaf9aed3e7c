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
