"""Nothing unpublished leaves: canaries in every field, searched in every byte of the output."""

import gzip

import brotli
import pytest

CANARY = "LACHIM"
FIELDS = {
    "title": f"Tiêu đề {CANARY}",
    "category": f"Mục {CANARY}",
    "tags": f"thẻ {CANARY}",
    "unit": f"Phòng {CANARY}",
    "cover": "lachim-anh.jpg",
    "cover_alt": f"Tả {CANARY}",
    "cover_caption": f"Lời {CANARY}",
    "attachments": "lachim-tep.csv",
}
BODY = f"Chuỗi {CANARY}.\n\n![Tả](lachim-trong.jpg)\nLời {CANARY}\n\n[Tệp](lachim-tep.csv)"


def leaks(portal):
    """Files of the output whose name or content, unpacked, holds the canary."""
    found = []
    for path, data in portal.files().items():
        unpack = {".gz": gzip.decompress, ".br": brotli.decompress}.get(path[-3:], bytes)
        if CANARY.lower() in path.lower() or CANARY.encode().lower() in unpack(data).lower():
            found.append(path)
    return found


def photos(portal):
    """The files of photos, not the pictures that stand for pages without one."""
    files = portal.files()
    return [p for p in files if p.startswith("tep/") and not p.endswith("/tieu-de.png")]


def fill(portal, **fields):
    portal.photo("tin-tuc/lachim-anh.jpg", "blue")
    portal.photo("tin-tuc/lachim-trong.jpg", "green")
    portal.write("tin-tuc/lachim-tep.csv", f"a,b\n{CANARY},2\n")
    portal.article("lachim-bai.md", BODY, **FIELDS, **fields)
    portal.article("cong-khai.md", "Xem [bài kia](lachim-bai.md).", title="Công khai")


@pytest.mark.slow
@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft"},
        {"date": "2030-01-01"},
        {"withdrawn": f"{{date: 2019-01-01, reason: {CANARY}}}"},
    ],
)
def test_an_absent_item_leaves_nothing(portal, fields, settings):
    fill(portal, **fields)
    report = portal.build(settings)
    assert leaks(portal) == []
    assert photos(portal) == []
    headlines = [path for path in portal.files() if path.endswith("/tieu-de.png")]
    assert len(headlines) == 2  # of the home page and the public item
    [finding] = [f for f in report.findings if f.path == "tin-tuc/cong-khai.md"]
    assert (finding.line, finding.severity) == (7, "warning")
    assert portal.page("tin-tuc/2018/06/cong-khai/index.html").select(".text a") == []


@pytest.mark.slow
@pytest.mark.parametrize("fields", [{"status": "hidden"}, {"expires": "2019-01-01"}])
def test_an_unlisted_item_has_its_page_and_nothing_else(portal, fields):
    fill(portal, **fields)
    (portal.content / "tin-tuc/cong-khai.md").unlink()
    portal.build()
    own = "tin-tuc/2018/06/lachim-bai/"
    assert {path.startswith((own, "tep/")) or path == "manifest.txt" for path in leaks(portal)} == {
        True
    }
    assert (
        portal.page(f"{own}index.html").find("meta", attrs={"name": "robots"})["content"]
        == "noindex"
    )
    assert ("hết hiệu lực" in portal.text(f"{own}index.html")) == ("expires" in fields)


@pytest.mark.slow
def test_a_published_item_is_found_by_the_same_search(portal):
    """The search of this file can fail: the same item, public, is found."""
    fill(portal)
    portal.build("publishconf.py")
    assert {"index.html", "index.html.br", "index.html.gz", "tin-tuc/index.html"} <= set(
        leaks(portal)
    )


def test_embargo_ends_at_its_second(portal):
    portal.article("lachim.md", title=CANARY, date="2018-06-07 16:49:00")
    for moment, public in (("16:48:59", False), ("16:49:00", True), ("16:49:01", True)):
        portal.build(PORTAL_AS_OF=f"2018-06-07 {moment}")
        assert bool(leaks(portal)) == public, moment


def test_as_of_earlier_than_the_last_build_takes_back(portal):
    portal.article("lachim.md", title=CANARY)
    portal.build()
    portal.build(PORTAL_AS_OF="2018-06-01")
    assert leaks(portal) == []


def test_a_photo_used_by_a_draft_only_is_not_published(portal):
    portal.photo("tin-tuc/anh.jpg")
    portal.article("nhap.md", "![Tả](anh.jpg)", status="draft")
    portal.build()
    assert photos(portal) == []
    portal.article("cong-khai.md", "![Tả](anh.jpg)")
    portal.build()
    assert [path.rpartition("/")[2] for path in photos(portal)] == ["anh-60.jpg", "anh-60.webp"]


@pytest.mark.slow
def test_withdrawing_removes_everything_in_one_build(portal):
    fill(portal)
    portal.build("publishconf.py")
    assert leaks(portal)
    fill(portal, withdrawn="{date: 2019-01-01, reason: Sai}")
    portal.build("publishconf.py")
    assert leaks(portal) == []
