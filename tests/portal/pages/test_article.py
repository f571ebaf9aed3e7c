"""The page of an article: all that its file and its files say, nothing that newer items change."""

import msgspec
import pytest
from portal.model.item import FileUse, Update
from portal.model.name import Name
from portal.pages.article import ArticleModel, plan
from portal.vietnamese.dates import parse_moment

URL = "/tin-tuc/2018/06/hop/"


def models(index, site):
    return {page.model.url: page.model for page in plan(index, site)}


def whole(item, index, site):
    """The model of an item's page, with a body."""
    return models(index, site)[URL].whole(item, "<p>Chữ</p>")


def test_every_public_article_has_a_page_and_only_listed_ones_are_indexed(
    article, standing, index_of, site
):
    index = index_of(
        article("hop"),
        article("an", status="hidden"),
        article("cu", expires=parse_moment("2019-01-01")),
        article("nhap", status="draft"),
        standing("gioi-thieu"),
    )
    pages = {page.path: page.model for page in plan(index, site)}
    assert {path: (model.indexed, model.expired) for path, model in pages.items()} == {
        "tin-tuc/2018/06/hop/index.html": (True, False),
        "tin-tuc/2018/06/an/index.html": (False, False),
        "tin-tuc/2018/06/cu/index.html": (False, True),
    }
    assert {page.template for page in plan(index, site)} == {"article"}


def test_a_page_shows_what_its_item_says(article, index_of, site):
    day = parse_moment("2018-06-09")
    item = article(
        "hop",
        title="Họp",
        summary="Tóm tắt.",
        modified=parse_moment("2018-06-08"),
        updates=(Update(day, "sửa số liệu"),),
        unit="Phòng Mẫu",
        source="Báo Mẫu",
        cover=FileUse("a.jpg", 4),
        cover_alt="Hội trường",
        cover_caption="Toàn cảnh",
        cover_credit="Trần Văn Mẫu",
        tags=("Thi đua",),
        thread="Sơ kết",
        views=12,
        attachments=(FileUse("b.pdf", 9, "Kế hoạch"),),
    )
    model = whole(item, index_of(item, files=["tin-tuc/a.jpg", "tin-tuc/b.pdf"]), site)
    assert isinstance(model, ArticleModel)
    assert (model.title, model.description, model.body) == ("Họp", "Tóm tắt.", "<p>Chữ</p>")
    assert (model.unit, model.origin, model.views) == ("Phòng Mẫu", "Báo Mẫu", 12)
    assert (model.date, model.updated) == (item.date, item.modified)
    assert model.updates == item.updates
    assert (model.cover.photo.name, model.cover.alt) == ("a", "Hội trường")
    assert (model.cover_caption, model.cover_credit) == ("Toàn cảnh", "Trần Văn Mẫu")
    assert model.category == Name("Tin hoạt động", "/chuyen-muc/tin-hoat-dong/")
    assert model.tags == (Name("Thi đua", "/the/thi-dua/"),)
    assert model.thread == Name("Sơ kết", "/dong-su-kien/so-ket/")
    assert [file.label for file in model.attachments] == ["Kế hoạch"]
    assert (model.url, model.root) == (URL, "../../../../")


def test_the_trail_speaks_the_language_of_the_item(article, index_of, site):
    for lang, labels, root in (
        ("vi", ["Trang chủ", "Tin tức"], "../" * 4),
        ("en", ["Home", "News"], "../" * 5),
    ):
        item = article("hop", lang=lang)
        [model] = models(index_of(item), site).values()
        shown = model.whole(item, "")
        assert [name.text for name in shown.trail] == labels
        assert [name.url for name in shown.trail] == ["/", "/tin-tuc/"]
        assert (shown.lang, shown.root) == (lang, root)


def test_a_pair_leads_to_each_other(article, index_of, site):
    vi, en = article("hop"), article("hop", lang="en", path="tin-tuc/hop.en.md")
    found = models(index_of(vi, en), site)
    assert found[URL].other == f"/en{URL}"
    assert found[f"/en{URL}"].other == URL


def test_a_newer_item_changes_no_page(article, index_of, site):
    """So that one edit rewrites a handful of pages (contracts.md §4)."""
    tags = ("Thi đua", "Hội nghị", "Sơ kết")
    items = [
        article(f"b{n}", f"2018-06-{n % 28 + 1:02}", tags=tags[n % 3 :], thread="Năm 2018")
        for n in range(40)
    ]
    before = models(index_of(*items), site)
    new = article("moi", "2018-07-01", tags=tags, thread="Năm 2018", title="Bài b1 b2")
    after = models(index_of(*items, new), site)
    assert {url: after[url] for url in before} == before
    assert after.keys() - before.keys() == {"/tin-tuc/2018/07/moi/"}


def test_an_article_leads_to_the_one_before_it(article, index_of, site):
    found = models(index_of(article("hop"), article("truoc", "2018-06-01")), site)
    assert found[URL].older.url == "/tin-tuc/2018/06/truoc/"
    assert found["/tin-tuc/2018/06/truoc/"].older is None


def test_another_item_makes_no_page_of_an_article(article, standing, index_of, site):
    index = index_of(article("hop"))
    for wrong in (standing("hop"), msgspec.structs.replace(article("hop"), date=None)):
        with pytest.raises(ValueError, match=wrong.path):
            whole(wrong, index, site)
