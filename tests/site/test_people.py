"""The leaders that a page names, with their photos."""

PAGE = """---
title: Lãnh đạo
people:
  - name: Trần Văn Mẫu
    post: Cục trưởng
    photo: {photo}
  - name: Lê Thị Ví Dụ
---

Lãnh đạo Cục.
"""


def test_a_leader_has_the_photo_and_one_without_has_none(portal):
    portal.photo("trang/mau.jpg")
    portal.write("trang/lanh-dao.md", PAGE.format(photo="mau.jpg"))
    assert portal.build().findings == []
    people = portal.page("lanh-dao/index.html").select('[aria-labelledby="lanh--dao"] li')
    assert [len(person.select("img")) for person in people] == [1, 0]
    source = people[0].img["src"].removeprefix("../")
    assert (portal.output / source).is_file()


def test_a_photo_that_is_not_there_is_an_error_at_its_line(portal):
    """contracts.md §3: a missing photo would make the page wrong."""
    portal.write("trang/lanh-dao.md", PAGE.format(photo="khong-co.jpg"))
    report = portal.build()
    assert report.written is None
    [finding] = report.findings
    assert (finding.path, finding.line) == ("trang/lanh-dao.md", 6)
    assert "khong-co.jpg" in finding.message


def headlines(portal):
    """The pictures that stand for pages without a photo: here the home page's alone."""
    found = [path for path in portal.files() if path.endswith("/tieu-de.png")]
    assert len(found) == 1
    return found


def test_the_photo_of_a_draft_is_not_published(portal):
    portal.photo("trang/mau.jpg")
    page = PAGE.format(photo="mau.jpg").replace("title:", "status: draft\ntitle:")
    portal.write("trang/lanh-dao.md", page)
    assert portal.build().written
    assert [path for path in portal.files() if path.startswith("tep/")] == headlines(portal)


def test_a_parent_that_is_none_is_a_warning_at_its_line(portal):
    portal.write("trang/a.md", "---\ntitle: A\nparent: khong-co\n---\n\nChữ.\n")
    report = portal.build()
    assert report.written
    [finding] = report.findings
    assert (finding.path, finding.line, finding.severity) == ("trang/a.md", 3, "warning")
