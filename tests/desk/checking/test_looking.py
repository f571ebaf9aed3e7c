"""A source → what the rules of one text found in it."""

import pickle

import msgspec
import pytest
from desk.checking.looking import Looked, find_hits, look_at_texts, lost_text
from desk.checking.rule import Hit, Rule
from desk.checking.text import Facts
from portal.model.source import SourceFile
from portal.reading.markup import Markup
from portal.steps import Order, Workshop

FILE = SourceFile("tin-tuc/bai.md", "tin-tuc/bai.md", 1, 1, 1, 1)
SOURCE = b"---\ntitle: A\n---\n\n## Muc\n"


@pytest.fixture
def workshop(portal):
    """Of a portal with one article."""
    portal.article(body="## Mục\n\nNội dung.")
    return Workshop(Order(portal.job(), b"code"))


def rule_of(find):
    return Rule("mot", "m", "f", find)


def test_every_rule_is_asked_and_the_facts_are_told():
    def find(text):
        yield Hit(text.headings[0].line)

    found = find_hits(FILE, b"x", SOURCE, Markup(), [rule_of(find), rule_of(find)])
    assert found.hits == (("mot", Hit(5)),) * 2
    assert found.facts == Facts(("muc",), 1, found.facts.digest)
    assert found.whole


def test_a_text_that_takes_too_long_says_so():
    def find(text):
        while True:
            yield from ()

    assert not find_hits(FILE, b"x", SOURCE, Markup(), [rule_of(find)], 0.05).whole


def test_a_file_that_was_only_touched_is_not_looked_at_again(workshop):
    [first] = look_at_texts(workshop, [(FILE, None)])
    known = msgspec.structs.replace(first, facts=Facts(words=99))
    touched = msgspec.structs.replace(FILE, mtime=2)
    [again] = look_at_texts(workshop, [(touched, known)])
    assert (again.file, again.facts.words) == (touched, 99)


def test_other_bytes_are_looked_at_again(workshop, portal):
    [first] = look_at_texts(workshop, [(FILE, None)])
    portal.article(body="Thêm.\n\n## Mục mới")
    [again] = look_at_texts(workshop, [(FILE, first)])
    assert (first.facts.ids, again.facts.ids) == (("muc",), ("muc-moi",))


def test_what_cannot_be_read_is_left_to_the_survey(workshop, portal):
    (portal.content / FILE.disk).unlink()
    assert look_at_texts(workshop, [(FILE, None)]) == [Looked(FILE, b"")]
    (portal.content / FILE.disk).write_bytes(b"\xff\xff\xff")
    [found] = look_at_texts(workshop, [(FILE, None)])
    assert (found.hits, found.facts, found.whole) == ((), Facts(), True)


def test_the_step_can_be_sent_to_another_process():
    for step in (look_at_texts, lost_text):
        assert pickle.loads(pickle.dumps(step)) is step
    assert not lost_text((FILE, None)).whole
