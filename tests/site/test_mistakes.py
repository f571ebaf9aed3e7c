"""Mistakes of editors, from public bug reports: told with file and line, never guessed away."""

import os
import shutil
import unicodedata

import msgspec
import pytest
from portal.build import build
from portal.fingerprint import read_inputs


def told(report):
    return [(f.path, f.line, f.severity) for f in report.findings]


@pytest.mark.parametrize(
    "date",
    [
        "07.06.2018",
        "07/06/18",
        "31/02/2018",
        "6/7/2018 4:49 PM",
        "hôm qua",
        '""',
        "07/06/2018 25:00",
    ],
)
def test_a_date_that_is_none_stops_the_build_at_its_line(portal, date):
    portal.article(date=date)
    report = portal.build()
    assert told(report) == [("tin-tuc/bai.md", 3, "error")]
    assert report.written is None
    assert not portal.output.exists()


def test_an_ambiguous_date_shows_both_readings(portal):
    portal.article(date="07.06.2018")
    [finding] = portal.build().findings
    assert "07/06/2018" in finding.fix
    assert "06/07/2018" in finding.fix


def test_day_comes_first(portal):
    portal.article(date="07/06/2018 16:49:00", modified="08/06/2018")
    portal.build()
    times = portal.page("tin-tuc/2018/06/bai/index.html").main.find_all("time")
    assert [time["datetime"] for time in times][:2] == ["2018-06-07T16:49:00+07:00", "2018-06-08"]


def test_all_mistakes_of_all_files_are_told_at_once(portal):
    portal.article("a.md", date="x", modifed="2018-06-07", status="nháp", views="-1")
    portal.article("b.md", title="a: b", category="")
    portal.article("c.md", "![Ảnh](khong-co.jpg)\n\n<script>x</script>")
    portal.article("d.md", date="x", cover="khong-co.jpg", cover_alt="Ảnh", see_also="e.md")
    assert told(portal.build()) == [
        ("tin-tuc/a.md", 3, "error"),
        ("tin-tuc/a.md", 5, "error"),
        ("tin-tuc/a.md", 6, "error"),
        ("tin-tuc/a.md", 7, "error"),
        ("tin-tuc/b.md", 2, "error"),
        ("tin-tuc/b.md", 4, "error"),
        ("tin-tuc/c.md", 7, "error"),
        ("tin-tuc/c.md", 9, "error"),
        ("tin-tuc/d.md", 3, "error"),
        ("tin-tuc/d.md", 5, "error"),
        ("tin-tuc/d.md", 7, "warning"),
    ]


def test_files_of_a_source_with_other_mistakes_are_looked_into(portal):
    portal.write("tin-tuc/trang.jpg", "<!doctype html><p>404</p>")
    portal.write("tin-tuc/rong.jpg", "")
    portal.write("tin-tuc/van-ban.pdf", "<!doctype html><p>404</p>")
    body = "![Một](trang.jpg)\n\n[tải](van-ban.pdf)"
    portal.article(date="x", cover="rong.jpg", cover_alt="Ảnh", body=body)
    assert told(portal.build()) == [("tin-tuc/bai.md", line, "error") for line in (3, 5, 9, 11)]


def test_what_a_draft_with_a_mistake_names_is_told_where_drafts_are_shown(portal):
    fields = {"cover": "chua-chup.jpg", "cover_alt": "Ảnh", "see_also": "chua-viet.md"}
    portal.article(body="![Tả](chua.jpg)", date="x", status="draft", **fields)
    portal.article("khac.md", see_also="bai.md")
    assert told(portal.build()) == [("tin-tuc/bai.md", 3, "error")]
    job = msgspec.structs.replace(portal.job(), preview=True)
    report = build(job, read_inputs(job), None, lambda line: None)
    shown = [(3, "error"), (6, "error"), (8, "warning"), (11, "error")]
    assert [(line, severity) for _, line, severity in told(report)] == shown


def test_the_same_mistake_is_told_at_each_of_its_lines(portal):
    links = "![Tả](khong/a.jpg)\n\n![Tả](a.jpg)\n\n[a](b.md)\n\n[b](b.md)\n\n![Tả](a.jpg)"
    portal.article(body=f"{links}\n\n[^2]: Chú thích không câu nào gọi.")
    report = portal.build()
    lines = [7, 9, 11, 13, 15, 17]
    assert [line for _, line, _ in told(report)] == lines
    assert report.findings[-1].message == "không câu nào gọi chú thích [^2]"


def test_photos_are_checked_where_the_text_is_right(portal):
    """A broken photo is told with the line that shows it; all of them in one run."""
    portal.write("tin-tuc/rong.jpg", "")
    portal.write("tin-tuc/trang.jpg", "<!doctype html><p>404</p>")
    portal.article(body="![Một](rong.jpg)\n\n![Hai](trang.jpg)\n\n![Ba](khong-co.jpg)")
    report = portal.build()
    assert told(report) == [("tin-tuc/bai.md", line, "error") for line in (7, 9, 11)]
    for finding, name in zip(
        report.findings, ("rong.jpg", "trang.jpg", "khong-co.jpg"), strict=True
    ):
        assert name in finding.message


def test_a_failed_build_leaves_the_output_as_it_was(portal):
    portal.article()
    portal.build()
    before = portal.files()
    portal.article(date="x", body="Mới.")
    portal.article("khac.md")
    assert portal.build().written is None
    assert portal.files() == before


def test_one_address_for_two_items_names_both_and_proposes(portal):
    portal.article("2018-06-01-giao-ban.md")
    portal.article("2018-06-08-giao-ban.md")
    [finding] = portal.build().findings
    assert "2018-06-0" in finding.path
    assert "giao-ban.md" in finding.message
    assert "slug: giao-ban-2" in finding.fix


def test_one_name_in_two_months_is_two_pages(portal):
    portal.article("2018/06/giao-ban.md")
    portal.article("2018/07/giao-ban.md", date="2018-07-02")
    assert portal.build().findings == []
    assert {
        "tin-tuc/2018/06/giao-ban/index.html",
        "tin-tuc/2018/07/giao-ban/index.html",
    } <= portal.files().keys()


@pytest.mark.parametrize("slug", ["tin-tuc", "the", "en", "feeds", "video", "tep"])
def test_a_page_cannot_take_an_address_of_the_portal(portal, slug):
    portal.write(f"trang/{slug}.md", "---\ntitle: A\n---\nx\n")
    assert told(portal.build()) == [(f"trang/{slug}.md", 1, "error")]


def test_yaml_is_read_as_yaml(portal):
    portal.article(
        title="Sơ kết công tác\n  thi đua",
        summary=">\n  Viết trên\n  hai dòng.",
        tags="\n  - thi đua\n  - khen thưởng",
    )
    assert portal.build().findings == []
    page = portal.page("tin-tuc/2018/06/bai/index.html")
    assert page.h1.get_text() == "Sơ kết công tác thi đua"
    assert page.find("meta", attrs={"name": "description"})["content"] == "Viết trên hai dòng."
    assert [tag.get_text() for tag in page.find("ul", class_="tags").find_all("li")] == [
        "thi đua",
        "khen thưởng",
    ]


def test_names_are_compared_after_nfc_and_percent_decoding(portal):
    nfd = unicodedata.normalize("NFD", "Hội nghị số 1 (ảnh 2).jpg")
    portal.photo(f"tin-tuc/{nfd}")
    portal.write("tin-tuc/Công văn số 15.csv", "a,b\n1,2\n")
    portal.article(
        body="![Một](<Hội nghị số 1 (ảnh 2).jpg>)\n\n"
        "![Hai](H%E1%BB%99i%20ngh%E1%BB%8B%20s%E1%BB%91%201%20(%E1%BA%A3nh%202).jpg)\n\n"
        "[Tải](<Công văn số 15.csv>)"
    )
    assert portal.build().findings == []
    page = portal.page("tin-tuc/2018/06/bai/index.html")
    assert {image["src"].rpartition("/")[2] for image in page.main.find_all("img")} == {
        "hoi-nghi-so-1-anh-2-60.jpg"
    }
    assert "tin-tuc/2018/06/bai/cong-van-so-15.csv" in portal.files()


@pytest.mark.parametrize(
    "target",
    [
        "../../pelicanconf.py",
        "{attach}../../pelicanconf.py",
        "{static}/../pelicanconf.py",
        "{filename}../../README.md",
        "%2e%2e/%2e%2e/pelicanconf.py",
        "..\\..\\pelicanconf.py",
        "C:/Windows/win.ini",
        "/../pelicanconf.py",
        "file:///etc/passwd",
        "{attach}/etc/passwd",
    ],
)
@pytest.mark.parametrize("form", ["[x](<{}>)", "![x](<{}>)", '<a href="{}">x</a>'])
def test_nothing_outside_content_is_reached(portal, target, form):
    portal.article(body=form.replace("{}", target))
    report = portal.build()
    assert report.findings
    assert [f.line for f in report.findings] == [7] * len(report.findings)
    text = (
        "".join(path + data.decode("utf-8", "replace") for path, data in portal.files().items())
        if report.written
        else ""
    )
    assert "PORTAL_OWNER" not in text
    assert "root:x:" not in text  # the first line of /etc/passwd


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("bom", ["\ufeff", ""])
def test_line_ends_and_bom_make_no_difference(portal, end, bom):
    portal.article(body="Một.\n\nHai.")
    portal.build()
    before = portal.files()
    source = portal.content / "tin-tuc/bai.md"
    text = source.read_text(encoding="utf-8").replace("\n", end)
    source.write_bytes((bom + text + "\x1a").encode())
    assert portal.build().findings == []
    assert portal.files() == before


def test_braces_are_shown_as_written(portal):
    body = "Có {{ 7*7 }}, {% raw %} và `{attach}tep.pdf`.\n\n```\n{filename}khong-co.md\n```"
    portal.article(title='"{{ SITEURL }}"', summary="'{% x %}'", body=body)
    assert portal.build().findings == []
    text = portal.page("tin-tuc/2018/06/bai/index.html").main.get_text()
    for piece in (
        "{{ SITEURL }}",
        "{{ 7*7 }}",
        "{% raw %}",
        "{attach}tep.pdf",
        "{filename}khong-co.md",
    ):
        assert piece in text


def test_ids_are_unique_and_links_inside_the_page_lead_somewhere(portal):
    text = "## Mục\n\nA[^1] B[^ghi-chú] [mục](#muc) [không](#khong-co)\n\n## Mục\n\n"
    body = f"{text}[^1]: X.\n[^ghi-chú]: Y."
    portal.article(body=body)
    assert told(portal.build()) == [("tin-tuc/bai.md", 9, "warning")]
    page = portal.page("tin-tuc/2018/06/bai/index.html")
    ids = [node["id"] for node in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    for link in page.find_all("a", href=lambda href: href and href.startswith("#")):
        assert link["href"][1:] in ids


def test_a_summary_has_whole_words_and_no_closing_mark(portal):
    long = unicodedata.normalize("NFD", "Bài toán đã được phường Thượng Nghĩa giải quyết " * 12)
    portal.article("dai.md", long)
    portal.article("ngan.md", "Đồng chí Trần Văn Mẫu kết luận hội nghị./.")
    portal.build()
    for name, end in (("dai", "…"), ("ngan", "hội nghị.")):
        page = portal.page(f"tin-tuc/2018/06/{name}/index.html")
        summary = page.find("meta", attrs={"name": "description"})["content"]
        assert summary.endswith(end)
        assert summary == unicodedata.normalize("NFC", summary)
        assert summary in portal.page("tin-tuc/index.html").get_text()
    assert set(summary.strip("…").split()) <= set(unicodedata.normalize("NFC", long).split()) | set(
        summary.split()
    )


@pytest.mark.slow
def test_same_size_and_mtime_do_not_hide_a_change(portal):
    """getpelican/pelican#1544: the content decides, not the clock."""
    source = portal.article(body="Số liệu 111.")
    photo = portal.photo("tin-tuc/anh.png", "red")
    portal.article("b.md", "![Ảnh](anh.png)")
    portal.build()
    for path, change in ((source, lambda d: d.replace(b"111", b"222")), (photo, None)):
        status = path.stat()
        if change:
            path.write_bytes(change(path.read_bytes()))
        else:
            portal.photo("tin-tuc/anh.png", "lime")
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    portal.build()
    assert "Số liệu 222" in portal.text("tin-tuc/2018/06/bai/index.html")
    warm = portal.files()
    for folder in (".cache", ".portal", "output"):
        shutil.rmtree(portal.path / folder)
    portal.build()
    assert portal.files() == warm
