"""Items of all sorts → what has a page, what is listed, and which addresses there are."""

import msgspec
import pytest
from portal.fields.document_numbers import NumberUse
from portal.kinds.document_item import Document
from portal.kinds.table import SECTIONS
from portal.linking.public import Reach
from portal.linking.uses import place_of
from portal.model.around import Tied
from portal.model.body import Image, Link
from portal.model.item import Withdrawal
from portal.model.used import FileUse
from portal.reading.known import Reading
from portal.vietnamese.dates import parse_moment
from portal.vietnamese.document_numbers import number_key


def reading(item, *references):
    return Reading(item.path, b"key", item, references, (), b"face of 16 bytes")


def test_items_come_newest_first_and_those_of_one_moment_by_path(article, standing, link_all):
    items = [
        standing("gioi-thieu"),
        article("b"),
        article("a"),
        article("c", "2018-06-07 00:00:01"),
        article("d", "2018-06-06 23:59"),
    ]
    linked = link_all(*items)
    assert [wish.item.slug for wish in linked.wishes] == ["c", "a", "b", "d", "gioi-thieu"]
    assert linked == link_all(*items[::-1])


def test_only_public_items_have_pages_and_only_listed_articles_are_listed(
    article, standing, link_all
):
    gone = Withdrawal(parse_moment("2018-06-08"), "sai")
    linked = link_all(
        article("a"),
        article("nhap", status="draft", category="Bí mật", tags=("bí mật",)),
        article("mai", "2030-01-01"),
        article("go", withdrawn=gone),
        article("an", status="hidden", tags=("bí mật",)),
        article("cu", expires=parse_moment("2019-01-01"), thread="Bí mật"),
        standing("gioi-thieu"),
    )
    reached = {wish.item.slug: wish.reach for wish in linked.wishes}
    alone = dict.fromkeys(("an", "cu"), Reach.ALONE)
    assert reached == {"a": Reach.LISTED, "gioi-thieu": Reach.LISTED} | alone
    assert [linked.wishes[place].item.slug for place in linked.listed] == ["a"]
    assert not [url for url in linked.urls if "bi-mat" in url]
    assert {"/tin-tuc/2018/06/a/", "/tin-tuc/2018/06/an/", "/gioi-thieu/"} <= linked.urls


def test_an_item_that_is_not_public_takes_no_address(article, link_all):
    linked = link_all(article("hop"), article("hop", path="tin-tuc/x.md", status="draft"))
    assert linked.findings == []
    assert link_all(article("hop"), article("hop", path="tin-tuc/x.md")).findings != []


def test_every_page_of_every_list_is_an_address(article, link_all):
    items = [article(f"b{n}", "2018-06-07", tags=("thi đua",)) for n in range(60)]
    urls = link_all(*items).urls
    for base in ("/tin-tuc/", "/the/thi-dua/", "/chuyen-muc/tin-hoat-dong/", "/tin-tuc/2018/06/"):
        assert {base, f"{base}trang/1/", f"{base}trang/2/"} <= urls
        assert f"{base}trang/3/" not in urls
    assert {"/", "/so-do-trang/", "/the/", "/dong-su-kien/"} <= urls
    assert {kind.url for kind in SECTIONS} <= urls


def test_of_a_pair_the_vietnamese_item_is_listed(article, link_all):
    def listed(*items):
        linked = link_all(*items)
        return [linked.wishes[place].item.path for place in linked.listed]

    vi, en = article("hop"), article("hop", lang="en", path="tin-tuc/hop.en.md")
    alone = article("news", lang="en")
    assert listed(vi, en, alone) == [vi.path, alone.path]
    assert listed(msgspec.structs.replace(vi, status="hidden"), en) == [en.path]
    linked = link_all(vi, en)
    assert linked.others == {
        vi.path: "/en/tin-tuc/2018/06/hop/",
        en.path: "/tin-tuc/2018/06/hop/",
    }


@pytest.mark.parametrize("fields", [{"status": "hidden"}, {"expires": parse_moment("2019-01-01")}])
def test_an_item_of_the_lists_does_not_lead_to_its_pair_that_stands_alone(
    article, link_all, fields
):
    vi, en = article("hop"), article("hop", lang="en", path="tin-tuc/hop.en.md")
    alone = msgspec.structs.replace(vi, **fields)
    assert link_all(alone, en).others == {vi.path: "/en/tin-tuc/2018/06/hop/"}
    alone = msgspec.structs.replace(en, **fields)
    assert link_all(vi, alone).others == {en.path: "/tin-tuc/2018/06/hop/"}


def test_each_file_that_public_items_use_is_named_once_a_use(article, link_all):
    uses = (FileUse("tep.pdf", 5), FileUse("b.jpg", 6))
    public = article("a", cover=FileUse("a.jpg", 4), attachments=uses)
    draft = article("nhap", status="draft", cover=FileUse("mat.jpg", 3))
    linked = link_all(
        reading(public, Image("a.jpg", 9), Link("tep.pdf", 10), Link("b.jpg", 11)),
        reading(draft, Image("mat.jpg", 8)),
        files=["tin-tuc/a.jpg", "tin-tuc/b.jpg", "tin-tuc/tep.pdf", "tin-tuc/mat.jpg"],
    )
    assert linked.findings == []
    assert [place_of(use) for use in linked.media] == [
        ("tin-tuc/a.jpg", "photo"),
        ("tin-tuc/b.jpg", "photo"),
        ("tin-tuc/tep.pdf", "file"),
    ]


@pytest.mark.parametrize("fields", [{"status": "hidden"}, {"expires": parse_moment("2019-01-01")}])
@pytest.mark.parametrize("dates", [("2018-06-07", "2018-06-08"), ("2018-06-08", "2018-06-07")])
def test_a_photo_of_a_listed_item_has_no_word_of_one_that_stands_alone(
    article, link_all, fields, dates
):
    listed = article("a", dates[0])
    alone = article("b", dates[1], cover=FileUse("c.jpg", 3), source="B", **fields)
    linked = link_all(
        reading(listed, Image("c.jpg", 9)),
        reading(alone, Image("c.jpg", 9, "", "LACHIM"), Image("b.jpg", 10, "", "Lời")),
        files=["tin-tuc/b.jpg", "tin-tuc/c.jpg"],
    )
    captions = {use.path: use.order.words.caption for use in linked.media}
    assert captions == {"tin-tuc/b.jpg": "Lời", "tin-tuc/c.jpg": ""}
    sources = {use.path: use.order.words.source for use in linked.media}
    assert sources["tin-tuc/b.jpg"] == "B" != sources["tin-tuc/c.jpg"]


def test_a_missing_cover_or_attachment_is_an_error_at_its_line(article, link_all):
    item = article("a", cover=FileUse("a.jpg", 4), attachments=(FileUse("b.pdf", 6),))
    told = [(finding.line, finding.severity) for finding in link_all(item).findings]
    assert told == [(4, "error"), (6, "error")]


def test_items_that_name_each_other_are_tied_by_their_addresses(article, standing, link_all):
    """What is named and is not there is a warning, as a link in a text is."""
    named = standing("quy-che")
    linked = link_all(
        article("a", see_also=("/trang/quy-che.md", "khong-co.md"), lines={"see_also": 5}), named
    )
    assert linked.ties == {
        "tin-tuc/a.md": (Tied("see_also", named.title, "/quy-che/"),),
        "trang/quy-che.md": (Tied("see_also", "Bài a", "/tin-tuc/2018/06/a/"),),
    }
    [finding] = linked.findings
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/a.md", 5, "warning")


def test_an_article_has_no_state(article, link_all):
    assert link_all(article("a"), article("b", status="hidden")).states == {}


@pytest.mark.parametrize("reversed_", [False, True])
def test_findings_do_not_stop_at_the_first(article, link_all, reversed_):
    items = [
        reading(article("a"), Link("khong-co.md", 9)),
        reading(article("a", path="tin-tuc/x.md")),
        reading(article("b", lang="en", translation_of="khong-co.md")),
        reading(article("c"), Image("khong-co.jpg", 9)),
    ]
    findings = link_all(*(items[::-1] if reversed_ else items)).findings
    assert {finding.path for finding in findings} == {
        "tin-tuc/a.md",
        "tin-tuc/x.md",
        "tin-tuc/b.md",
        "tin-tuc/c.md",
    }


def test_states_of_what_stands_in_lists_do_not_come_from_what_does_not(link_all):
    """A hidden document, which replaces a listed one, has its own state and changes no other."""

    def paper(slug, number, **fields):
        day = parse_moment("2026-01-05")
        common = {"title": slug, "slug": slug, "date": day, "issued": day, "issuer": "Cục Mẫu"}
        return Document(path=f"van-ban/{slug}.md", number=number, files=(), **common, **fields)

    newer = {"replaces": (NumberUse("1/QĐ-MAU", 5, number_key("1/QĐ-MAU")),)}
    old = paper("cu", "1/QĐ-MAU")
    seen = link_all(old, paper("moi", "2/QĐ-MAU", **newer)).states
    hidden = link_all(old, paper("moi", "2/QĐ-MAU", status="hidden", **newer)).states
    assert seen == {old.path: "no_longer_in_force", "van-ban/moi.md": "in_force"}
    assert hidden == {old.path: "in_force", "van-ban/moi.md": "in_force"}
