"""After a text was edited the output is a clean build's, and only the text's pages are touched."""

import pytest
from portal import build as module
from portal.output.place import claim_place

from tests.conftest import Portal
from tests.site.conftest import fill


@pytest.fixture
def linked(monkeypatch):
    """How often a build went through the whole flow."""
    calls = []
    whole = module.survey

    def counted(*given):
        calls.append(given)
        return whole(*given)

    monkeypatch.setattr(module, "survey", counted)
    return calls


def edit(portal, old, new, name="tin-tuc/bai.md"):
    path = portal.content / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def clean(portal, tmp_path, settings="pelicanconf.py", **changes):
    """What a build without an output and a cache writes."""
    other = Portal(tmp_path / "clean", shared=True)
    for path in portal.content.rglob("*"):
        if path.is_file():
            copy = other.content / path.relative_to(portal.content)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    other.build(settings, **changes)
    return other.files()


@pytest.fixture
def at_rest(monkeypatch):
    """Files count as at rest from the moment they are written."""
    monkeypatch.setattr("portal.model.source.SETTLED", -(10**12))


@pytest.mark.slow
@pytest.mark.usefixtures("at_rest")
@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_a_sentence_is_written_where_it_stands(portal, linked, tmp_path, settings):
    """The page, the data beside it, the feeds of its section and category, the manifest."""
    fill(portal)
    portal.build(settings)
    before = portal.files()
    edit(portal, "Câu *đầu*[^1]", "Câu *đầu*[^1]", "tin-tuc/day-du.md")
    edit(portal, "Lời\ndưới", "Lời\ndưới\n\nThêm một câu.", "tin-tuc/day-du.md")
    linked.clear()
    report = portal.build(settings)
    assert linked == []
    after = portal.files()
    changed = {path for path in after if after[path] != before.get(path)}
    pages = {path for path in changed if not path.endswith((".br", ".gz"))}
    assert {path.split("/")[0] for path in pages} == {"feeds", "manifest.txt", "tin-tuc"}
    assert {"tin-tuc/2018/06/day-du/index.html", "tin-tuc/2018/06/day-du/index.json"} <= pages
    assert len(changed) == report.written.written
    assert after == clean(portal, tmp_path, settings)


@pytest.mark.slow
@pytest.mark.usefixtures("at_rest")
def test_texts_of_several_kinds_one_after_the_other(portal, linked, tmp_path):
    fill(portal)
    portal.build()
    linked.clear()
    for name in ("tin-tuc/bai-1.md", "trang/co-cau.md", "tin-tuc/het-han.md", "tin-tuc/an.md"):
        with (portal.content / name).open("a", encoding="utf-8") as source:
            source.write("\n\nThêm.\n")
        assert portal.build().written is not None
    assert linked == []
    assert portal.files() == clean(portal, tmp_path)
    linked.clear()
    edit(portal, "title: Bài ẩn", "title: Tên khác", "tin-tuc/an.md")
    portal.build()
    assert len(linked) == 1


@pytest.mark.usefixtures("at_rest")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Bài thử", "title: Tên khác"),
        ("Một.", "Đoạn đầu khác."),
        ("Hai.", "Hai.\u200b"),
        ("Hai.", "[x](khong-co.md)"),
    ],
)
def test_more_than_a_text_goes_through_the_whole_flow(portal, linked, old, new):
    portal.article(body="Một.\n\nHai.")
    portal.build()
    edit(portal, old, new)
    linked.clear()
    portal.build()
    assert len(linked) == 1


@pytest.mark.usefixtures("at_rest")
def test_an_article_more_or_less_goes_through_the_whole_flow(portal, linked):
    portal.article(body="Một.\n\nHai.")
    portal.build()
    other = portal.article("khac.md")
    portal.build()
    other.unlink()
    portal.build()
    portal.photo("tin-tuc/anh.png")
    portal.build()
    assert len(linked) == 4


@pytest.mark.usefixtures("at_rest")
@pytest.mark.parametrize("damage", ["page", "plan", "rules", "later"])
def test_an_output_that_is_not_as_it_was_goes_through_the_whole_flow(portal, linked, damage):
    portal.article(body="Một.\n\nHai.")
    portal.article("hen-gio.md", date="2026-12-01")
    portal.build()
    before = portal.files()
    place = claim_place(portal.output, portal.content, portal.path)
    if damage == "page":
        (portal.output / "index.html").write_text("x")
    elif damage == "plan":
        place.plan.write_bytes(place.plan.read_bytes()[:-1])
    elif damage == "rules":
        place.rules.write_text("x")
    edit(portal, "Hai.", "Ba.")
    linked.clear()
    portal.build(PORTAL_AS_OF="2026-12-02" if damage == "later" else None)
    assert len(linked) == 1
    assert portal.files()["index.html"] != "x"
    if damage != "later":
        assert portal.files()["index.html"] == before["index.html"]


@pytest.mark.usefixtures("at_rest")
def test_the_report_tells_again_what_was_found(portal, linked):
    portal.article(body="Một.\n\nHai.")
    portal.article("khac.md", "[x](khong-co.md)")
    first = portal.build()
    assert first.findings
    edit(portal, "Hai.", "Ba.")
    linked.clear()
    second = portal.build()
    assert linked == []
    assert (second.findings, second.notes, second.counts) == (
        first.findings,
        first.notes,
        first.counts,
    )


def test_a_text_that_may_change_again_unseen_is_read_again(portal):
    """It was written within a tick of the file system's clock."""
    portal.article(body="Một.\n\nHai.")
    portal.build()
    for text in ("Ba.", "Bốn.", "Năm."):
        portal.article(body=f"Một.\n\n{text}")
        portal.build()
        assert text in portal.text("tin-tuc/2018/06/bai/index.html")


@pytest.mark.usefixtures("at_rest")
def test_what_another_output_has_seen_meanwhile_is_still_written(portal, linked):
    """The store is shared: it knows the first text already, this output does not show it."""
    portal.article(body="Một.\n\nHai.")
    portal.article("khac.md", body="Một.\n\nHai.")
    portal.build()
    edit(portal, "Hai.", "Ba.")
    portal.build("publishconf.py", OUTPUT_PATH=str(portal.path / "public"))
    edit(portal, "Hai.", "Bốn.", "tin-tuc/khac.md")
    linked.clear()
    portal.build()
    assert len(linked) == 1
    assert "Ba." in portal.text("tin-tuc/2018/06/bai/index.html")
    assert "Bốn." in portal.text("tin-tuc/2018/06/khac/index.html")
