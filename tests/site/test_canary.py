"""What is not public is nowhere: every field of every state, in every byte of what is served.

Each item has a word of its own in every field and photos of its own colours (canaries.py). The
builds follow one another in one folder while every item changes its state, so that what an
earlier build left would be seen too.
"""

from itertools import pairwise

import pytest

from tests.conftest import Portal
from tests.site.canaries import FIELDS, Item, search, write

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
# States of an item and of its English translation.
PAIRS = [("public", state) for state in STATES] + [(state, "public") for state in STATES][1:]
ITEMS = [
    Item(number + 2 * place, kind, None if number == first else first + 2 * place)
    for first, kind in ((0, "tin-tuc"), (2 * len(PAIRS), "trang"))
    for place in range(len(PAIRS))
    for number in (first, first + 1)
]
# Of an item that stands everywhere, the fields that each channel shows at least.
NAMES = {"slug", "old", "photo", "attachment"}
WORDS = {"title", "summary", "body", "unit", "slug", "attachment"}
WORDS |= {"photo", "photo_alt", "photo_caption", "shared_caption"}
COVER = {"cover", "cover_alt", "cover_caption", "cover_credit"}
PEOPLE = {"name", "post", "person_unit", "phone", "email", "chart", "head", "below"}
MORE = {"category", "tag", "thread", "source", "note", "attachment_label"}
BOTH = {
    "attachment": {"attachment_text"},
    "choice": {"title", "slug", "old"},
    "rules": {"slug", "old"},
    "photo": {"cover", "photo"},  # a portrait's colour is that of a cover
}
SHOWN = {
    "tin-tuc": {
        **BOTH,
        "page": {*WORDS, *COVER, *MORE},
        "data": {*WORDS, *COVER, *MORE},
        "feed": {*WORDS, *COVER, "category", "tag"},
        "map": {"slug", "cover", "photo", "title"},
        "name": {*NAMES, "cover", "category", "tag", "thread"},
        "manifest": {*NAMES, "cover", "category", "tag", "thread"},
    },
    "trang": {
        **BOTH,
        "page": {*WORDS, *PEOPLE, "portrait"},
        "data": {*WORDS, *PEOPLE},
        "map": {"slug", "photo"},
        "name": {*NAMES, "portrait"},
        "manifest": {*NAMES, "portrait"},
    },
}
COPIED = ("page", "data", "feed", "map")


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    """A row of builds in one folder: the reach of each item, and what was seen."""
    portal = Portal(tmp_path_factory.mktemp("canary") / "portal")
    rows = []
    for turn, as_of in ((0, AS_OF), (1, AS_OF), (6, AS_OF), (12, AS_OF), (12, LATER)):
        pairs = PAIRS[turn:] + PAIRS[:turn]
        states = [state for pair in (*pairs, *pairs) for state in pair]
        reaches = [STATES[state][1 if as_of == AS_OF else 2] for state in states]
        names = []
        for item, state in zip(ITEMS, states, strict=True):
            fields = dict(STATES[state][0])
            if "withdrawn" in fields:
                fields["withdrawn"] = {**WITHDRAWN, "reason": f"Vì {item.word('reason')}"}
            if item.kind == "trang" and item.number > 2 * len(PAIRS) + 1:
                above = ITEMS[item.number - 2]
                fields["parent"] = above.word("slug")
            names.append(write(portal, item, **fields))
        absent = [
            f"/{name}"
            for name, reach in zip(names, reaches, strict=True)
            if reach in ("nowhere", "gone")
        ]
        links = " ".join(f"[bài]({name})" for name in absent)
        photos = "\n\n".join(f"![Tả](/{item.shared})" for item in ITEMS)
        body = f"{links}\n\n{photos}"
        portal.article("doc.md", body, tags="Thẻ chung", see_also=str(absent))
        report = portal.build("publishconf.py", PORTAL_AS_OF=as_of)
        assert [each.show() for each in report.findings if each.severity == "error"] == []
        rows.append((reaches, search(portal)))
    return rows


def is_allowed(item, reach, seen):
    """Whether a field of an item may be seen there; a source's own name never may."""
    if reach == "gone":
        return seen.channel == "rules" and seen.field in ("slug", "old", "reason")
    if reach == "nowhere" or seen.field in ("file", "reason"):
        return False
    named = seen.channel.startswith("manifest") or seen.channel == "rules"
    own = item.owns(seen.path) or (named and seen.field in {*NAMES, "cover", "portrait"})
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
        shown = "\n".join(sorted(f"{reaches[seen.item]}: {seen}" for seen in wrong)[:40])
        assert not leaks, f"build {turn}: {len(leaks)} of {looked} items × channels\n{shown}"
        assert looked >= 76 * 26


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
            for channel, fields in SHOWN[item.kind].items():
                copies = (".br", ".gz") if channel in COPIED else ()
                for form in (channel, *(channel + copy for copy in copies)):
                    missing = {f for f in fields if (item.number, form, f) not in seen}
                    assert not missing, (turn, item, form)


def test_a_hidden_item_is_seen_on_its_own_page(builds):
    """What stands alone is there all the same: page, data, photos, attachment."""
    for reaches, found in builds:
        seen = {(each.item, each.channel, each.field) for each in found.sightings}
        for item in ITEMS:
            if reaches[item.number] == "alone":
                for channel, field in (("page", "body"), ("data", "body"), ("photo", "photo")):
                    assert (item.number, channel, field) in seen
                assert (item.number, "attachment", "attachment_text") in seen


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
    assert seen == set(FIELDS) - {"file"}
