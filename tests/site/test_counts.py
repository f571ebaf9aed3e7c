"""The counts of luot-doc.json on the pages of a build."""

COUNTS = (
    '{{"version": 1, "days": ["2018-06-08"],'
    ' "pages": {{"{}": {{"count": {}, "changed": "2018-06-08"}}}}}}'
)


def views(portal, slug="bai"):
    return portal.page(f"tin-tuc/2018/06/{slug}/index.html").select_one(".article__end .meta").text


def test_an_article_shows_its_own_and_the_counted_readings(portal):
    portal.article(views="2113")
    portal.write("luot-doc.json", COUNTS.format("/tin-tuc/2018/06/bai/", 12))
    assert portal.build().written
    assert "Số lượt đọc: 2.125" in views(portal)
    assert "tính đến ngày 08/06/2018" in views(portal)


def test_what_nobody_counted_shows_no_number(portal):
    portal.article()
    assert portal.build().written
    assert "Số lượt đọc" not in views(portal)


def test_a_nightly_count_rewrites_the_page_that_was_read_and_nothing_else(portal):
    for slug in ("mot", "hai", "ba"):
        portal.article(f"{slug}.md")
    assert portal.build().written
    portal.write("luot-doc.json", COUNTS.format("/tin-tuc/2018/06/hai/", 5))
    before = portal.files()
    assert portal.build().written
    after = portal.files()
    changed = {path for path in after if before.get(path) != after[path]}
    assert {path for path in changed if path.endswith(".html")} == {
        "tin-tuc/2018/06/hai/index.html"
    }


def test_a_faulty_file_of_counts_stops_the_build(portal):
    portal.article()
    portal.write("luot-doc.json", COUNTS.format("/tin-tuc/2018/06/bai/", -3))
    report = portal.build()
    assert report.written is None
    assert [(f.path, f.line) for f in report.findings] == [("luot-doc.json", 1)]


def test_a_count_of_a_page_that_is_none_shows_nowhere(portal):
    portal.article(status="draft")
    portal.write("luot-doc.json", COUNTS.format("/tin-tuc/2018/06/bai/", 98_765))
    assert portal.build().written
    assert not any(b"98.765" in data or b"98765" in data for data in portal.files().values())
