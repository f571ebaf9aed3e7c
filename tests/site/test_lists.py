"""Lists, indexes and what is near an item, in whole builds."""

import pytest


def cards(portal, path):
    return [link.text for link in portal.page(path).select("main .card__title a")]


def fill(portal, count, **fields):
    """Articles `Bài 01` …, one a day, the last the newest."""
    for number in range(1, count + 1):
        date = f"2018-06-{number:02d} 08:00" if number <= 30 else f"2018-07-{number - 30:02d} 08:00"
        portal.article(f"bai-{number:02d}.md", title=f"Bài {number:02d}", date=date, **fields)


@pytest.mark.slow
def test_numbered_pages_count_from_the_oldest_and_hold_twenty(portal):
    fill(portal, 45)
    assert portal.build().written
    assert cards(portal, "tin-tuc/trang/1/index.html") == [f"Bài {n:02d}" for n in range(20, 0, -1)]
    assert cards(portal, "tin-tuc/index.html") == [f"Bài {n:02d}" for n in range(45, 20, -1)]
    assert not (portal.output / "tin-tuc/trang/2").exists()


@pytest.mark.slow
def test_a_new_item_leaves_full_pages_as_they_are(portal):
    fill(portal, 60, tags="Thi đua")
    assert portal.build().written
    before = portal.files()
    portal.article("moi.md", title="Bài mới", date="2018-08-01 08:00", tags="Thi đua")
    assert portal.build().written
    after = portal.files()
    numbered = {path for path in after if "/trang/" in path}
    assert {path for path in numbered if before[path] != after[path]} == set()


@pytest.mark.slow
def test_every_item_stands_once_in_a_list_and_the_pager_reaches_all(portal):
    fill(portal, 60)
    assert portal.build().written
    seen, path = [], "tin-tuc/index.html"
    while path:
        page = portal.page(path)
        seen += [link.text for link in page.select("main .card__title a")]
        older = page.select_one('.pager a[rel="next"]')
        folder = (portal.output / path).parent
        path = older and str(
            (folder / older["href"] / "index.html").resolve().relative_to(portal.output.resolve())
        )
    assert seen == [f"Bài {n:02d}" for n in range(60, 0, -1)]


def test_a_month_and_a_year_list_their_items_and_lead_to_each_other(portal):
    fill(portal, 32)
    assert portal.build().written
    assert cards(portal, "tin-tuc/2018/07/index.html") == ["Bài 32", "Bài 31"]
    year = portal.page("tin-tuc/2018/index.html")
    assert [a["href"] for a in year.select(".parts a")] == [
        "../../tin-tuc/2018/07/",
        "../../tin-tuc/2018/06/",
    ]
    assert [a["href"] for a in portal.page("tin-tuc/index.html").select(".parts a")] == [
        "../tin-tuc/2018/"
    ]


def test_the_same_tag_but_for_case_is_one_in_its_most_frequent_spelling(portal):
    portal.article("a.md", date="2018-06-01", tags="thi đua")
    portal.article("b.md", date="2018-06-02", tags="Thi đua")
    portal.article("c.md", date="2018-06-03", tags="Thi đua")
    assert portal.build().findings == []
    assert portal.page("the/thi-dua/index.html").h1.text == "Thi đua"
    assert len(cards(portal, "the/thi-dua/index.html")) == 3


def test_two_words_of_one_slug_stay_two_tags(portal):
    portal.article("a.md", date="2018-06-01", tags="thi đua")
    portal.article("b.md", date="2018-06-02", tags="thì dưa")
    [finding] = portal.build().findings
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/b.md", 5, "warning")
    assert "thì dưa" in finding.message
    assert portal.page("the/thi-dua/index.html").h1.text == "thi đua"
    assert portal.page("the/thif-duwa/index.html").h1.text == "thì dưa"


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("video", "Video"),
        ("anh", "Ảnh"),
        ("hoi-dap", "Hỏi đáp"),
        ("van-ban", "Văn bản"),
        ("dich-vu-cong", "Dịch vụ công"),
        ("csdl", "Cơ sở dữ liệu"),
        ("the", "Các thẻ"),
        ("chuyen-muc", "Chuyên mục"),
        ("dong-su-kien", "Dòng sự kiện"),
        ("tin-tuc", "Tin tức"),
        ("so-do-trang", "Sơ đồ trang"),
    ],
)
def test_every_place_has_its_page_in_an_empty_portal(portal, path, title):
    assert portal.build().findings == []
    page = portal.page(f"{path}/index.html")
    assert page.h1.text == title
    if path != "so-do-trang":
        assert "Chưa có mục nào." in page.main.text


@pytest.mark.slow
def test_an_index_of_thousands_of_tags_is_cut_into_pages(portal):
    for article in range(12):
        tags = ", ".join(f"Thẻ số {article * 100 + number}" for number in range(100))
        portal.article(f"bai-{article}.md", title=f"Bài {article}", tags=tags)
    assert portal.build().written
    pages = [portal.page(f"the/{part}index.html") for part in ("", "trang/2/", "trang/3/")]
    assert [len(page.select(".names a")) for page in pages] == [500, 500, 200]
    assert pages[0].select_one('.pager a[rel="next"]')["href"] == "../the/trang/2/"


def test_a_thread_of_one_item_has_its_page(portal):
    portal.article(thread="Phong trào thi đua")
    assert portal.build().findings == []
    assert cards(portal, "dong-su-kien/phong-trao-thi-dua/index.html") == ["Bài thử"]


def test_items_of_one_moment_stand_in_the_order_of_their_paths(portal):
    for name in ("c", "a", "b"):
        portal.article(f"{name}.md", title=f"Bài {name}")
    assert portal.build().written
    assert cards(portal, "tin-tuc/index.html") == ["Bài a", "Bài b", "Bài c"]


def near(portal, slug):
    page = portal.page(f"tin-tuc/2018/06/{slug}/index.html")
    older = page.select_one(".older a")
    return [a.text for a in page.select(".related a")], older and older.text


def test_an_article_leads_to_older_ones_only(portal):
    portal.article("a.md", title="Tập huấn văn thư", date="2018-06-01", tags="Văn thư")
    portal.article("b.md", title="Khánh thành phòng đọc", date="2018-06-02")
    portal.article("c.md", title="Kiểm tra lưu trữ", date="2018-06-03", tags="văn thư")
    assert portal.build().written
    assert near(portal, "a") == ([], None)
    assert near(portal, "b") == ([], "Tập huấn văn thư")
    assert near(portal, "c") == (["Tập huấn văn thư"], "Khánh thành phòng đọc")


def test_a_name_that_no_listed_item_has_is_shown_without_a_link(portal):
    portal.article("a.md", status="hidden", tags="Riêng tư")
    assert portal.build().written
    page = portal.page("tin-tuc/2018/06/a/index.html")
    assert [li.text.strip() for li in page.select("ul.tags li")] == ["Riêng tư"]
    assert page.select("ul.tags a") == []
    assert not (portal.output / "the/rieng-tu").exists()
