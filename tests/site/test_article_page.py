"""An article's page shows what contracts.md §4 says: the twin of the article the portal is for."""

import shutil

import pytest

from tests.conftest import ROOT, Portal

PAGE = "tin-tuc/2018/06/so-ket-thi-dua/index.html"


@pytest.fixture(scope="module")
def twin(tmp_path_factory):
    """The article with its photos and nothing else, for tests that only read it."""
    portal = Portal(tmp_path_factory.mktemp("twin") / "portal", shared=True)
    (portal.content / "tin-tuc").mkdir()
    for file in (ROOT / "content/tin-tuc").iterdir():
        if file.is_file():
            shutil.copy(file, portal.content / "tin-tuc")
    assert [finding.show() for finding in portal.build().findings] == []
    return portal


def words(node):
    return " ".join(node.get_text(" ").split())


def test_twin_shows_everything_of_the_article(twin):
    main = twin.page(PAGE).main
    text = words(main)
    assert main.h1.get_text().startswith("Khối thi đua số 3 sơ kết phong trào")
    assert "Phòng Biên tập điện tử/Cục Mẫu" in text
    assert "Số lượt đọc: 2.113" in text
    assert "Cập nhật lúc: 07/06/2018 16:49:00" in text
    assert "Ngày đăng: 07/06/2018 Cập nhật lúc:" in text
    assert text.count("nêu yêu cầu của buổi sơ kết") == 2  # under the photo and at the end
    assert "Ảnh đại diện: Đại tá Trần Văn Mẫu" in text
    assert "Dòng sự kiện: Phong trào thi đua năm 2018" in text
    assert text.endswith("Thẻ: Thi đua khen thưởng Hội nghị sơ kết")


def test_times_are_marked_up_in_hanoi_time(twin):
    times = [time["datetime"] for time in twin.page(PAGE).main.find_all("time")]
    assert times == ["2018-06-07", "2018-06-07T16:49:00+07:00", "2018-06-07T16:49:00+07:00"]


def test_captions_keep_their_lines_and_photos_their_size(twin):
    figures = twin.page(PAGE).main.find("div", class_="text").find_all("figure")
    assert [len(figure.figcaption.find_all("br")) for figure in figures] == [1, 0, 1]
    for figure in figures:
        assert (figure.img["width"], figure.img["height"]) == ("320", "213")  # FEW_SIZES
        assert (twin.output / PAGE).parent.joinpath(figure.img["src"]).resolve().is_file()


def test_head_says_what_the_page_says(twin):
    page = twin.page(PAGE)
    assert page.find("link", rel="canonical")["href"] == (
        "https://cuc-mau.example/tin-tuc/2018/06/so-ket-thi-dua/"
    )
    meta = {
        m.get("name") or m.get("property"): m["content"]
        for m in page.find_all("meta", content=True)
    }
    assert meta["description"].startswith("Theo Chương trình công tác năm 2018")
    assert meta["og:description"] == meta["description"]
    assert meta["og:title"] == page.h1.get_text()
    assert meta["og:image"].startswith("https://cuc-mau.example/tep/")


def test_updates_and_attachments_are_shown(portal):
    portal.write("tin-tuc/ke-hoach.csv", "a,b\n1,2\n")
    updates = "[{date: 08/06/2018 14:00, note: bổ sung tệp kế hoạch}]"
    attachments = "[{file: ke-hoach.csv, label: Kế hoạch năm 2018}]"
    portal.article(updates=updates, attachments=attachments)
    assert portal.build().findings == []
    page = portal.page("tin-tuc/2018/06/bai/index.html")
    assert "Cập nhật lúc: 08/06/2018 14:00:00 – bổ sung tệp kế hoạch" in words(page.main)
    link = page.main.find("a", string="Kế hoạch năm 2018")
    assert link["href"].endswith("/bai/ke-hoach.csv")
    assert "(CSV, " in words(page.main)


@pytest.mark.slow
def test_every_listed_article_is_reached_from_the_home_page(portal):
    """Links only, from page to page; a hidden one is in no list. This is the whole sample."""
    shutil.copytree(ROOT / "content", portal.content, dirs_exist_ok=True)
    report = portal.build()
    assert [finding.show() for finding in report.findings + report.notes] == []
    seen, ahead = set(), [portal.output / "index.html"]
    while ahead:
        file = ahead.pop()
        if file in seen or file.suffix != ".html":
            continue
        seen.add(file)
        page = portal.page(file.relative_to(portal.output).as_posix())
        for link in page.find_all("a", href=True):
            if ":" not in link["href"] and not link["href"].startswith("#"):
                target = (file.parent / link["href"].partition("#")[0]).resolve()
                target = target / "index.html" if target.is_dir() else target
                assert target.is_file(), f"{file}: {link['href']}"
                ahead.append(target)
    reached = {file.parent.name for file in seen}
    assert {"so-ket-thi-dua", "tap-huan-van-thu", "tap-huan-chu-ky-so"} <= reached
    for path in ("index.html", "tin-tuc/index.html"):
        assert "xac-nhan-thu-dien-tu" not in portal.text(path)
