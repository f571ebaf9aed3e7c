"""Which pages are shared with a picture of their headline, and where it stands."""

import msgspec
import pytest
from portal.model.site import Owner
from portal.model.target import Share
from portal.model.used import FileUse
from portal.pages.headlines import headline_of, plan, share_of, shared
from portal.vietnamese.dates import parse_moment


def titles(index, site):
    return [page.model.title for page in plan(index, site)]


def test_every_page_without_a_photo_has_one(article, standing, index_of, site):
    index = index_of(
        article("a", title="Họp"),
        article("b", title="Có ảnh", cover=FileUse("b.jpg", 4)),
        article("an", title="Ẩn", status="hidden"),
        article("cu", title="Cũ", expires=parse_moment("2019-01-01")),
        standing("gioi-thieu", title="Giới thiệu"),
        files=["tin-tuc/b.jpg"],
    )
    assert sorted(titles(index, site)) == sorted(["Cổng Mẫu", "Họp", "Ẩn", "Cũ", "Giới thiệu"])


def test_what_is_not_public_has_none(article, index_of, site):
    index = index_of(article("a", status="draft"), article("b", "2030-01-01"))
    assert titles(index, site) == ["Cổng Mẫu"]


def test_two_pages_of_one_headline_share_it(article, index_of, site):
    index = index_of(article("a", title="Họp"), article("b", title="Họp"))
    pages = list(plan(index, site))
    assert [page.model.title for page in pages] == ["Cổng Mẫu", "Họp"]
    assert len({page.path for page in pages}) == 2


def test_a_page_names_the_file_that_is_planned(article, standing, index_of, site):
    index = index_of(article("a"), standing("gioi-thieu"))
    planned = {f"/{page.path}" for page in plan(index, site)}
    named = [shared(entry, site) for entry in index.entries]
    assert {share.url for share in named} <= planned
    assert share_of(site.name, site).url in planned
    assert {(share.width, share.height) for share in named} == {(1200, 630)}
    assert [share.alt for share in named] == [entry.item.title for entry in index.entries]
    assert {page.template for page in plan(index, site)} == {"headline"}


def test_a_photo_is_shown_instead_cut_for_it(article, index_of, site):
    item = article("a", cover=FileUse("a.jpg", 4), cover_alt="Tả", focus=(40, 30))
    [entry] = index_of(item, files=["tin-tuc/a.jpg"]).entries
    share = shared(entry, site)
    assert share == Share(entry.cover.share.url, 1200, 630)
    assert share.url.endswith("/a-share-40-30-1200.jpg")


@pytest.mark.parametrize(
    "changes",
    [{"name": "Cổng khác"}, {"owner": Owner("Cục Mẫu", "Bộ khác")}],
)
def test_other_words_have_another_address(site, changes):
    """So no network shows an old picture; and the same words keep theirs."""
    other = msgspec.structs.replace(site, **changes)
    assert headline_of("Họp", site).url == headline_of("Họp", site).url
    assert headline_of("Họp", other).url != headline_of("Họp", site).url
    assert headline_of("Hop", site).url != headline_of("Họp", site).url
