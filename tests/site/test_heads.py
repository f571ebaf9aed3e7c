"""The head of a page says what the page says: Open Graph, Dublin Core, JSON-LD."""

import json
import re

import pytest
from PIL import Image

from tests.site.conftest import SITE, items, linked, metas, pages

pytestmark = pytest.mark.slow


def test_the_head_says_the_words_and_times_of_the_page(built):
    for path, page, data in items(built):
        meta = metas(page)
        same = {
            "title": ("og:title", "DC.title"),
            "summary": ("description", "og:description", "DC.description"),
            "url": ("og:url", "DC.identifier"),
            "lang": ("DC.language",),
        }
        for key, names in same.items():
            assert [meta[name] for name in names] == [[data[key]]] * len(names), path
        creator = data["unit"] or "Cục Mẫu"
        assert (meta["DC.creator"], meta["DC.publisher"]) == ([creator], ["Cục Mẫu"])
        assert (meta["DC.type"], meta["DC.format"]) == (["Text"], ["text/html"])
        locales = ["vi_VN", "en_US"] if data["lang"] == "vi" else ["en_US", "vi_VN"]
        assert meta["og:locale"] == locales[:1]
        assert meta.get("og:locale:alternate", []) == locales[1:] * bool(data["translation"])
        dated = data["published"] or data["updated"]
        assert meta.get("DC.date", []) == ([dated] if dated else [])
        trail = linked(page)["BreadcrumbList"]["itemListElement"]
        assert [step["name"] for step in trail] == [
            *(link.get_text() for link in page.select("nav.trail a")),
            data["title"],
        ]
        check_shared(built, meta)
        if data["kind"] == "article":
            check_article(meta, linked(page)["NewsArticle"], data)


def check_shared(portal, meta):
    """The picture is there, of the size that is said, and as networks show it: 1.91 : 1."""
    [url] = meta["og:image"]
    with Image.open(portal.output / url.removeprefix(f"{SITE}/")) as picture:
        size = picture.size
        assert picture.format in ("JPEG", "PNG")
    assert [meta["og:image:width"], meta["og:image:height"]] == [[str(side)] for side in size]
    assert size[0] <= 1200
    assert abs(size[0] / size[1] - 1200 / 630) < 0.05


def check_article(meta, news, data):
    assert meta["og:type"] == ["article"]
    assert meta["article:published_time"] == [news["datePublished"]] == [data["published"]]
    assert meta["article:modified_time"] == [news["dateModified"]] == [data["updated"]]
    tags = [tag["name"] for tag in data["tags"]]
    assert meta.get("article:tag", []) == news.get("keywords", []) == tags
    assert meta["article:section"] == [news["articleSection"]] == [data["category"]["name"]]
    assert (news["headline"], news["description"]) == (data["title"], data["summary"])
    assert news["author"]["name"] == data["unit"] or news["author"] == news["publisher"]
    assert (news["mainEntityOfPage"], news["inLanguage"]) == (data["url"], data["lang"])
    cover, image = data["cover"], news.get("image")
    if cover is None:
        assert image is None
        assert meta["og:image"][0].endswith("/tieu-de.png")
        assert meta["og:image:alt"] == [data["title"]]
        return
    assert (image["url"], image["width"], image["height"]) == (
        cover["url"],
        cover["width"],
        cover["height"],
    )
    assert (image.get("caption", ""), image.get("creditText", "")) == (
        cover["caption"],
        cover["credit"],
    )
    assert "-share-" in meta["og:image"][0]
    assert meta["og:image:alt"] == [cover["alt"]]


def test_the_home_page_names_the_owner_as_the_footer_does(built):
    page = built.page("index.html")
    owner = linked(page)["GovernmentOrganization"]
    footer = page.footer.get_text(" ")
    parent = owner.pop("parentOrganization")["name"]
    for text in (owner["name"], parent, owner["address"], owner["telephone"], owner["email"]):
        assert text in footer
    assert owner["url"] == f"{SITE}/"


def test_no_page_has_a_script_but_the_data(built):
    """Whatever the texts say, a page has one block of data, whole; what runs is the theme's."""
    for path, page in pages(built):
        [ours] = page.find_all("script", src=True)
        assert re.search(r"^(\.\./|\./|/)+theme/script(\.[0-9a-f]{16})?\.js$", ours["src"]), path
        assert ours.string is None
        scripts = page.find_all("script", src=False)
        own = bool(page.find("meta", property="og:url"))  # an error page has no address
        assert [script["type"] for script in scripts] == ["application/ld+json"] * own, path
        for script in scripts:
            assert not set("<>&\u2028\u2029") & set(script.string), path
            assert list(json.loads(script.string)) == ["@context", "@graph"], path
