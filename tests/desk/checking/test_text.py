"""One source as rules see it."""

import unicodedata

import pytest
from desk.checking.parts import Photo
from desk.checking.text import Facts, open_text
from portal.reading.markup import Markup

MARKUP = Markup()
ARTICLE = "---\nTiêu đề: Hội nghị\ndate: 07/06/2018\ncategory: Tin\n---\n\nMột [hai](b.md#muc).\n"


def text(source, path="tin-tuc/bai.md"):
    return open_text(path, source.encode(), MARKUP)


def test_raw_is_as_stored_and_text_as_the_reader_has_it():
    source = "\ufeff" + unicodedata.normalize("NFD", ARTICLE).replace("\n", "\r\n")
    opened = text(source)
    assert opened.raw == source
    assert opened.text == ARTICLE
    assert opened.lines[0] == "---"
    assert "\r" not in "".join(opened.lines)


def test_the_item_is_what_the_reader_makes_of_the_front_matter():
    opened = text(ARTICLE)
    assert (opened.item.title, opened.item.category) == ("Hội nghị", "Tin")
    assert (opened.kind.name, opened.body_line) == ("article", 6)


def test_the_item_of_a_source_with_an_error_is_none_and_its_parts_are_there():
    opened = text(ARTICLE.replace("07/06/2018", "hôm qua"))
    assert opened.item is None
    assert [link.line for link in opened.links] == [7]


def test_a_key_is_found_by_its_label_too():
    opened = text(ARTICLE)
    assert [opened.line_of(name) for name in ("title", "date", "cover")] == [2, 3, 1]


def test_photos_of_the_front_matter_come_first():
    source = ARTICLE.replace("---\n\n", "cover: a.jpg\ncover_alt: Mô tả\n---\n\n")
    assert text(f"{source}\n![Hai](b.jpg)\n").photos == (
        Photo(5, "Mô tả", (), "a.jpg", "cover"),
        Photo(11, "Hai", (), "b.jpg"),
    )
    album = "---\ntitle: A\ndate: 2018-06-07\nphotos:\n- file: a.jpg\n  alt: Một\n"
    found = text(f"{album}  caption: |\n    Hai\n    ba\n---\n", "anh/a.md").photos
    assert found == (Photo(5, "Một", ("Hai", "ba"), "a.jpg", "photos"),)


def test_what_is_no_text_is_left_to_the_reader():
    assert open_text("tin-tuc/a.md", b"---\ntitle: \xff\n", MARKUP) is None
    assert open_text("tin-tuc/a.md", b"x" * 1_000_001, MARKUP) is None


@pytest.mark.parametrize("body", ["> " * 200 + "x", "<div>" * 500, ""])
def test_a_body_that_the_reader_gives_up_has_no_parts(body):
    assert text(f"---\ntitle: A\n---\n{body}").headings == ()


def test_facts_are_what_rules_of_the_whole_may_know():
    opened = text(f"{ARTICLE}\n## Mục\n\n[đầu](#muc)\n")
    assert opened.facts == Facts(("muc",), 4, opened.facts.digest, opened.facts.title)


def test_the_digest_of_a_text_is_of_its_words():
    def digest(body):
        return text(f"---\ntitle: A\n---\n{body}").facts.digest

    assert digest("một  hai\n\nba") == digest("\nmột hai ba\n")
    assert len({digest("một hai"), digest("một ba"), digest("")}) == 3


def test_the_digest_of_a_title_is_the_same_however_it_is_written():
    def digest(title):
        return text(f"---\ntitle: {title}\ndate: 07/06/2018\ncategory: Tin\n---\nx").facts.title

    assert digest("Hội nghị, sơ kết") == digest("HỘI NGHỊ SƠ KẾT")
    assert digest("Hội nghị sơ kết") != digest("Hội nghị tổng kết")
