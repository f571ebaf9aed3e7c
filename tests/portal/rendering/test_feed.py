"""Feeds as they are written: what parsers, a schema and a feed reader find in them."""

from pathlib import Path

import feedparser
import msgspec
import pytest
from bs4 import BeautifulSoup
from lxml import etree
from portal.model.item_page import Fact, Figure
from portal.model.page import Head
from portal.model.photo import Photo
from portal.model.site import Owner
from portal.model.target import Picture
from portal.pages.feeds import FeedEntry, FeedModel
from portal.rendering.feed import show_atom, show_rss
from portal.vietnamese.dates import parse_moment

SCHEMAS = Path(__file__).parents[2] / "schemas"
SHOW = {"atom": show_atom, "rss": show_rss}
URL = "https://cuc-mau.example/tin-tuc/2018/06/bai/"
PHOTO = Photo("ab12", "hop", "webp", "jpg", 3, ((480, 320), (1200, 800)))
BAD = "\x00\x0b\x1f\ufffe\uffff"
NASTY = f"a < b & c > d ]]> \"'{BAD} <![CDATA[ &nbsp; 😀"
WELL = "a < b & c > d ]]> \"' <![CDATA[ &nbsp; 😀"


@pytest.fixture
def site(site):
    """With all that a feed takes from the settings."""
    owner = Owner("Cục Mẫu", email="bien-tap@cuc-mau.example")
    return msgspec.structs.replace(site, owner=owner, feed_styles="/theme/feed.css")


@pytest.fixture(scope="module")
def schemas():
    """The schema of each form."""
    return {
        form: etree.RelaxNG.from_rnc_string((SCHEMAS / f"{form}.rnc").read_text(encoding="utf-8"))
        for form in SHOW
    }


def entry_of(**fields):
    moment = parse_moment("2018-06-07 16:49")
    given = {"url": "/tin-tuc/2018/06/bai/", "title": "Bài", "lang": "vi", "summary": "Tóm tắt."}
    given |= {"published": moment, "updated": moment, "author": "", "categories": ()}
    return FeedEntry(**(given | {"facts": (), "figures": (), "body": "<p>Chữ</p>"} | fields))


def feed_of(form, *entries):
    return FeedModel(
        url=f"/feeds/tin-tuc.{form}.xml", home="/tin-tuc/", title="Tin tức", entries=entries
    )


@pytest.fixture(params=SHOW)
def shown(request, site, schemas):
    """Writes entries in each form; gives what a feed reader finds, after the schema's word."""

    def show(*entries, **site_fields):
        own = msgspec.structs.replace(site, **site_fields)
        text = SHOW[request.param](feed_of(request.param, *entries), own)
        schemas[request.param].assertValid(etree.fromstring(text.encode()))
        read = feedparser.parse(text.encode(), sanitize_html=False, resolve_relative_uris=False)
        assert not read.bozo, read.get("bozo_exception")
        return read

    return show


def body_of(entry):
    return BeautifulSoup(entry.content[0].value, "html.parser")


def test_a_feed_says_whose_it_is_and_where(shown):
    read = shown(entry_of())
    form = "atom" if read.version == "atom10" else "rss"
    assert read.version in ("atom10", "rss20")
    assert read.feed.title == "Tin tức – Cổng Mẫu"
    assert read.feed.link == "https://cuc-mau.example/tin-tuc/"
    links = {link.rel: link.href for link in read.feed.links}
    assert links["self"] == f"https://cuc-mau.example/feeds/tin-tuc.{form}.xml"
    assert read.feed.language == "vi"
    assert "Đây là nguồn tin (feed)" in read.feed.subtitle


def test_an_entry_says_what_its_item_says(shown):
    updated = parse_moment("2018-06-09 08:00")
    read = shown(
        entry_of(updated=updated, author="Phòng Mẫu", categories=("Tin hoạt động", "Thi đua"))
    )
    [entry] = read.entries
    assert (entry.title, entry.author, entry.summary) == ("Bài", "Phòng Mẫu", "Tóm tắt.")
    assert entry.link == entry.id == URL
    assert [tag.term for tag in entry.tags] == ["Tin hoạt động", "Thi đua"]
    assert entry.published_parsed[:5] == (2018, 6, 7, 9, 49)
    assert entry.updated_parsed[:5] == (2018, 6, 9, 1, 0)
    assert entry.published in ("2018-06-07T16:49:00+07:00", "Thu, 07 Jun 2018 16:49:00 +0700")
    assert body_of(entry).p.text == "Chữ"


def test_without_a_unit_the_owner_is_the_author(shown):
    assert shown(entry_of()).entries[0].author == "Cục Mẫu"


def test_an_owner_without_an_address_is_none_the_less_named(shown, site):
    owner = msgspec.structs.replace(site.owner, email="")
    assert shown(entry_of(), owner=owner).entries[0].author == "Cục Mẫu"


@pytest.mark.parametrize("form", SHOW)
def test_an_item_without_a_summary_has_none(site, form):
    tree = etree.fromstring(SHOW[form](feed_of(form, entry_of(summary="")), site).encode())
    [item] = tree.iter("{*}entry", "item")
    assert item.find("{*}summary") is None
    assert item.find("description") is None


@pytest.mark.parametrize("form", SHOW)
def test_the_feed_was_updated_when_its_latest_item_was(site, form):
    """Never when it was built: the same items make the same bytes."""
    old, new = parse_moment("2018-06-07 16:49"), parse_moment("2019-01-02 03:04:05")
    model = feed_of(form, entry_of(), entry_of(published=old, updated=new), entry_of())
    read = feedparser.parse(SHOW[form](model, site))
    assert read.feed.updated in ("2019-01-02T03:04:05+07:00", "Wed, 02 Jan 2019 03:04:05 +0700")
    assert SHOW[form](model, site) == SHOW[form](model, site)


def test_a_day_without_a_time_is_its_midnight_in_vietnam(shown):
    day = parse_moment("2018-06-07")
    [entry] = shown(entry_of(published=day, updated=day)).entries
    assert entry.published_parsed[:5] == (2018, 6, 6, 17, 0)


def test_dates_of_any_year_that_an_item_may_have_are_written(shown):
    for text in ("1900-01-01 00:00", "1954-10-10", "1975-05-01 12:00", "2100-12-31 23:59:59"):
        moment = parse_moment(text)
        [entry] = shown(entry_of(published=moment, updated=moment)).entries
        assert "+07" in entry.published


def test_an_item_in_another_language_says_so(site):
    atom = etree.fromstring(
        show_atom(feed_of("atom", entry_of(lang="en"), entry_of()), site).encode()
    )
    languages = [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in atom[-2:]]
    assert languages == ["en", None]


def test_the_lead_photo_comes_first_with_its_caption(shown):
    cover = Picture(PHOTO, 'Hội "trường"')
    figures = (Figure(cover, "Lời & <ảnh>"),)
    [entry] = shown(entry_of(figures=figures)).entries
    figure = body_of(entry).find()
    assert figure.name == "figure"
    assert figure.img["src"] == "https://cuc-mau.example/tep/ab12/hop-1200.jpg"
    assert figure.img["alt"] == 'Hội "trường"'
    assert figure.figcaption.text == "Lời & <ảnh>"
    assert figure.find_next_sibling().text == "Chữ"


def test_a_lead_photo_without_a_caption_has_no_empty_one(shown):
    [entry] = shown(entry_of(figures=(Figure(Picture(PHOTO)),))).entries
    assert body_of(entry).figcaption is None


@pytest.mark.parametrize(
    ("words", "lang", "caption"),
    [
        (("Lời", ""), "vi", "Lời"),
        (("", "TTX"), "vi", "Ảnh: TTX"),
        (("", "TTX"), "en", "Photo: TTX"),
        (("Lời", "Trần Văn Mẫu"), "vi", "Lời · Ảnh: Trần Văn Mẫu"),
    ],
)
def test_the_caption_is_that_of_the_page(shown, words, lang, caption):
    figures = (Figure(Picture(PHOTO), *words),)
    [entry] = shown(entry_of(figures=figures, lang=lang)).entries
    assert body_of(entry).figcaption.text == caption


def test_all_photos_come_in_their_order_before_the_text(shown):
    figures = tuple(Figure(Picture(PHOTO, f"Ảnh {n}")) for n in range(3))
    [entry] = shown(entry_of(figures=figures)).entries
    body = body_of(entry)
    assert [image["alt"] for image in body.find_all("img")] == ["Ảnh 0", "Ảnh 1", "Ảnh 2"]
    assert body.find_all("figure")[-1].find_next_sibling().text == "Chữ"


def test_facts_come_before_all_in_the_words_of_the_item(shown):
    facts = (
        Fact("unit", "Phòng <Mẫu>"),
        Fact("published", moment=parse_moment("2018-06-07 16:49")),
        Fact("source", "Luật", url="/van-ban/luat/"),
        Fact("source", "Cổng khác", url='https://khac.example/?a=1&b="'),
    )
    [entry] = shown(entry_of(facts=facts, lang="en")).entries
    listed = body_of(entry).find()
    assert listed.name == "ul"
    assert [fact.text for fact in listed.find_all("li")] == [
        "Unit: Phòng <Mẫu>",
        "Published: 07/06/2018 16:49:00",
        "Source: Luật",
        "Source: Cổng khác",
    ]
    assert [link["href"] for link in listed.find_all("a")] == [
        "https://cuc-mau.example/van-ban/luat/",
        'https://khac.example/?a=1&b="',
    ]
    assert body_of(shown(entry_of()).entries[0]).ul is None


def test_a_link_within_the_text_leads_to_the_items_page_and_text_stays(shown):
    body = '<p><a href="#muc" title="x">a</a> viết &lt;a href="#muc"&gt; hay href="#muc"</p>'
    [entry] = shown(entry_of(body=body)).entries
    paragraph = body_of(entry).p
    assert paragraph.a["href"] == f"{URL}#muc"
    assert paragraph.text == 'a viết <a href="#muc"> hay href="#muc"'


def test_nothing_that_xml_forbids_and_no_markup_comes_in(shown):
    fields = dict.fromkeys(("title", "author", "summary"), NASTY)
    fields["figures"] = (Figure(Picture(PHOTO, NASTY), NASTY),)
    fields["facts"] = (Fact("unit", NASTY),)
    entry = entry_of(**fields, categories=(NASTY,), body=f"<p>{BAD}x</p>")
    read = shown(entry, name=NASTY)
    [found] = read.entries
    assert found.title == WELL
    assert found.author == found.tags[0].term == WELL
    assert BeautifulSoup(found.summary, "html.parser").text == WELL
    assert body_of(found).img["alt"] == body_of(found).figcaption.text == WELL
    assert body_of(found).li.text == f"Đơn vị: {WELL}"
    assert read.feed.title == f"Tin tức – {WELL}"


@pytest.mark.parametrize("form", SHOW)
def test_a_browser_is_led_to_the_style_sheet(site, form):
    text = SHOW[form](feed_of(form, entry_of()), site)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet href="../theme/feed.css"'
    assert text.startswith(head)
    deeper = msgspec.structs.replace(feed_of(form, entry_of()), url="/feeds/chuyen-muc/a.xml")
    assert 'href="../../theme/feed.css" type="text/css"?>' in SHOW[form](deeper, site)


@pytest.mark.parametrize("show", SHOW.values())
def test_another_model_is_a_bug(show, site):
    with pytest.raises(TypeError, match="Head"):
        show(Head(url="/", root="./", title=""), site)


def test_the_schemas_refuse_what_is_wrong(site, schemas):
    """The checks of this file can fail."""
    wrong = {
        "atom": ("<id>https://", "<id>"),
        "rss": ("+0700</pubDate>", "+07:00</pubDate>"),
    }
    for form, (good, bad) in wrong.items():
        text = SHOW[form](feed_of(form, entry_of()), site)
        assert schemas[form].validate(etree.fromstring(text.encode()))
        assert not schemas[form].validate(etree.fromstring(text.replace(good, bad).encode()))
