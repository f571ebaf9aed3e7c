"""The models of pages with texts, kept and read again."""

import msgspec
import pytest
from portal.kept_plan import KeptPlan, keep_page, load_plan, replaced, save_plan, with_keys
from portal.model.page import Gathered, Page, Sourced, seal_of
from portal.output.place import Place
from portal.pages.plan import plan

from tests.conftest import Portal
from tests.site.conftest import fill

encode = msgspec.msgpack.Encoder(enc_hook=seal_of).encode


@pytest.fixture(scope="module")
def planned(tmp_path_factory):
    """What a portal with everything is planned from."""
    portal = Portal(tmp_path_factory.mktemp("plan") / "portal", shared=True)
    fill(portal)
    seen = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("portal.build.plan", lambda *given: seen.append(given) or plan(*given))
        portal.build()
    [given] = seen
    return given


@pytest.fixture
def pages(planned):
    """All pages of that portal, and the site they show."""
    return plan(*planned), planned[2]


def holds_texts(page):
    return isinstance(page.model, Sourced | Gathered)


def test_every_page_with_texts_is_kept_and_read_again_as_it_was(pages):
    planned, site = pages
    kept = [keep_page(page, encode(page.model)) for page in planned]
    assert [bool(each) for each in kept] == [holds_texts(page) for page in planned]
    standing = KeptPlan(b"1", site, [each for each in kept if each])
    items = [page for page in planned if holds_texts(page) and isinstance(page.model, Sourced)]
    keys = {page.model.source: (page.model.key, page.model.key) for page in items}
    again = {page.path: page for page in with_keys(standing, keys)}
    assert again == {page.path: page for page in planned if holds_texts(page)}
    assert len(again) > 40


def test_keys_take_each_others_place_in_pages_and_feeds(pages):
    planned, site = pages
    kept = [each for page in planned if (each := keep_page(page, encode(page.model)))]
    [old] = [page for page in planned if page.path == "tin-tuc/2018/06/day-du/index.html"]
    source, key = old.model.source, old.model.key
    changed = with_keys(KeptPlan(b"1", site, kept), {source: (key, b"new")})
    assert {page.path.split("/")[0] for page in changed} == {"tin-tuc", "feeds"}
    for page in changed:
        parts = page.model.parts if isinstance(page.model, Gathered) else [page.model]
        assert [part.key for part in parts if part.source == source] == [b"new"]
        assert key not in [part.key for part in parts]


def test_a_source_without_a_page_or_of_another_key_has_none(pages):
    planned, site = pages
    kept = [each for page in planned if (each := keep_page(page, encode(page.model)))]
    standing = KeptPlan(b"1", site, kept)
    assert with_keys(standing, {"tin-tuc/nhap.md": (b"a", b"b")}) is None
    assert with_keys(standing, {"tin-tuc/day-du.md": (b"other", b"b")}) is None


def test_a_model_with_texts_that_is_not_known_is_a_bug():
    class Other(Gathered, frozen=True, kw_only=True):
        pass

    with pytest.raises(TypeError, match="a/index"):
        keep_page(Page("a/index.html", "a", Other(parts=())), b"")


def test_the_plan_of_its_build_alone_is_loaded(tmp_path, pages):
    planned, site = pages
    kept = [each for page in planned if (each := keep_page(page, encode(page.model)))]
    place = Place(tmp_path / "output", tmp_path)
    assert load_plan(place, b"1") is None
    save_plan(place, KeptPlan(b"1", site, kept))
    assert load_plan(place, b"1") == KeptPlan(b"1", site, kept)
    assert load_plan(place, b"2") is None
    data = place.plan.read_bytes()
    for cut in (0, 10, len(data) // 2, len(data) - 1):
        place.plan.write_bytes(data[:cut])
        assert load_plan(place, b"1") is None


def test_pages_made_anew_take_their_places(pages):
    planned, site = pages
    kept = [each for page in planned if (each := keep_page(page, encode(page.model)))]
    fresh = msgspec.structs.replace(kept[3], model=msgspec.Raw(b"\x90"))
    again = replaced(KeptPlan(b"1", site, kept), b"2", [fresh])
    assert again.stamp == b"2"
    assert again.pages == [*kept[:3], fresh, *kept[4:]]
