"""Warnings about names that only all items together can show wrong."""

from portal.linking.checks import lost_parents, unknown_categories


def test_a_category_the_settings_do_not_know_is_one_warning(article):
    items = [
        article("a", category="TIN HOẠT ĐỘNG"),
        article("b", category="Tin hoạt dong", lines={"category": 4}),
        article("c", category="Tin khác", lines={"category": 5}, path="tin-tuc/c2.md"),
        article("d", category="Tin khác", lines={"category": 6}, path="tin-tuc/c1.md"),
    ]
    [finding] = unknown_categories(items, ("Tin hoạt động",))
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/c1.md", 6, "warning")
    assert "chưa có trong thiết lập" in finding.message
    assert "“Tin khác”" in finding.message
    assert "2 bài" in finding.message


def test_without_a_list_in_the_settings_every_category_is_known(article):
    assert unknown_categories([article("a", category="Gì cũng được")], ()) == []


def test_a_parent_is_looked_for_in_the_language_of_its_page(standing):
    items = [
        standing("gioi-thieu"),
        standing("lanh-dao", parent="gioi-thieu"),
        standing("leaders", parent="gioi-thieu", lang="en", lines={"parent": 4}),
        standing("lien-he", parent="khong-co", lines={"parent": 3}),
    ]
    told = [(f.path, f.line, f.severity) for f in lost_parents(items)]
    assert told == [("trang/leaders.md", 4, "warning"), ("trang/lien-he.md", 3, "warning")]


def test_a_parent_that_could_not_be_read_is_not_told_to_be_missing(standing):
    page = standing("lanh-dao", parent="gioi-thieu")
    assert len(lost_parents([page], ["khac"])) == 1
    assert lost_parents([page], ["gioi-thieu"]) == []
