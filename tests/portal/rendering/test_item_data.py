"""index.json: the words and times of the page, every address whole."""

import json

import msgspec
import pytest
from portal.fields.people import Person, Unit
from portal.kinds.article import ARTICLE
from portal.model.around import Around, Tied
from portal.model.counted import Counted
from portal.model.item import Update
from portal.model.item_page import Fact
from portal.model.page import Head
from portal.model.used import FileUse
from portal.pages import items as pages
from portal.rendering.item_data import show_item
from portal.vietnamese.dates import parse_moment

from tests.portal.conftest import sha256_of

SITE = "https://cuc-mau.example"
NASTY = '</script> "x" \\ & <b>Đ</b> \u2028\u2029 \u0000'


def data_of(planned, item, body, site):
    return json.loads(show_item(planned.model.whole(item, body), site))


@pytest.fixture
def shown(link_all, complete_all, site):
    """The data of the last of the articles given."""

    def show(*items, body="<p>Chữ</p>", files=(), counts=None, **site_fields):
        index, findings = complete_all(link_all(*items, files=files), counts=counts)
        assert findings == []
        planned = {page.model.url: page for page in pages.plan(index, site)}
        [url] = [entry.url for entry in index.entries if entry.item is items[-1]]
        own = msgspec.structs.replace(site, **site_fields)
        return data_of(planned[url], items[-1], body, own)

    return show


def test_an_article_with_everything(shown, article, standing):
    item = article(
        title="Sơ kết",
        summary="Sáng 07/6.",
        modified=parse_moment("2018-06-07 16:49"),
        updates=(Update(parse_moment("2018-06-07 10:00"), "thêm tệp"),),
        unit="Phòng Mẫu",
        source="Báo Mẫu",
        tags=("Thi đua",),
        thread="Năm 2018",
        cover=FileUse("a.jpg", 1),
        cover_alt="Tả",
        cover_caption="Lời",
        cover_credit="Bà Mẫu",
        views=2113,
        attachments=(FileUse("b.pdf", 1, "Kế hoạch"),),
        see_also=("/trang/quy-che.md",),
    )
    data = shown(
        standing("quy-che"),
        article("truoc", "2018-06-01", thread="Năm 2018"),
        item,
        files=["tin-tuc/a.jpg", "tin-tuc/b.pdf"],
        counts={"/tin-tuc/2018/06/bai/": Counted(7, "2018-06-08")},
    )
    older = {
        "url": f"{SITE}/tin-tuc/2018/06/truoc/",
        "title": "Bài truoc",
        "published": "2018-06-01",
    }
    cover = data["cover"].pop("url")
    assert cover.startswith(f"{SITE}/tep/")
    assert data == {
        "version": 1,
        "kind": "article",
        "url": f"{SITE}/tin-tuc/2018/06/bai/",
        "lang": "vi",
        "title": "Sơ kết",
        "summary": "Sáng 07/6.",
        "published": "2018-06-07",
        "updated": "2018-06-07T16:49:00+07:00",
        "updates": [{"date": "2018-06-07T10:00:00+07:00", "note": "thêm tệp"}],
        "unit": "Phòng Mẫu",
        "source": "Báo Mẫu",
        "category": {"name": "Tin hoạt động", "url": f"{SITE}/chuyen-muc/tin-hoat-dong/"},
        "tags": [{"name": "Thi đua", "url": f"{SITE}/the/thi-dua/"}],
        "thread": {"name": "Năm 2018", "url": f"{SITE}/dong-su-kien/nam-2018/"},
        "state": None,
        "facts": [],
        "views": 2120,
        "counted": "2018-06-08",
        "content_html": "<p>Chữ</p>",
        "content_text": "Chữ",
        "translation": None,
        "older": older,
        "related": [older],
        "ties": [
            {
                "relation": "see_also",
                "text": "Trang quy-che",
                "url": f"{SITE}/quy-che/",
            }
        ],
        "expired": False,
        "cover": {
            "alt": "Tả",
            "caption": "Lời",
            "credit": "Bà Mẫu",
            "width": 1200,
            "height": 800,
        },
        "attachments": [
            {
                "url": f"{SITE}/tin-tuc/2018/06/bai/b.pdf",
                "label": "Kế hoạch",
                "size": 95_000,
                "type": "pdf",
                "sha256": sha256_of("tin-tuc/b.pdf"),
            }
        ],
    }


def test_what_an_article_lacks_is_null_or_empty(shown, article):
    data = shown(article())
    lacking = {key for key, value in data.items() if value is None or value in ("", [])}
    assert lacking == set(
        "updates unit source tags thread state facts views counted translation older related ties "
        "cover attachments".split()
    )


def test_a_name_that_no_list_has_comes_without_address(shown, article):
    data = shown(article(status="hidden", tags=("Thi đua",)))
    assert data["category"] == {"name": "Tin hoạt động", "url": None}
    assert data["tags"] == [{"name": "Thi đua", "url": None}]


def test_an_expired_article_is_marked(shown, article):
    assert shown(article(expires=parse_moment("2019-01-01")))["expired"] is True


def test_links_within_the_page_lead_to_it_from_anywhere(shown, article):
    data = shown(
        article(), body='<p id="a"><a href="#a">lên</a></p>', url="https://bo.example/cuc-mau"
    )
    own = "https://bo.example/cuc-mau/tin-tuc/2018/06/bai/"
    assert data["content_html"] == f'<p id="a"><a href="{own}#a">lên</a></p>'
    assert data["url"] == own


def test_any_words_come_through(shown, article):
    data = shown(article(title=NASTY, summary=NASTY, unit=NASTY, source=NASTY))
    assert {data["title"], data["summary"], data["unit"], data["source"]} == {NASTY}


def test_a_pair_names_the_other_language(shown, article):
    english = article(path="tin-tuc/bai.en.md", lang="en")
    assert shown(article(), english)["translation"] == f"{SITE}/tin-tuc/2018/06/bai/"
    assert shown(english, article())["translation"] == f"{SITE}/en/tin-tuc/2018/06/bai/"


def test_a_page_with_its_people_and_chart(index_of, standing, site):
    item = standing(
        "co-cau",
        summary="Cơ cấu.",
        modified=parse_moment("2018-06-07"),
        unit="Văn phòng",
        people=(Person("Ông Mẫu", "Cục trưởng", "Cục Mẫu", None, "024", "a@b.example"),),
        chart=(Unit("Cục", "Ông Mẫu", (Unit("Phòng 1"),)),),
    )
    [planned] = pages.plan(index_of(item), site)
    assert data_of(planned, item, "<p>Chữ</p>", site) == {
        "version": 1,
        "kind": "page",
        "url": f"{SITE}/co-cau/",
        "lang": "vi",
        "title": "Trang co-cau",
        "summary": "Cơ cấu.",
        "published": None,
        "updated": "2018-06-07",
        "updates": [],
        "unit": "Văn phòng",
        "source": "",
        "category": None,
        "tags": [],
        "thread": None,
        "state": None,
        "facts": [],
        "views": None,
        "counted": None,
        "content_html": "<p>Chữ</p>",
        "content_text": "Chữ",
        "translation": None,
        "older": None,
        "related": [],
        "ties": [],
        "expired": False,
        "people": [
            {
                "name": "Ông Mẫu",
                "post": "Cục trưởng",
                "unit": "Cục Mẫu",
                "phone": "024",
                "email": "a@b.example",
            }
        ],
        "chart": [
            {
                "unit": "Cục",
                "head": "Ông Mẫu",
                "units": [{"unit": "Phòng 1", "head": "", "units": []}],
            }
        ],
    }


@pytest.fixture
def data_with(article, site):
    """The data of an article whose page shows these things of the frame."""

    def data(url=SITE, **own):
        around = Around(url="/tin-tuc/2018/06/bai/", indexed=True, expired=False)
        page = ARTICLE.page(article(lang="en"), "", around)
        own_site = msgspec.structs.replace(site, url=url)
        return json.loads(show_item(msgspec.structs.replace(page, **own), own_site))

    return data


def test_the_state_of_an_item_is_its_name(data_with):
    assert data_with(state="in_force")["state"] == "in_force"


def test_facts_have_the_words_of_their_language_and_times_of_machines(data_with):
    facts = (
        Fact("unit", "Phòng Mẫu"),
        Fact("published", moment=parse_moment("2018-06-07 16:49")),
        Fact("source", "Luật", url="/van-ban/luat/"),
        Fact("source", "Cổng khác", url="https://khac.example/?a=1"),
    )
    assert data_with(facts=facts, url="https://bo.example/cuc-mau")["facts"] == [
        {"name": "Unit", "text": "Phòng Mẫu", "url": None},
        {"name": "Published", "text": "2018-06-07T16:49:00+07:00", "url": None},
        {"name": "Source", "text": "Luật", "url": "https://bo.example/cuc-mau/van-ban/luat/"},
        {"name": "Source", "text": "Cổng khác", "url": "https://khac.example/?a=1"},
    ]


def test_what_an_item_is_tied_to_may_be_a_text(data_with):
    ties = (Tied("legal_basis", "Luật Khiếu nại"), Tied("replaces", "Cũ", "/van-ban/cu/"))
    assert data_with(ties=ties)["ties"] == [
        {"relation": "legal_basis", "text": "Luật Khiếu nại", "url": None},
        {"relation": "replaces", "text": "Cũ", "url": f"{SITE}/van-ban/cu/"},
    ]


def test_another_model_is_a_bug(site):
    with pytest.raises(TypeError):
        show_item(Head(url="/", root="./", title=""), site)
