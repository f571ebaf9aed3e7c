"""Pelican's settings → a job, or every bad value at once with its line in the file."""

import multiprocessing
import os

import pytest
from pelican.settings import read_settings
from portal.checked_settings import BadSettings
from portal.model.moment import Moment
from portal.model.site import Place
from portal.settings import OURS, read_job
from portal.vietnamese.dates import parse_moment

from tests.conftest import NOW, ROOT

BAD: dict[str, tuple[object, str]] = {
    "SITEURL": ("cuc-mau", "SITEURL “cuc-mau” không phải là địa chỉ trang"),
    "SITENAME": (" ", "thiếu SITENAME"),
    "TIMEZONE": ("UTC", "TIMEZONE phải là Asia/Ho_Chi_Minh"),
    "DEFAULT_LANG": ("en", "DEFAULT_LANG phải là vi"),
    "FEED_ALL_ATOM": ("all.xml", "FEED_ALL_ATOM để Pelican tự ghi vào thư mục kết quả"),
    "MARKDOWN": ({"extensions": ["khong.co"]}, "MARKDOWN không dùng được: No module named 'khong'"),
    "PORTAL_OWNER": ({"name": ""}, "PORTAL_OWNER thiếu tên cơ quan"),
    "PORTAL_MENU": ([("Tin", "tin-tuc")], "“Tin” dẫn tới địa chỉ không dùng được: tin-tuc"),
    "PORTAL_TILES": ([("Hỏi đáp",)], "PORTAL_TILES không đúng dạng"),
    "PORTAL_REDIRECTS": ("/cu/", "PORTAL_REDIRECTS không phải là danh sách"),
    "PORTAL_CATEGORIES": ("Tin hoạt động", "PORTAL_CATEGORIES không đúng dạng"),
    "PORTAL_COMPARE_DAYS": (0, "PORTAL_COMPARE_DAYS không đúng dạng"),
    "PORTAL_ASK": ({"endpoint": "hoi"}, "câu hỏi không gửi tới “hoi” được"),
    "PORTAL_AS_OF": ("hôm qua", "“hôm qua” không phải là ngày"),
    "PORTAL_WORKERS": (65, "PORTAL_WORKERS không đúng dạng"),
    "PORTAL_WORKER_START": ("thread", "PORTAL_WORKER_START không đúng dạng"),
    "PORTAL_PUBLISH": (1, "PORTAL_PUBLISH không đúng dạng"),
    "PORTAL_MENUS": ([], "không có thiết lập PORTAL_MENUS"),
}


@pytest.fixture(scope="module")
def settings():
    """The sample's own settings, as Pelican reads them."""
    return read_settings(str(ROOT / "pelicanconf.py"), override={"PORTAL_WORKERS": 1})


@pytest.fixture
def job(settings):
    """Makes the job of the sample's settings and further ones."""
    return lambda **changes: read_job({**settings, **changes}, lambda: NOW)


@pytest.fixture
def findings(job):
    """Makes the findings of bad settings."""

    def found(**changes):
        with pytest.raises(BadSettings) as bad:
            job(**changes)
        return bad.value.findings

    return found


def test_every_bad_value_is_told_in_one_report(findings):
    found = findings(**{name: value for name, (value, _) in BAD.items()})
    assert sorted(f.message for f in found) == sorted(message for _, message in BAD.values())
    assert all(finding.fix and finding.severity == "error" for finding in found)


def test_a_bad_value_is_told_with_its_line(findings):
    lines = (ROOT / "pelicanconf.py").read_text(encoding="utf-8").splitlines()
    line = lines.index('TIMEZONE = "Asia/Ho_Chi_Minh"') + 1
    [finding] = findings(TIMEZONE="UTC")
    assert (finding.path, finding.line) == ("pelicanconf.py", line)
    [finding] = findings(TIMEZONE="UTC", PORTAL_SETTINGS=str(ROOT / "publishconf.py"))
    assert (finding.path, finding.line) == ("publishconf.py", 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITEURL", "https://["),
        ("SITEURL", "https://cuc-mau.example:cong"),
        ("SITEURL", "https://cuc-mau.example/a b"),
        ("SITEURL", "https://cuc-mau.example/?id=1"),
        ("SITEURL", "https://cuc-mau.example/#a"),
        ("SITEURL", "https://ten:mat-khau@cuc-mau.example"),
        ("SITEURL", "https://cuc-mau.example//bo"),
        ("SITEURL", "//cuc-mau.example"),
        ("SITEURL", "ftp://cuc-mau.example"),
        ("SITEURL", ""),
        ("MARKDOWN", ["markdown.extensions.abbr"]),
        ("MARKDOWN", {"extensions": [object()]}),
        ("MARKDOWN", {"extension_configs": {"markdown.extensions.toc": {"khong_co": 1}}}),
        ("PORTAL_SETTINGS", ""),
        ("PORTAL_OWNER", None),
        ("PORTAL_OWNER", {"name": "Cục Mẫu", "ten": "Cục Mẫu"}),
        ("PORTAL_OWNER", {"name": "Cục Mẫu", "phone": 24}),
        ("PORTAL_MENU", 5),
        ("PORTAL_MENU", "Tin tức"),
        ("PORTAL_MENU", [("Tin tức", None)]),
        ("PORTAL_MENU", [("Tin tức", "/tin-tuc/", "a", "b")]),
        ("PORTAL_MENU", [("Tin tức", "/tin-tuc")]),
        ("PORTAL_MENU", [("Tin tức", "/Tin-Tuc/")]),
        ("PORTAL_MENU", [("Tin tức", "javascript:alert(1)")]),
        ("PORTAL_MENU", [("Tin tức", "https:///tin-tuc/")]),
        ("PORTAL_MENU", [("Tin tức", "/../")]),
        ("PORTAL_CATEGORIES", [5]),
        ("PORTAL_AS_OF", 20180607),
        ("PORTAL_COMPARE_DAYS", 3651),
        ("PORTAL_COMPARE_DAYS", True),
        ("PORTAL_COMPARE_DAYS", "180"),
        ("PORTAL_ASK", "/nhan-cau-hoi"),
        ("PORTAL_ASK", {"keep_days": "PORTAL"}),
        ("PORTAL_WORKERS", -1),
        ("PORTAL_WORKERS", True),
        ("PORTAL_WORKERS", "2"),
        ("PORTAL_PUBLISH", "False"),
        ("PORTAL_REDIRECTS", 5),
        ("PORTAL_REDIRECTS", [("/cu/",)]),
        ("THEME_TEMPLATES_OVERRIDES", [5]),
    ],
)
def test_a_value_that_is_none_of_the_accepted_ones_is_one_finding(findings, name, value):
    [finding] = findings(**{name: value})
    assert name in finding.message or name == "PORTAL_MENU"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ARTICLE_PATHS", ["tin-tuc"]),
        ("STATIC_PATHS", ["images"]),
        ("DIRECT_TEMPLATES", ["index"]),
        ("TEMPLATE_PAGES", {"a.html": "a.html"}),
        ("FEED_RSS", "feeds/rss.xml"),
        ("FEED_ALL_RSS", "feeds/all.rss.xml"),
        ("DELETE_OUTPUT_DIRECTORY", True),
    ],
)
def test_what_pelican_would_write_or_delete_itself_is_refused(findings, name, value):
    [finding] = findings(**{name: value})
    assert name in finding.message


def test_a_name_that_is_nearly_right_is_proposed(findings):
    [finding] = findings(PORTAL_CATEGORYS=[])
    assert finding.fix == "có phải là PORTAL_CATEGORIES?"
    [finding] = findings(PORTAL_HAI_MUOI_THANG_CHAP=1)
    assert all(name in finding.fix for name in OURS)


@pytest.mark.parametrize(
    ("url", "kept", "path"),
    [
        ("https://cuc-mau.example", "https://cuc-mau.example", "/"),
        ("https://cuc-mau.example/", "https://cuc-mau.example", "/"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000", "/"),
        ("https://bo-mau.example/cuc-mau", "https://bo-mau.example/cuc-mau", "/cuc-mau/"),
        ("https://bo-mau.example/a/b/", "https://bo-mau.example/a/b", "/a/b/"),
    ],
)
def test_the_site_may_lie_under_a_path(job, url, kept, path):
    site = job(SITEURL=url).site
    assert (site.url, site.path) == (kept, path)


def test_the_sites_values_are_read(job):
    tiles = [
        ("DVC", "/dich-vu-cong/", "Dịch vụ"),
        ("BNS", "https://bns.cuc-mau.example/"),
        ("A", ""),
    ]
    owner = {"name": "Cục  Mẫu\n", "phone": "024 0000 0000"}
    site = job(PORTAL_TILES=tiles, PORTAL_OWNER=owner, PORTAL_CATEGORIES=["Tin"]).site
    assert site.tiles == (
        Place("DVC", "/dich-vu-cong/", "Dịch vụ"),
        Place("BNS", "https://bns.cuc-mau.example/"),
        Place("A", ""),
    )
    assert (site.owner.name, site.owner.phone) == ("Cục Mẫu", "024 0000 0000")
    assert site.categories == ("Tin",)
    assert [place.label for place in job(PORTAL_FOOTER=[("Liên hệ", "/lien-he/")]).site.footer] == [
        "Liên hệ"
    ]


def test_a_comparison_may_be_half_a_year_old_unless_the_settings_say_otherwise(job):
    assert job().site.compare_days == 180
    assert job(PORTAL_COMPARE_DAYS=30).site.compare_days == 30


def test_a_tile_or_menu_entry_without_target_is_left_out_with_a_warning(portal):
    changes = {
        "PORTAL_MENU": [("Tin tức", "/tin-tuc/"), ("Chưa viết", "/chua-viet/")],
        "PORTAL_TILES": [("Trống", ""), ("BNS", "https://bns.cuc-mau.example/")],
        "PORTAL_BOXES": [],
        "PORTAL_FOOTER": [],
    }
    report = portal.build(**changes)
    assert [note.show("") for note in report.notes] == [
        "pelicanconf.py:1: cảnh báo: ô “Chưa viết” bị lược bỏ: trang /chua-viet/ không có"
        " → sửa địa chỉ trong pelicanconf.py, hoặc viết trang ấy",
        "pelicanconf.py:1: cảnh báo: ô “Trống” bị lược bỏ: chưa có địa chỉ"
        " → sửa địa chỉ trong pelicanconf.py, hoặc viết trang ấy",
    ]
    page = portal.page("index.html")
    assert [link.get_text() for link in page.select(".menu a, .tiles a")] == ["Tin tức", "BNS"]


def test_redirects_are_read_with_their_lines(portal):
    settings = portal.path / "pelicanconf.py"
    with settings.open("a", encoding="utf-8") as file:
        file.write('PORTAL_REDIRECTS = [\n    ("/cu.aspx?id=1", "/tin-tuc/"),\n]\n')
    line = len(settings.read_text(encoding="utf-8").splitlines()) - 1
    for name in ("pelicanconf.py", "publishconf.py"):
        [row] = portal.job(name).redirects
        assert (row.old.url, row.target.url) == ("/cu.aspx?id=1", "/tin-tuc/")
        assert (row.file, row.old.line) == ("pelicanconf.py", line)
    assert portal.job(PORTAL_REDIRECTS=None).redirects == ()


def test_as_of_is_the_clocks_unless_it_is_given(job):
    clocked, given = job(), job(PORTAL_AS_OF="2018-06-08 07:00")
    assert (clocked.as_of, clocked.now) == (Moment(1_795_000_000), True)
    assert (given.as_of, given.now) == (parse_moment("2018-06-08 07:00"), False)
    assert job(PORTAL_AS_OF="08/06/2018 07:00").as_of == given.as_of


def test_paths_are_absolute_and_templates_come_from_the_overrides_first(portal):
    portal.own_theme()
    job = portal.job(THEME_TEMPLATES_OVERRIDES=["rieng"])
    assert job.project == str(portal.path)
    assert job.content == str(portal.content)
    assert job.output == str(portal.output)
    assert job.cache == str(portal.path / ".cache")
    assert job.templates == (str(portal.path / "rieng"), str(portal.path / "theme/templates"))
    assert job.settings == str(portal.path / "pelicanconf.py")


def test_a_link_in_the_outputs_place_is_not_followed_here(portal):
    """It is refused later: what it leads to must never be written to."""
    portal.output.symlink_to(portal.content)
    assert portal.job().output == str(portal.output)


def test_workers_are_as_many_as_processors_and_start_as_the_system_likes(job):
    made = job(PORTAL_WORKERS=0)
    assert (made.workers, made.start) == (
        os.cpu_count(),
        multiprocessing.get_all_start_methods()[0],
    )
    made = job(PORTAL_WORKERS=3, PORTAL_WORKER_START="spawn")
    assert (made.workers, made.start) == (3, "spawn")


def test_only_the_file_of_production_publishes(portal):
    assert not portal.job().publish
    assert portal.job("publishconf.py").publish
    assert not portal.job("publishconf.py", PORTAL_PUBLISH=False).publish


def test_what_a_home_page_owes_is_missed_only_where_it_is_published(job, findings):
    """Nghị định 42/2022/NĐ-CP; one finding for each, so that all are mended at once."""
    assert job(PORTAL_OWNER={"name": "Cục Mẫu"}).site.owner.name == "Cục Mẫu"
    found = findings(PORTAL_OWNER={"name": "Cục Mẫu", "phone": "024"}, PORTAL_PUBLISH=True)
    missed = [finding.message.split("”")[0].split("“")[1] for finding in found]
    assert sorted(missed) == ["address", "email", "parent", "responsible"]
    assert all("42/2022" in finding.fix for finding in found)


def test_markdown_is_kept_as_json_whatever_the_order_of_its_keys(job):
    one = {"extensions": ["markdown.extensions.abbr"], "extension_configs": {}}
    other = dict(reversed(one.items()))
    assert job(MARKDOWN=one).markdown == job(MARKDOWN=other).markdown
    assert job(MARKDOWN=None).markdown == "{}"
