"""A survey of new texts without linking anew is the survey that linking would have made."""

import time

import msgspec
import pytest
from portal.fingerprint import read_inputs
from portal.reading.scan import scan
from portal.reword import reword
from portal.survey import survey
from portal.tools import open_tools

from tests.site.conftest import fill


@pytest.fixture
def look(portal):
    """Survey the portal's content/ as a build would."""

    def looked():
        job = portal.job()
        with open_tools(job, read_inputs(job)) as tools:
            return survey(tools, scan(job.content, time.time_ns()))

    return looked


def edit(portal, old, new, name="bai.md"):
    path = portal.content / "tin-tuc" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def reworded(look, before):
    """What reword makes of the changed readings, and what linking makes of all."""
    whole = look()
    known = {reading.path: reading for reading in before.readings}
    fresh = [each for each in whole.readings if each != known.get(each.path)]
    assert fresh
    return reword(before, fresh), whole


def same(one, other):
    """But for what the next time may take on trust, which has the times of files."""
    return msgspec.structs.replace(one, snapshot=other.snapshot, live=other.live) == other


def test_a_sentence_more_is_the_survey_of_all(portal, look):
    fill(portal)
    before = look()
    edit(portal, "Câu *đầu*[^1]", "Câu *đầu*[^1]", "day-du.md")
    edit(portal, "## Mục {#muc}", "## Mục khác {#muc}\n\nThêm một câu.", "day-du.md")
    made, whole = reworded(look, before)
    assert made is not None
    assert same(made, whole)
    assert not same(before, whole)
    assert whole.live <= made.live


def test_two_texts_at_once(portal, look):
    for name in ("a.md", "b.md", "c.md"):
        portal.article(name, "Một.\n\nHai.")
    before = look()
    edit(portal, "Hai.", "Ba.", "a.md")
    edit(portal, "Hai.", "Bốn.", "c.md")
    made, whole = reworded(look, before)
    assert made is not None
    assert same(made, whole)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Bài", "title: Tên khác"),
        ("Một.", "Đoạn đầu khác."),  # the summary
        ("category: Tin", "category: Khác"),
        ("[bài](khac.md)", "bài"),
        ("[bài](khac.md)", "[bài](khac.md#muc)"),
        ("![Tả](anh.png)", "![Tả khác](anh.png)"),
        ("![Tả](anh.png)", "![Tả](anh.png)\nLời dưới"),
        ("Hai.", "![Tả](anh.png)"),
        ("Hai.", "Hai.\u200b"),  # a finding of the reader
        ("status: published", "status: draft"),
    ],
)
def test_what_others_show_or_link_to_is_linked_anew(portal, look, old, new):
    portal.photo("tin-tuc/anh.png", "blue")
    portal.article("khac.md", title="Bài khác")
    text = "Một.\n\nHai.\n\n[bài](khac.md)\n\n![Tả](anh.png)"
    portal.article(body=text, title="Bài", category="Tin", status="published")
    before = look()
    edit(portal, old, new)
    assert reworded(look, before)[0] is None


def test_where_a_line_is_told_it_is_told_anew(portal, look):
    """A finding of linking has a line, which a sentence above it moves."""
    portal.article(body="Một.\n\nHai.\n\n[x](khong-co.md)")
    before = look()
    assert before.findings
    edit(portal, "Hai.", "Hai.\n\nBa.")
    assert reworded(look, before)[0] is None


def test_what_has_no_page_is_linked_anew(portal, look):
    portal.article(status="draft", body="Một.\n\nHai.")
    before = look()
    edit(portal, "Hai.", "Ba.")
    assert reworded(look, before)[0] is None
