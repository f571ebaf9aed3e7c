"""Which two items are one text in two languages."""

from portal.linking.pairs import pair_up


def pair(*items):
    return pair_up(items, {item.path for item in items} | {"tin-tuc/nhap.md"})


def test_one_slug_and_one_date_make_a_pair(article, standing):
    vi, en = article("hop"), article("hop", lang="en", path="tin-tuc/hop.en.md")
    about, gioi = standing("gt", lang="en", path="trang/en/gt.md"), standing("gt")
    pairs, findings = pair(en, vi, about, gioi)
    assert findings == []
    assert pairs == {
        en.path: vi.path,
        vi.path: en.path,
        about.path: gioi.path,
        gioi.path: about.path,
    }


def test_another_date_or_kind_makes_none(article, standing):
    vi = article("hop", "2018-06-07")
    later = article("hop", "2018-06-08", lang="en", path="tin-tuc/hop.en.md")
    page = standing("hop", lang="en")
    assert pair(vi, later, page) == ({}, [])


def test_translation_of_makes_a_pair_of_any_slug_and_date(article):
    vi = article("hop", path="tin-tuc/2018/hop.md")
    for target in ("hop.md", "{filename}hop.md", "/tin-tuc/2018/hop.md", "../2018/hop.md"):
        en = article(
            "meeting", "2018-06-09", path="tin-tuc/2018/m.md", lang="en", translation_of=target
        )
        assert pair(en, vi) == ({en.path: vi.path, vi.path: en.path}, [])


def test_a_translation_of_what_is_not_public_stands_alone(article):
    en = article("a", lang="en", translation_of="nhap.md")
    assert pair(en) == ({}, [])


def test_faults_are_told_at_their_line(article):
    vi = article("hop")
    wrong = {
        "khong-co.md": "không có bài khong-co.md",
        "../../bi-mat.md": "không có bài ../../bi-mat.md",
        "khac.md": "bản gốc cũng là tiếng “en”",
        "loi.md": "bản gốc cũng là tiếng “en”",
    }
    other = article("khac", lang="en", path="tin-tuc/khac.md")
    for target, message in wrong.items():
        en = article("loi", lang="en", translation_of=target, lines={"translation_of": 6})
        pairs, [finding] = pair(vi, other, en)
        assert pairs == {}
        assert (finding.path, finding.line, finding.message) == ("tin-tuc/loi.md", 6, message)


def test_a_vietnamese_item_is_no_translation(article):
    pairs, [finding] = pair(article("a", translation_of="b.md"), article("b", lang="en"))
    assert pairs == {}
    assert (finding.path, finding.severity) == ("tin-tuc/a.md", "error")


def test_a_second_translation_names_the_first(article):
    vi = article("hop")
    one, two = (article(slug, lang="en", translation_of="hop.md") for slug in ("a", "b"))
    pairs, [finding] = pair(vi, one, two)
    assert pairs == {one.path: vi.path, vi.path: one.path}
    assert finding.path == two.path
    assert "content/tin-tuc/a.md" in finding.message
