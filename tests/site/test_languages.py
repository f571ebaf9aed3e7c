"""An item in another language: its address, its pair, what the lists show."""


def pair(portal, **fields):
    portal.article("bai.md", title="Hội nghị sơ kết")
    portal.article("en/bai.md", title="Mid-year review", lang="en", slug="bai", **fields)


def listed(portal, path="tin-tuc/index.html"):
    return [a.text for a in portal.page(path).select(".card__title a")]


def test_a_pair_of_one_slug_and_date_names_each_other_and_lists_the_vietnamese_one(portal):
    pair(portal)
    assert portal.build().findings == []
    assert listed(portal) == ["Hội nghị sơ kết"]
    for path, lang, other in (
        ("tin-tuc/2018/06/bai/index.html", "vi", "../../../../en/tin-tuc/2018/06/bai/"),
        ("en/tin-tuc/2018/06/bai/index.html", "en", "../../../../../tin-tuc/2018/06/bai/"),
    ):
        page = portal.page(path)
        assert page.html["lang"] == lang
        assert {link["hreflang"]: link["href"] for link in page.select("head link[hreflang]")} == {
            "vi": "https://cuc-mau.example/tin-tuc/2018/06/bai/",
            "en": "https://cuc-mau.example/en/tin-tuc/2018/06/bai/",
        }
        assert page.select_one(".language a")["href"] == other


def test_an_item_without_a_pair_stands_in_the_lists_with_its_language(portal):
    portal.article("bai.md", title="Open day", lang="en")
    assert portal.build().findings == []
    link = portal.page("tin-tuc/index.html").select_one(".card__title a")
    assert (link.text, link["lang"]) == ("Open day", "en")
    assert link["href"] == "../en/tin-tuc/2018/06/bai/"


def test_the_other_one_is_listed_while_the_vietnamese_one_is_not_public(portal):
    portal.article("bai.md", title="Hội nghị sơ kết", status="draft")
    portal.article("en/bai.md", title="Mid-year review", lang="en", slug="bai")
    assert portal.build().findings == []
    assert listed(portal) == ["Mid-year review"]
    assert not portal.page("en/tin-tuc/2018/06/bai/index.html").select("[hreflang]")


def test_translation_of_makes_a_pair_of_different_slugs(portal):
    portal.article("bai.md", title="Hội nghị sơ kết")
    portal.article("review.md", title="Mid-year review", lang="en", translation_of="bai.md")
    assert portal.build().findings == []
    page = portal.page("en/tin-tuc/2018/06/review/index.html")
    assert page.select_one(".language a")["href"] == "../../../../../tin-tuc/2018/06/bai/"


def test_the_frame_of_an_english_page_is_english(portal):
    portal.article("bai.md", title="Open day", lang="en", views="5")
    assert portal.build().written
    page = portal.page("en/tin-tuc/2018/06/bai/index.html")
    assert "Views: 5" in page.main.text
    assert page.select_one(".skip").text == "Skip to main content"


def test_faults_of_pairs_are_told_with_their_line(portal):
    portal.article("goc.md", title="Bài gốc")
    portal.article("a.md", title="A", lang="en", translation_of="khong-co.md")
    portal.article("b.md", title="B", translation_of="goc.md")
    portal.article("c.md", title="C", lang="en", translation_of="a.md")
    portal.article("d.md", title="D", lang="en", translation_of="goc.md")
    portal.article("e.md", title="E", lang="en", translation_of="goc.md")
    report = portal.build()
    assert report.written is None
    told = {f.path: (f.line, f.message) for f in report.findings}
    assert set(told) == {f"tin-tuc/{name}.md" for name in "abce"}
    assert told["tin-tuc/a.md"] == (6, "không có bài khong-co.md")
    assert told["tin-tuc/b.md"] == (5, "bài tiếng Việt là bản gốc")
    assert told["tin-tuc/c.md"] == (6, "bản gốc cũng là tiếng “en”")
    assert "đã có bản dịch" in told["tin-tuc/e.md"][1]
