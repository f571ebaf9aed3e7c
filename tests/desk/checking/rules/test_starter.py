"""Words of the file that `invoke new` makes."""

import pytest
from desk.checking.rules.starter import RULE
from desk.checking.text import Text
from portal.kinds.table import KINDS
from portal.reading.markup import Markup

PUBLIC = {"  photo": "", "title": '"Tên"', "date": "07/06/2018 08:00", "day": "07/06/2018"}


def hits(kind, text):
    return [hit.line for hit in RULE.find(Text(f"{kind.folder}/a.md", text, Markup()))]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_file_that_was_published_as_it_was_made_is_told(kind):
    made = kind.starter.format(**PUBLIC)
    public = made.replace("status: draft\n", "", 1)
    if kind.name == "question":
        public = public.replace("  Viết lời người hỏi", "  Viết lời người hỏi")
    if Text(f"{kind.folder}/a.md", public, Markup()).item:
        assert hits(kind, public)
    assert hits(kind, made) == []  # a draft: who writes at it knows


def test_remarks_and_other_words_are_not(tell):
    body = (
        "<!-- Ảnh\nViết nội dung ở đây.\n-->\n\nViết nội dung ở nhà.\n\nGhi: Ai, ở đâu, việc gì\n"
    )
    assert tell("starter-words", body) == []


def test_the_words_are_shown(tell):
    (found,) = tell("starter-words", "Một.\n\nViết nội dung ở đây. Hai.\n")
    assert found.startswith("8: còn lời hướng dẫn của tệp mẫu: “Viết nội dung ở đây. Hai.”")
