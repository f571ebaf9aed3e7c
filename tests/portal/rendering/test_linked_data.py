"""JSON-LD says what the page says, and nothing in it can end its block."""

import json

import msgspec
import pytest
from portal.model.page import Head
from portal.model.site import Owner
from portal.model.used import FileUse
from portal.pages import home, items, listing
from portal.rendering.linked_data import linked_data
from portal.vietnamese.dates import parse_moment

NASTY = "</script><script>alert(1)</script> <!-- “Đ” \"x\" 'y' \\ & &lt; ]]> \u2028\u2029 \u0000"


@pytest.fixture
def article_page(index_of, article, site):
    """The page of an article with these fields, as it is rendered."""

    def page(files=(), **fields):
        item = article(**fields)
        [planned] = items.plan(index_of(item, files=files), site)
        return planned.model.whole(item, "<p>Chữ</p>")

    return page


def said(page, site):
    """What the block says, by type."""
    data = json.loads(linked_data(page, site))
    assert list(data) == ["@context", "@graph"]
    return {thing["@type"]: thing for thing in data["@graph"]}


def test_an_article_says_what_its_page_says(article_page, site):
    page = article_page(
        files=["tin-tuc/a.jpg"],
        slug="bai",
        day="2018-06-07",
        title="Sơ kết",
        summary="Sáng 07/6.",
        modified=parse_moment("2018-06-07 16:49"),
        unit="Phòng Mẫu",
        tags=("Thi đua", "Hội nghị"),
        cover=FileUse("a.jpg", 1),
        cover_caption="Ông Mẫu",
        cover_credit="Bà Mẫu",
    )
    owner = Owner("Cục Mẫu", "Tổng cục", "Số 1", "024", "a@cuc-mau.example", "Ông Mẫu")
    news = said(page, msgspec.structs.replace(site, owner=owner))["NewsArticle"]
    url = "https://cuc-mau.example/tin-tuc/2018/06/bai/"
    assert news == {
        "@type": "NewsArticle",
        "headline": "Sơ kết",
        "description": "Sáng 07/6.",
        "url": url,
        "mainEntityOfPage": url,
        "inLanguage": "vi",
        "datePublished": "2018-06-07",
        "dateModified": "2018-06-07T16:49:00+07:00",
        "author": {"@type": "Organization", "name": "Phòng Mẫu"},
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": "Cục Mẫu",
            "url": "https://cuc-mau.example/",
            "parentOrganization": {"@type": "GovernmentOrganization", "name": "Tổng cục"},
            "address": "Số 1",
            "telephone": "024",
            "email": "a@cuc-mau.example",
        },
        "articleSection": "Tin hoạt động",
        "isAccessibleForFree": True,
        "image": {
            "@type": "ImageObject",
            "url": f"https://cuc-mau.example{page.cover.photo.url}",
            "width": 1200,
            "height": 800,
            "caption": "Ông Mẫu",
            "creditText": "Bà Mẫu",
        },
        "keywords": ["Thi đua", "Hội nghị"],
    }


def test_what_is_not_there_is_left_out(article_page, site):
    """An article without unit is the owner's own; a site without address gives none."""
    news = said(article_page(), site)["NewsArticle"]
    owner = {
        "@type": "GovernmentOrganization",
        "name": "Cục Mẫu",
        "url": "https://cuc-mau.example/",
    }
    assert (news["author"], news["publisher"]) == (owner, owner)
    assert not {"image", "keywords"} & news.keys()


def test_the_trail_ends_with_the_page(article_page, site):
    steps = said(article_page(title="Sơ kết"), site)["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Trang chủ", "https://cuc-mau.example/"),
        (2, "Tin tức", "https://cuc-mau.example/tin-tuc/"),
        (3, "Sơ kết", "https://cuc-mau.example/tin-tuc/2018/06/bai/"),
    ]


def test_lists_have_a_trail_and_the_home_page_its_owner(index_of, article, site):
    index = index_of(article())
    [front] = home.plan(index, site)
    assert list(said(front.model, site)) == ["GovernmentOrganization"]
    for page in listing.plan(index):
        assert list(said(page.model, site)) == ["BreadcrumbList"]


def test_a_page_without_trail_says_nothing(site):
    assert linked_data(Head(url="/x/", root="../", title="X"), site) == ""


def test_nothing_ends_the_block_early(article_page, site):
    """Every text field at once; what comes out of the JSON is what went in."""
    page = article_page(
        files=["tin-tuc/a.jpg"],
        title=NASTY,
        summary=NASTY,
        category=NASTY,
        unit=NASTY,
        tags=(NASTY,),
        cover=FileUse("a.jpg", 1),
        cover_caption=NASTY,
        cover_credit=NASTY,
    )
    owner = Owner(NASTY, NASTY, NASTY, NASTY, NASTY)
    nasty = msgspec.structs.replace(site, owner=owner)
    assert not set("<>&\u2028\u2029\u0000") & set(linked_data(page, nasty))
    things = said(page, nasty)
    news = things["NewsArticle"]
    publisher = news["publisher"]
    assert {
        news["headline"],
        news["description"],
        news["articleSection"],
        news["author"]["name"],
        *news["keywords"],
        news["image"]["caption"],
        news["image"]["creditText"],
        publisher["name"],
        publisher["parentOrganization"]["name"],
        publisher["address"],
        publisher["telephone"],
        publisher["email"],
        things["BreadcrumbList"]["itemListElement"][-1]["name"],
    } == {NASTY}
