"""The table of kinds: every row can be filled, found, listed and published."""

from pathlib import Path

import msgspec
import pytest
from portal.fields.scalars import RESERVED_SLUGS
from portal.kinds.article import ARTICLE
from portal.kinds.page import PAGE
from portal.kinds.table import (
    KIND_OF_FOLDER,
    KIND_OF_NAME,
    KINDS,
    SECTIONS,
    AnyItem,
    kind_of,
)
from portal.labels import LABELS
from portal.rendering.formats import FORMATS
from portal.vietnamese.dates import parse_moment
from portal.vietnamese.slug import fold

TEMPLATES = Path(__file__).parents[3] / "theme/templates"
ROWS = [pytest.param(kind, id=kind.name) for kind in KINDS]
# What contracts.md §3 asks of a file beside its title, and of all but pages beside its date.
REQUIRED = {
    "article": {"category"},
    "album": {"photos"},
    "video": {"poster"},
    "question": {"question", "asked", "state"},
    "document": {"number", "issuer", "issued", "files"},
    "procedure": set(),
    "dataset": {"file", "columns"},
    "page": set(),
}


def starter_of(kind):
    """Front matter and text of a new file, filled in as `invoke new` does."""
    return kind.starter.format(title='"Bài"', date="08/06/2018 09:00", day="08/06/2018")


def front_matter_of(kind):
    _, block, _ = starter_of(kind).split("---\n", 2)
    return block


@pytest.mark.parametrize("kind", ROWS)
def test_every_field_has_a_place_in_the_record(kind):
    """`path` and `lines` are the reader's own; `slug` is filled from the file's name at need."""
    own = {"path", "lines"}
    assert kind.fields.keys() == set(kind.record.__struct_fields__) - own
    assert [name for name, field in kind.fields.items() if field.name != name] == []


@pytest.mark.parametrize("kind", ROWS)
def test_every_field_that_the_record_needs_is_required(kind):
    needed = {field.name for field in msgspec.structs.fields(kind.record) if field.required}
    required = {field.name for field in kind.fields.values() if field.required}
    assert needed - {"path", "slug"} <= required


@pytest.mark.parametrize("kind", ROWS)
def test_no_word_names_two_fields(kind):
    """Compared as the schema compares: without marks and case."""
    words = [fold(word) for field in kind.fields.values() for word in (field.name, *field.aliases)]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("kind", ROWS)
def test_every_field_has_a_vietnamese_label(kind):
    assert [field.name for field in kind.fields.values() if not field.aliases] == []


@pytest.mark.parametrize("kind", ROWS)
def test_what_is_required_is_what_the_contract_asks(kind):
    """Only a page can do without a date."""
    required = {field.name for field in kind.fields.values() if field.required}
    always = {"title"} if kind is PAGE else {"title", "date"}
    assert required == always | REQUIRED[kind.name]


def test_the_first_section_is_the_news():
    """The home page shows it, and files of `invoke new` lie in folders by year there."""
    assert SECTIONS[0] is ARTICLE
    assert PAGE not in SECTIONS


def test_no_two_rows_share_a_folder_a_name_or_a_record():
    for own in ("folder", "name", "record"):
        values = [getattr(kind, own) for kind in KINDS]
        assert len(set(values)) == len(values)
    assert list(KIND_OF_FOLDER.items()) == [(kind.folder, kind) for kind in KINDS]
    assert list(KIND_OF_NAME.items()) == [(kind.name, kind) for kind in KINDS]


@pytest.mark.parametrize("kind", ROWS)
def test_an_item_of_the_folder_is_of_the_kind_and_is_stored_as_such(kind, read_item):
    item, _ = read_item(kind, front_matter_of(kind), "2018/bai.md")
    assert isinstance(item, kind.record)
    assert kind_of(item) is kind
    stored = msgspec.msgpack.encode(item)
    assert msgspec.msgpack.decode(stored, type=AnyItem) == item


@pytest.mark.parametrize("kind", ROWS)
@pytest.mark.parametrize("lang", LABELS)
def test_what_a_row_calls_things_has_a_word_in_every_language(kind, lang):
    names = {kind.plural or "home", *(facet.label for facet in kind.facets)}
    names |= {label for label, _ in kind.ways}
    assert names - LABELS[lang].keys() == set()


@pytest.mark.parametrize("kind", ROWS)
def test_a_row_has_its_templates(kind):
    """None has the name of a form, which would be taken in its place."""
    names = {kind.name} | ({kind.list_template} if kind.plural else set())
    assert [name for name in names if not (TEMPLATES / f"{name}.html").is_file()] == []
    assert not names & FORMATS.keys()


@pytest.mark.parametrize("kind", ROWS)
def test_no_item_can_stand_where_the_section_has_its_own_pages(kind):
    """contracts.md §2: the words of facets and ways are no item's slug."""
    words = [facet.word for facet in kind.facets]
    ways = [url.removeprefix(kind.url).partition("/")[0] for _, url in kind.ways]
    assert [url for _, url in kind.ways if not url.startswith(kind.url)] == []
    assert set(words) | set(ways) <= RESERVED_SLUGS
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("kind", ROWS)
def test_an_address_is_below_the_section_and_a_page_on_top(kind, read_item):
    item, _ = read_item(kind, front_matter_of(kind), "sau/bai.md")
    url = kind.address(item)
    assert url.startswith(kind.url if kind.plural else "/")
    assert url.endswith("/bai/")
    assert url.isascii()


@pytest.mark.parametrize("kind", ROWS)
def test_a_new_file_is_a_draft_in_which_nothing_is_wrong(kind, read_item):
    _, block, text = starter_of(kind).split("---\n", 2)
    item, findings = read_item(kind, block, text=text)
    assert findings == []
    assert (item.title, item.status) == ("Bài", "draft")
    assert item.date == (None if kind is PAGE else parse_moment("08/06/2018 09:00"))
    assert "status: draft" in text  # how it is published


@pytest.mark.parametrize("kind", ROWS)
def test_a_new_file_asks_for_all_that_is_required(kind):
    keys = {line.partition(":")[0] for line in front_matter_of(kind).splitlines()}
    assert {field.name for field in kind.fields.values() if field.required} <= keys
