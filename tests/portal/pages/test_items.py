"""The pages of items: all that their files say, nothing that newer items change."""

from portal.model.name import Name
from portal.pages.items import plan
from portal.vietnamese.dates import parse_moment

URL = "/tin-tuc/2018/06/hop/"
HOME = Name("Trang chủ", "/")


def models(index, site):
    return {page.model.url: page.model for page in plan(index, site)}


def trails(index, site):
    """The way to each page, as it is planned: an article's is that of its kind."""
    return {url: model.around.trail for url, model in models(index, site).items()}


def test_every_public_item_has_a_page_and_only_listed_ones_are_indexed(
    article, standing, index_of, site
):
    index = index_of(
        article("hop"),
        article("an", status="hidden"),
        article("cu", expires=parse_moment("2019-01-01")),
        article("nhap", status="draft"),
        standing("gioi-thieu"),
        standing("kin", status="hidden"),
        standing("het", expires=parse_moment("2019-01-01")),
    )
    pages = {page.path: page.model for page in plan(index, site)}
    assert {
        path: (model.around.indexed, model.around.expired) for path, model in pages.items()
    } == {
        "tin-tuc/2018/06/hop/index.html": (True, False),
        "tin-tuc/2018/06/an/index.html": (False, False),
        "tin-tuc/2018/06/cu/index.html": (False, True),
        "gioi-thieu/index.html": (True, False),
        "kin/index.html": (False, False),
        "het/index.html": (False, True),
    }


def test_a_page_says_of_itself_what_its_plan_says(article, index_of, site):
    """Of robots and of the end of an item the plan and the model tell the same."""
    for fields in ({}, {"status": "hidden"}, {"expires": parse_moment("2019-01-01")}):
        item = article("hop", **fields)
        planned = models(index_of(item), site)[URL]
        shown = planned.whole(item, "<p>Chữ</p>")
        assert (shown.indexed, shown.expired) == (planned.around.indexed, planned.around.expired)
        assert (shown.url, shown.body) == (URL, "<p>Chữ</p>")


def test_each_kind_has_its_template_and_all_one_form_of_data(article, standing, index_of, site):
    pages = list(plan(index_of(article(), standing("gioi-thieu")), site))
    assert [(page.template, page.data) for page in pages] == [
        ("article", "item.json"),
        ("page", "item.json"),
    ]


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
    assert found[URL].around.other == f"/en{URL}"
    assert found[f"/en{URL}"].around.other == URL


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


def test_an_item_that_is_named_changes_with_the_one_that_names_it(article, index_of, site):
    """The exception: what is tied by an editor is shown on both sides."""
    old = article("hop")
    new = article("moi", "2018-07-01", see_also=("hop.md",))
    assert models(index_of(old), site)[URL].around.ties == ()
    [tied] = models(index_of(old, new), site)[URL].around.ties
    assert (tied.relation, tied.url) == ("see_also", "/tin-tuc/2018/07/moi/")


def test_an_article_leads_to_the_one_before_it(article, index_of, site):
    found = models(index_of(article("hop"), article("truoc", "2018-06-01")), site)
    assert found[URL].around.older.url == "/tin-tuc/2018/06/truoc/"
    assert found["/tin-tuc/2018/06/truoc/"].around.older is None


def test_a_page_of_trang_begins_at_home(standing, index_of, site):
    item = standing("lanh-dao")
    [model] = models(index_of(item), site).values()
    assert model.whole(item, "").trail == (HOME,)


def test_the_trail_names_the_pages_above_topmost_first(standing, index_of, site):
    found = trails(
        index_of(
            standing("gioi-thieu"),
            standing("chuc-nang", parent="gioi-thieu"),
            standing("phong-mau", parent="chuc-nang"),
        ),
        site,
    )
    assert found["/phong-mau/"] == (
        HOME,
        Name("Trang gioi-thieu", "/gioi-thieu/"),
        Name("Trang chuc-nang", "/chuc-nang/"),
    )


def test_a_circle_of_parents_ends_where_it_began(standing, index_of, site):
    found = trails(
        index_of(standing("a", parent="b"), standing("b", parent="a"), standing("c", parent="c")),
        site,
    )
    assert found["/a/"] == (HOME, Name("Trang b", "/b/"))
    assert found["/c/"] == (HOME,)


def test_a_parent_that_is_none_is_passed_over(standing, complete_all, link_all, site):
    draft = standing("nhap", status="draft")
    linked = link_all(standing("a", parent="khong-co"), standing("b", parent="nhap"), draft)
    index, _ = complete_all(linked)
    found = trails(index, site)
    assert found["/a/"] == found["/b/"] == (HOME,)


def test_a_parent_that_no_list_may_name_is_passed_over(standing, index_of, site):
    found = trails(index_of(standing("a", parent="kin"), standing("kin", status="hidden")), site)
    assert found["/a/"] == (HOME,)


def test_a_page_in_english_begins_at_home_in_english(standing, index_of, site):
    found = trails(index_of(standing("about", lang="en")), site)
    assert found["/en/about/"] == (Name("Home", "/"),)


def test_a_page_stands_below_the_parent_in_its_own_language(standing, index_of, site):
    found = trails(
        index_of(
            standing("gioi-thieu"),
            standing("gioi-thieu", lang="en", path="trang/tieng-anh/gioi-thieu.md"),
            standing("lanh-dao", parent="gioi-thieu"),
            standing("lanh-dao", parent="gioi-thieu", lang="en", path="trang/tieng-anh/ld.md"),
        ),
        site,
    )
    assert found["/lanh-dao/"][1].url == "/gioi-thieu/"
    assert found["/en/lanh-dao/"][1].url == "/en/gioi-thieu/"
