"""What is not public is nowhere: every field of every state, in every byte of what is served.

Each item has a word of its own in every field and photos of its own colours (canaries.py). The
builds follow one another in one folder while every item changes its state, so that what an
earlier build left would be seen too.
"""

from itertools import count, pairwise

import pytest

from tests.conftest import Portal
from tests.site.canaries import FIELDS, NEVER, Item, search, write
from tests.site.every_kind import ROWS, unwritten

pytestmark = pytest.mark.slow  # five builds; test_public.py tries the like of one item quickly

AS_OF, LATER = "2018-06-08 12:00", "2018-06-09 12:00"
WITHDRAWN = {"date": "2018-06-08"}  # the reason is a word of the item
FUTURE = {"date": "2018-06-09 06:00"}
EXPIRED = {"expires": "2018-06-08 06:00"}
# State: front matter, and how far it reaches at AS_OF and LATER (contracts.md §3).
STATES = {
    "public": ({}, "everywhere", "everywhere"),
    "draft": ({"status": "draft"}, "nowhere", "nowhere"),
    "hidden": ({"status": "hidden"}, "alone", "alone"),
    "future": (FUTURE, "nowhere", "everywhere"),
    "expired": (EXPIRED, "alone", "alone"),
    "withdrawn": ({"withdrawn": WITHDRAWN}, "gone", "gone"),
    "withdrawn draft": ({"status": "draft", "withdrawn": WITHDRAWN}, "nowhere", "nowhere"),
    "hidden future": ({"status": "hidden", **FUTURE}, "nowhere", "alone"),
    "expired draft": ({"status": "draft", **EXPIRED}, "nowhere", "nowhere"),
    "withdrawn future": ({"withdrawn": WITHDRAWN, **FUTURE}, "nowhere", "gone"),
}
READER = "tin-tuc/2018/06/doc/index.html"  # shows a photo of each item, without its words
# States of an item and of its English translation, which is one and the same for all kinds.
PAIRS = [("public", state) for state in STATES] + [(state, "public") for state in STATES][1:]
PAIRED = ("article", "page")
SINGLE = [row for row in ROWS if row not in PAIRED]


def _items():
    """Pairs of articles and of pages, then of every other row of every_kind.py each state."""
    number = count()
    for row in PAIRED:
        for _ in PAIRS:
            original = Item(next(number), row)
            yield from (original, Item(next(number), row, original.number))
    for row in SINGLE:
        yield from (Item(next(number), row) for _ in STATES)


ITEMS = list(_items())
# Of an item that stands everywhere, the fields that each channel shows at least.
NAMES = {"slug", "old", "photo", "attachment"}
WORDS = {"title", "summary", "body", "unit", "slug", "attachment"}
WORDS |= {"photo", "photo_alt", "photo_caption", "shared_caption"}
COVER = {"cover", "cover_alt", "cover_caption", "cover_credit"}
SECOND = {"second", "second_alt", "second_caption", "second_credit"}
PEOPLE = {"name", "post", "person_unit", "phone", "email", "chart", "head", "below"}
LISTED = {"category", "tag", "thread"}
MORE = {*LISTED, "source", "note"}
OWN = {  # beside WORDS and MORE, on the page and in its data
    "article": {*COVER, "attachment_label"},
    "album": {*COVER, *SECOND, "place"},
    "video": {"cover", "film", "captions", "transcript", "chapter"},
    "film elsewhere": {"cover", "link"},
    "question": {"question", "field", "asker", "place", "forwarded", "signer", "basis"},
    "document": {
        *("number", "issuer", "signer", "type", "field", "abstract", "replaced", "amended"),
        "attachment_label",
    },
    "procedure": {
        *("code", "field", "time", "fee", "agency", "result", "step", "paper", "basis", "link"),
        "attachment_label",
    },
    "dataset": {"column", "licence"},
}
IN_FEEDS = {
    "article": COVER,
    "album": {*COVER, *SECOND, "place"},
    "video": {"cover"},
    "film elsewhere": {"cover"},
    "question": {"question"},
    "document": {"number", "issuer"},
    "procedure": {"code", "agency"},
    "dataset": {"licence"},
}
IN_MAPS = {
    "article": {"cover", "title"},
    "album": {"cover", "second"},
    "video": {"cover", "title", "summary", "film"},
    "film elsewhere": {"cover"},
}
IN_NAMES = {  # files of its own, and facets
    "article": {"cover"},
    "album": {"cover", "second"},
    "video": {"cover", "film", "captions"},
    "film elsewhere": {"cover"},
    "question": {"field", "unit"},
    "document": {"issuer", "type", "field"},
    "procedure": {"field", "agency"},
}
# In forms of a file that only some rows have.
BESIDE = {"video": {"film": {"film_text"}, "captions": {"cue"}}}


def shown(row):
    """Channel → fields of an item of the row."""
    if row == "page":
        names = {*NAMES, "portrait"}
        page = {"page": {*WORDS, *PEOPLE, "portrait"}, "data": {*WORDS, *PEOPLE}}
        return {**page, **_both({"cover", "photo"}), "map": {"slug", "photo"}, **_named(names)}
    page = {*WORDS, *MORE, *OWN[row]}
    return {
        **_both({"photo", *IN_NAMES.get(row, set()) & {"cover", "second"}}),
        **BESIDE.get(row, {}),
        **_named({*NAMES, *LISTED, *IN_NAMES.get(row, set())}),
        "page": page | ({"attachment_text"} if row == "dataset" else set()),
        "data": page,
        "feed": {*WORDS, "category", "tag", *IN_FEEDS[row]},
        "map": {"slug", "photo", *IN_MAPS.get(row, set())},
    }


def _both(photos):
    """A portrait's colour is that of a cover."""
    return {
        "attachment": {"attachment_text"},
        "choice": {"title", "slug", "old"},
        "rules": {"slug", "old"},
        "photo": photos,
    }


def _named(names):
    return {"name": names, "manifest": names}


COPIED = ("page", "data", "feed", "map")


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    """A row of builds in one folder: the reach of each item, and what was seen."""
    portal = Portal(tmp_path_factory.mktemp("canary") / "portal", shared=True)
    rows = []
    for turn, as_of in ((0, AS_OF), (1, AS_OF), (6, AS_OF), (12, AS_OF), (12, LATER)):
        pairs, single = turned(PAIRS, turn), turned(list(STATES), turn)
        states = [state for pair in (*pairs, *pairs) for state in pair] + single * len(SINGLE)
        reaches = [STATES[state][1 if as_of == AS_OF else 2] for state in states]
        names = [
            write(portal, item, see_also=list(BACK), **front_matter(item, state))
            for item, state in zip(ITEMS, states, strict=True)
        ]
        reached = list(zip(names, reaches, strict=True))
        absent = [f"/{name}" for name, reach in reached if reach in ("nowhere", "gone")]
        unlisted = absent + [f"/{name}" for name, reach in reached if reach == "alone"]
        links = " ".join(f"[bài]({name})" for name in absent)
        photos = "\n\n".join(f"![Tả](/{item.shared})" for item in ITEMS)
        body = f"{links}\n\n{photos}"
        portal.article("doc.md", body, tags="Thẻ chung", see_also=str(unlisted))
        basis = f"---\ntitle: Đọc\ndate: 2018-06-07\nlegal_basis: {unlisted}\n---\nChữ.\n"
        portal.write("dich-vu-cong/doc.md", basis)
        report = portal.build("publishconf.py", PORTAL_AS_OF=as_of)
        assert [each.show() for each in report.findings if each.severity == "error"] == []
        rows.append((reaches, search(portal)))
    return rows


BACK = ("/tin-tuc/doc.md", "/dich-vu-cong/doc.md")  # readers of all, whom all name in turn


def turned(row, steps):
    """The row begun further on."""
    at = steps % len(row)
    return row[at:] + row[:at]


def front_matter(item, state):
    fields = dict(STATES[state][0])
    if "withdrawn" in fields:
        fields["withdrawn"] = {**WITHDRAWN, "reason": f"Vì {item.word('reason')}"}
    if item.row == "page" and item.number > 2 * len(PAIRS) + 1:
        fields["parent"] = ITEMS[item.number - 2].word("slug")
    return fields


# Of an item that stands alone, what of its own is named beside its page.
FILES = {*NAMES, "cover", "second", "portrait", "film", "captions"}


def is_allowed(item, reach, seen):
    """Whether a field of an item may be seen there; a source's own name never may."""
    if reach == "gone":
        return seen.channel == "rules" and seen.field in ("slug", "old", "reason")
    if reach == "nowhere" or seen.field in NEVER:
        return False
    named = seen.channel.startswith("manifest") or seen.channel == "rules"
    own = item.owns(seen.path) or (named and seen.field in FILES)
    return reach == "everywhere" or own


def test_items_come_and_go_from_build_to_build(builds):
    """What the row has to show: each reach is given up for the others, and what waits comes."""
    reaches = [reach for reach, _ in builds]
    steps = {step for row in pairwise(reaches) for step in zip(*row, strict=True)}
    assert {("everywhere", reach) for reach in ("nowhere", "alone", "gone")} <= steps
    assert {("nowhere", reach) for reach in ("everywhere", "alone", "gone")} <= steps
    assert {("alone", "everywhere"), ("gone", "everywhere")} <= steps


def test_nothing_is_seen_where_it_may_not_be(builds):
    """0 of items × channels, in every build of the row."""
    for turn, (reaches, found) in enumerate(builds):
        wrong = [
            seen
            for seen in found.sightings
            if not is_allowed(ITEMS[seen.item], reaches[seen.item], seen)
        ]
        leaks, looked = {(seen.item, seen.channel) for seen in wrong}, len(ITEMS) * len(found.files)
        told = "\n".join(sorted(f"{reaches[seen.item]}: {seen}" for seen in wrong)[:40])
        assert not leaks, f"build {turn}: {len(leaks)} of {looked} items × channels\n{told}"
        assert len(found.files) >= 28


def test_every_photo_is_named_by_pages_that_may_show_it(builds):
    """Pictures of words are no flat colours: each is told by the pages that name its address."""
    for reaches, found in builds:
        assert [photo for photo, paths in found.photos.items() if not paths] == []
        for photo, paths in found.photos.items():
            if READER in paths:
                continue
            owners = [item for item in ITEMS if any(map(item.owns, paths))]
            if {reaches[item.number] for item in owners} == {"alone"}:
                shared = {path for path in paths if not any(item.owns(path) for item in owners)}
                assert not shared, (photo, owners)


def test_what_is_public_is_seen_in_every_channel(builds):
    """The search can find: each field of each public item, plain and unpacked.

    Of a pair the lists have the Vietnamese one, so these are looked for.
    """
    for turn, (reaches, found) in enumerate(builds):
        seen = {(each.item, each.channel, each.field) for each in found.sightings}
        for item in ITEMS:
            if reaches[item.number] != "everywhere" or item.translates is not None:
                continue
            for channel, fields in shown(item.row).items():
                copies = (".br", ".gz") if channel in COPIED else ()
                for form in (channel, *(channel + copy for copy in copies)):
                    missing = {f for f in fields if (item.number, form, f) not in seen}
                    assert not missing, (turn, item, form)


def test_every_field_of_every_kind_has_a_word():
    """A new kind, or a new field of one, is to be written by every_kind.py."""
    assert unwritten() == []


def test_a_hidden_item_is_seen_on_its_own_page(builds):
    """What stands alone is there all the same: page, data, photos, attachment."""
    for reaches, found in builds:
        seen = {(each.item, each.channel, each.field) for each in found.sightings}
        for item in ITEMS:
            if reaches[item.number] == "alone":
                for channel, field in (("page", "body"), ("data", "body"), ("photo", "photo")):
                    assert (item.number, channel, field) in seen
                assert (item.number, "attachment", "attachment_text") in seen
                for channel, fields in BESIDE.get(item.row, {}).items():
                    assert {(item.number, channel, field) for field in fields} <= seen


def test_a_withdrawn_item_is_seen_in_the_rules_with_its_reason(builds):
    for reaches, found in builds:
        for item in ITEMS:
            if reaches[item.number] == "gone":
                seen = {
                    (each.channel, each.field)
                    for each in found.sightings
                    if each.item == item.number
                }
                assert seen == {("rules", "slug"), ("rules", "old"), ("rules", "reason")}


def test_every_field_is_seen_of_some_item(builds):
    """No field of the table is forgotten by the items that should carry it."""
    seen = {each.field for _, found in builds for each in found.sightings}
    assert seen == set(FIELDS) - set(NEVER) | {"reason"}
