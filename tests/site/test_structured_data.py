"""Every JSON-LD block of an output has the shapes of its types, and says what its page says."""

import copy
import json
from urllib.parse import unquote, urlsplit

import pytest
from portal.kinds.table import KINDS

from tests.site.conftest import items, linked, metas, pages
from tests.site.shapes import SHAPES, SITE, block_faults, faults

pytestmark = pytest.mark.slow

# What a page of each kind says it is; a page of trang/ says where it stands, no more.
THINGS = {
    "article": "NewsArticle",
    "album": "ImageGallery",
    "video": "VideoObject",
    "question": "QAPage",
    "document": "Legislation",
    "procedure": "GovernmentService",
    "dataset": "Dataset",
    "page": None,
}
DROP = object()


def blocks(portal):
    """Path of a page → its block."""
    for path, page in pages(portal):
        for script in page.find_all("script", type="application/ld+json"):
            yield path, json.loads(script.string)


def places(portal):
    """Whether a file of the output stands at an address."""

    def there(url):
        path = unquote(urlsplit(url).path)[1:]
        return (portal.output / (path + "index.html" * path.endswith("/"))).is_file() or not path

    return there


def test_every_block_has_the_shapes_of_its_types(built):
    there = places(built)
    found = [(path, fault) for path, block in blocks(built) for fault in block_faults(block, there)]
    assert found == []


def test_a_page_of_every_kind_says_what_it_is(built):
    """And where it stands; every kind of the table is among the pages."""
    kinds = set()
    for path, page, data in items(built):
        kinds.add(data["kind"])
        expected = {THINGS[data["kind"]], "BreadcrumbList"} - {None}
        assert linked(page).keys() == expected, path
    assert kinds == {kind.name for kind in KINDS}
    assert linked(built.page("index.html")).keys() == {"GovernmentOrganization"}


def test_the_words_and_times_are_those_of_the_page(built):
    for path, page, data in items(built):
        trail = linked(page)["BreadcrumbList"]["itemListElement"]
        assert (trail[-1]["name"], trail[-1]["item"]) == (page.h1.get_text(), data["url"]), path
        said = linked(page).get(THINGS[data["kind"]])
        if said is None:
            continue
        one = {**said.get("mainEntity", {}), **said}
        names = [one[key] for key in ("headline", "name") if key in one]
        assert (names, one["url"]) == ([page.h1.get_text()], data["url"]), path
        assert one.get("description", data["summary"]) == metas(page)["description"][0], path
        assert one.get("inLanguage", page.html["lang"]) == page.html["lang"], path
        times = {time["datetime"] for time in page.main.find_all("time")}
        dates = {key: one[key] for key in TIMES if key in one}
        first = dates.get("uploadDate", dates.get("datePublished", data["published"]))
        assert first == data["published"], path
        assert dates.get("dateModified", data["updated"]) == data["updated"], path
        assert set(dates.values()) <= times, path


TIMES = ("datePublished", "dateModified", "uploadDate", "legislationDate", "dateCreated")


# The guard of the guard: what the shapes find in a thing of the portal with everything.
@pytest.fixture(scope="module")
def things(built):
    """One thing of each type, the fullest of all."""
    found = {}
    for _, block in blocks(built):
        for each in block["@graph"]:
            best = found.get(each["@type"], {})
            found[each["@type"]] = max(best, each, key=lambda thing: len(json.dumps(thing)))
    return found


ONE = pytest.mark.parametrize("built", ["generated"], indirect=True)


@ONE
def test_what_is_required_is_missed_and_what_has_no_shape_is_told(things, built):
    there = places(built)
    for kind, whole in things.items():
        assert list(faults(whole, there)) == []
        for name in SHAPES[kind].required:
            rest = {key: value for key, value in whole.items() if key != name}
            assert f"{kind} lacks {name}" in list(faults(rest, there))
        assert list(faults({**whole, "colour": "xanh"}, there)) == [f"{kind}.colour has no shape"]
        for name in whole.keys() - {"@type"}:
            for wrong in (None, "", [], {}, 0.5, {"@type": "Nothing"}):
                assert list(faults({**whole, name: wrong}, there)), (kind, name, wrong)


# Type, place of a value, what stands there instead, a part of what is said.
DEFECTS = (
    ("NewsArticle", ("@type",), "NewsArtikel", "'NewsArtikel' has no shape"),
    ("NewsArticle", ("url",), "/tin-tuc/", "no address of the portal"),
    ("NewsArticle", ("url",), "https://khac.example/tin-tuc/", "no address of the portal"),
    ("NewsArticle", ("mainEntityOfPage",), f"{SITE}/khong-co/", "dead address"),
    ("NewsArticle", ("image", "url"), f"{SITE}/tep/x/a.png", "dead address"),
    ("NewsArticle", ("image", "width"), "320", "no number"),
    ("NewsArticle", ("image", "width"), True, "no number"),
    ("NewsArticle", ("isAccessibleForFree",), 1, "none of (True,)"),
    ("NewsArticle", ("datePublished",), "2018-06-07T16:49:00", "no day"),
    ("NewsArticle", ("datePublished",), "2018-06-07T16:49:00Z", "no day"),
    ("NewsArticle", ("datePublished",), "07/06/2018", "no day"),
    ("NewsArticle", ("dateModified",), "2017-01-01", "modified before it was published"),
    ("NewsArticle", ("author",), "Văn phòng", "is none of"),
    ("NewsArticle", ("publisher", "name"), " ", "no text"),
    ("NewsArticle", ("publisher", "url"), DROP, "lacks url"),
    ("NewsArticle", ("keywords",), "Thẻ", "no list"),
    ("BreadcrumbList", ("itemListElement", 0, "position"), 2, "not counted from 1"),
    ("BreadcrumbList", ("itemListElement",), [], "no list of 2"),
    ("BreadcrumbList", ("itemListElement", 1, "item"), f"{SITE}/mat/", "[2] ListItem.item:"),
    ("GovernmentOrganization", ("parentOrganization", "@type"), "Thing", "is none of"),
    ("ImageGallery", ("image", 0, "height"), 0, "no number from 1"),
    ("VideoObject", ("uploadDate",), DROP, "lacks uploadDate"),
    ("VideoObject", ("duration",), "PT1M", "no length in seconds"),
    ("VideoObject", ("duration",), "PT0S", "no length in seconds"),
    ("VideoObject", ("contentUrl",), DROP, "one of contentUrl and sameAs"),
    ("VideoObject", ("sameAs",), "https://phim.example/x", "one of contentUrl and sameAs"),
    ("Dataset", ("license",), "Được dùng lại", "is none of"),
    ("Dataset", ("distribution", 1), DROP, "no list of 2"),
    ("Dataset", ("distribution", 0, "encodingFormat"), "CSV", "no media type"),
    ("Legislation", ("legislationDate",), "2018-06-01T08:00:00+07:00", "no day"),
    ("Legislation", ("legislationLegalForce",), "InForce", "none of"),
    ("Legislation", ("creativeWorkStatus",), "Draft", "a draft has no force"),
    ("Legislation", ("temporalCoverage",), "2018-06-01", "no span"),
    ("Legislation", ("encoding", 0, "sha256"), "abc", "no SHA-256"),
    ("Legislation", ("encoding", 0, "contentSize"), 25, "no size"),
    ("Legislation", ("about",), "Văn thư", "is none of"),
    ("GovernmentService", ("availableChannel", "serviceUrl"), "http://a.example/", "another site"),
    ("GovernmentService", ("availableChannel", "serviceUrl"), f"{SITE}/", "another site"),
    ("QAPage", ("mainEntity", "answerCount"), 0, "not the number of answers"),
    ("QAPage", ("mainEntity", "acceptedAnswer"), DROP, "not the number of answers"),
    ("QAPage", ("mainEntity", "acceptedAnswer", "text"), "", "no text"),
    ("QAPage", ("mainEntity", "author"), "N. V. A.", "is none of"),
)


@ONE
def test_a_seeded_defect_is_found(things, built):
    there = places(built)
    for kind, place, put, says in DEFECTS:
        seeded = copy.deepcopy(things[kind])
        *above, last = place
        inner = seeded
        for step in above:
            inner = inner[step]
        if put is DROP:
            del inner[last]
        else:
            inner[last] = put
        found = list(faults(seeded, there))
        assert any(says in fault for fault in found), (kind, place, put, found)


@ONE
def test_a_block_is_one_graph_of_schema_org(things, built):
    graph = [things["NewsArticle"]]
    block = {"@context": "https://schema.org", "@graph": graph}
    for wrong in ({"@context": "http://schema.org"}, {"@id": "x"}, {"@graph": graph * 2}):
        assert len(list(block_faults({**block, **wrong}, places(built)))) == 1
    assert list(block_faults(block, places(built))) == []
