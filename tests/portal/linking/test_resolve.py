"""What each sort of link leads to, and what is told of one that leads nowhere."""

import pytest
from portal.linking.resolve import Resolver, Target
from portal.model.body import Image, Link

FILES = frozenset(
    (
        "tin-tuc/bai.md",
        "tin-tuc/khac.md",
        "tin-tuc/nhap.md",
        "tin-tuc/anh.jpg",
        "tin-tuc/ANH.PNG",
        "tin-tuc/tep.pdf",
        "tin-tuc/la.exe",
        "trang/lien-he.md",
        "chung/so đồ.webp",
    )
)
PAGES = {
    "tin-tuc/bai.md": "/tin-tuc/2018/06/bai/",
    "tin-tuc/khac.md": "/tin-tuc/2018/07/khac/",
    "tin-tuc/nhap.md": "",
    "trang/lien-he.md": "/lien-he/",
}
URLS = frozenset(("/", "/tin-tuc/", "/tin-tuc/2018/06/", *filter(None, PAGES.values())))
ITEM, URL = "tin-tuc/bai.md", PAGES["tin-tuc/bai.md"]
DEAD = Target("dead", "")


@pytest.fixture
def resolver():
    return Resolver(FILES, PAGES, URLS)


def follow(resolver, target):
    [found] = resolver.references(ITEM, URL, [Link(target, 9)])
    return found


@pytest.mark.parametrize(
    ("target", "kind", "value", "fragment"),
    [
        ("khac.md", "page", "/tin-tuc/2018/07/khac/", ""),
        ("khac.md#muc", "page", "/tin-tuc/2018/07/khac/", "muc"),
        ("{filename}khac.md", "page", "/tin-tuc/2018/07/khac/", ""),
        ("|filename|khac.md", "page", "/tin-tuc/2018/07/khac/", ""),
        ("{filename}/trang/lien-he.md", "page", "/lien-he/", ""),
        ("../trang/lien-he.md", "page", "/lien-he/", ""),
        ("/trang/lien-he.md", "page", "/lien-he/", ""),
        ("tep.pdf", "file", "tin-tuc/tep.pdf", ""),
        ("tep.pdf#page=2", "file", "tin-tuc/tep.pdf", ""),
        ("{attach}tep.pdf", "file", "tin-tuc/tep.pdf", ""),
        ("{static}/tin-tuc/tep.pdf", "file", "tin-tuc/tep.pdf", ""),
        ("la.exe", "file", "tin-tuc/la.exe", ""),
        ("anh.jpg", "photo", "tin-tuc/anh.jpg", ""),
        ("ANH.PNG", "photo", "tin-tuc/ANH.PNG", ""),
        ("/chung/so%20%C4%91%E1%BB%93.webp", "photo", "chung/so đồ.webp", ""),
        ("/", "page", "/", ""),
        ("/index.html", "page", "/", ""),
        ("/tin-tuc", "page", "/tin-tuc/", ""),
        ("/tin-tuc/?trang=2#cuoi", "page", "/tin-tuc/", "cuoi"),
        ("/tin-tuc/2018/06/index.html", "page", "/tin-tuc/2018/06/", ""),
        ("../", "page", "/tin-tuc/2018/06/", ""),
        ("../../07/khac/", "page", "/tin-tuc/2018/07/khac/", ""),
        ("#muc", "page", URL, "muc"),
    ],
)
def test_a_link_leads_to(resolver, target, kind, value, fragment):
    assert follow(resolver, target) == Target(kind, value, fragment)
    assert resolver.findings == []


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("nhap.md", "liên kết tới bài chưa hoặc không công khai: content/tin-tuc/nhap.md"),
        ("khong-co.md", "liên kết tới bài không có: khong-co.md"),
        ("{filename}khong-co", "liên kết tới bài không có: {filename}khong-co"),
        ("/khong-co/", "liên kết tới trang không có: /khong-co/"),
        ("../khong-co/", "liên kết tới trang không có: ../khong-co/"),
        ("../../pelicanconf.py", "liên kết tới trang không có: ../../pelicanconf.py"),
        ("../../README.md", "liên kết tới bài không có: ../../README.md"),
    ],
)
def test_a_link_to_nothing_falls_away_with_a_warning(resolver, target, message):
    assert follow(resolver, target) == DEAD
    [finding] = resolver.findings
    assert (finding.path, finding.line, finding.severity) == (ITEM, 9, "warning")
    assert finding.message == message


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("khong-co.pdf", "không có tệp: khong-co.pdf"),
        ("khong-co.JPG", "không có tệp: khong-co.JPG"),
        ("{static}khong-co", "không có tệp: {static}khong-co"),
        ("{attach}../../pelicanconf.py", "tệp nằm ngoài content/: {attach}../../pelicanconf.py"),
        ("/../bi-mat.pdf", "tệp nằm ngoài content/: /../bi-mat.pdf"),
        ("C:\\bi-mat.pdf", "tệp nằm ngoài content/: C:\\bi-mat.pdf"),
    ],
)
def test_a_file_that_is_missing_or_outside_is_an_error(resolver, target, message):
    assert follow(resolver, target) == DEAD
    [finding] = resolver.findings
    assert (finding.line, finding.severity, finding.message) == (9, "error", message)


@pytest.mark.parametrize("target", ["khong-co.jpg", "khac.md", "", "/../anh.jpg", "anh.jpeg"])
def test_a_photo_that_is_none_is_an_error(resolver, target):
    [found] = resolver.references(ITEM, URL, [Image(target, 9)])
    assert found == DEAD
    [finding] = resolver.findings
    assert (finding.line, finding.severity) == (9, "error")


def test_photos_and_attachments_are_told_apart_by_what_they_are_used_for(resolver):
    assert resolver.photo(ITEM, "anh.jpg", 3) == Target("photo", "tin-tuc/anh.jpg")
    assert resolver.attachment(ITEM, "ANH.PNG", 4) == Target("photo", "tin-tuc/ANH.PNG")
    assert resolver.attachment(ITEM, "tep.pdf", 5) == Target("file", "tin-tuc/tep.pdf")
    assert resolver.findings == []
    assert resolver.attachment(ITEM, "khac.md", 6) == DEAD
    assert [finding.line for finding in resolver.findings] == [6]


def test_one_target_leads_each_item_from_its_own_place():
    files = frozenset(("tin-tuc/a/anh.jpg", "tin-tuc/b/anh.jpg", "tin-tuc/a/x.md"))
    resolver = Resolver(files, {"tin-tuc/a/x.md": "/x/"}, frozenset(("/x/", "/a/", "/a/con/")))
    same = [Image("anh.jpg", 1), Link("anh.jpg", 2), Link("con/", 3), Link("/a/", 4)]
    one = resolver.references("tin-tuc/a/y.md", "/a/", same)
    other = resolver.references("tin-tuc/b/z.md", "/b/", same)
    assert [target.value for target in one] == [*["tin-tuc/a/anh.jpg"] * 2, "/a/con/", "/a/"]
    assert [target.value for target in other] == [*["tin-tuc/b/anh.jpg"] * 2, "", "/a/"]


def test_a_dead_link_is_told_at_every_line_that_has_it(resolver):
    resolver.references(ITEM, URL, [Link("/khong-co/", 4), Link("/khong-co/", 8)])
    resolver.references("tin-tuc/khac.md", "/tin-tuc/2018/07/khac/", [Link("/khong-co/", 2)])
    told = [(finding.path, finding.line) for finding in resolver.findings]
    assert told == [(ITEM, 4), (ITEM, 8), ("tin-tuc/khac.md", 2)]


@pytest.mark.parametrize(
    ("reference", "fix"),
    [
        (
            Image("Anh.JPG", 9),
            "có tệp content/tin-tuc/anh.jpg, khác chữ hoa, chữ thường: viết anh.jpg",
        ),
        (
            Link("/chung/SO%20%C4%90%E1%BB%93.webp", 9),
            "có tệp content/chung/so đồ.webp, khác chữ hoa, chữ thường: viết /chung/so%20đồ.webp",
        ),
        (
            Link("{filename}Khac.md", 9),
            "có tệp content/tin-tuc/khac.md, khác chữ hoa, chữ thường: viết khac.md",
        ),
        (
            Image("tep.jpg", 9),  # there is a tep.pdf, which is no photo
            "kiểm tra tên tệp, đặt tệp cạnh bài viết",
        ),
        (
            Image("/chung/so-do.jpg", 9),
            "có phải là /chung/so%20đồ.webp? Nếu không thì kiểm tra tên tệp, đặt tệp cạnh bài viết",
        ),
        (
            Link("lien-he.md#ban-do", 9),
            "có phải là /trang/lien-he.md? Nếu không thì sửa đường dẫn, "
            "hoặc bỏ liên kết; chữ của liên kết vẫn được giữ",
        ),
        (
            Link("/tin-tuc/2018/7/khac/", 9),
            "có phải là /tin-tuc/2018/07/khac/? Nếu không thì sửa đường dẫn, "
            "hoặc bỏ liên kết; chữ của liên kết vẫn được giữ",
        ),
        (
            Link("nhap.html", 9),
            "có phải là nhap.md? Nếu không thì sửa đường dẫn, "
            "hoặc bỏ liên kết; chữ của liên kết vẫn được giữ",
        ),
    ],
)
def test_what_may_be_meant_is_proposed(resolver, reference, fix):
    resolver.references(ITEM, URL, [reference])
    [finding] = resolver.findings
    assert finding.fix == fix


def test_an_attachment_of_another_case_is_named(resolver):
    assert resolver.attachment(ITEM, "Tep.PDF", 4) == DEAD
    [finding] = resolver.findings
    assert finding.message == "không có tệp: Tep.PDF"
    assert finding.fix.endswith("viết tep.pdf")


def test_of_a_source_that_could_not_be_read_nothing_is_said():
    """Its own errors stop the build; what leads to it may be right."""
    files = {"tin-tuc/a/bai.md", "tin-tuc/a/hong.md"}
    resolver = Resolver(files, {"tin-tuc/a/hong.md": None}, frozenset())
    targets = resolver.references("tin-tuc/a/bai.md", "/bai/", [Link("hong.md", 3)])
    assert [target.kind for target in targets] == ["dead"]
    assert resolver.findings == []


@pytest.mark.parametrize(
    ("target", "advice"),
    [
        ("vanphong@cuc-mau.example", "viết mailto:vanphong@cuc-mau.example"),
        ("www.bo-mau.example/tin", "viết https://www.bo-mau.example/tin"),
        ("024.1234.5678", "viết tel:02412345678"),
        ("(024) 1234 5678", ""),
        ("2018/06", ""),
    ],
)
def test_an_address_that_lacks_its_beginning_is_told_with_it(target, advice):
    resolver = Resolver(set(), {}, frozenset())
    resolver.references("tin-tuc/a.md", "/tin-tuc/2018/06/a/", [Link(target, 3)])
    [finding] = resolver.findings
    assert finding.fix == advice if advice else not finding.fix.startswith("viết")


def test_what_a_source_that_could_not_be_read_refers_to_is_told_all_the_same(resolver):
    """But for what is relative to a URL that it has not."""
    links = ["/tin-tuc/khong/", "khong.md", "{filename}khong-co.md", "khong.pdf", "nhap.md"]
    links += ["www.cuc-mau.example", "../khac/", "muc", "khac.md", "/", "/tin-tuc/2018/06/"]
    images = [Image("khong.jpg", 3), Image("anh.jpg", 4)]
    references = [*images, *(Link(target, line) for line, target in enumerate(links, 5))]
    found = dict(resolver.look_at(ITEM, references))
    assert [target.value for target in found.values() if target.kind == "photo"] == [
        "tin-tuc/anh.jpg"
    ]
    assert [(f.line, f.message.rpartition(": ")[2]) for f in resolver.findings] == [
        (3, "khong.jpg"),
        (5, "/tin-tuc/khong/"),
        (6, "khong.md"),
        (7, "{filename}khong-co.md"),
        (8, "khong.pdf"),
        (9, "content/tin-tuc/nhap.md"),
        (10, "www.cuc-mau.example"),
    ]


def test_nothing_is_told_of_what_leads_to_a_source_that_could_not_be_read():
    """By its file or by its address, whose month is not known."""
    name = "tin-tuc/hỏng.md"
    resolver = Resolver(FILES | {name}, PAGES | {name: None}, URLS)
    for target in ("hỏng.md", "/tin-tuc/2018/09/hong/", "../hong/", "/tin-tuc/2018/09/hong"):
        assert follow(resolver, target) == DEAD
    assert resolver.findings == []
    assert follow(resolver, "/tin-tuc/2018/09/hong-hon/") == DEAD
    assert len(resolver.findings) == 1
