"""A project in memory after each sort of change: what it shows is what a new start would show."""

import gc
import shutil
import time

import msgspec
import pytest
from desk.serve import warm as module
from desk.serve.changes import Changes
from desk.serve.renderer import Renderer
from desk.serve.setting_up import Unusable
from desk.serve.standing import Standing
from desk.serve.warm import Warm
from jinja2 import Template


@pytest.fixture
def warm(project):
    """The project, looked at once."""
    warm = Warm(project.path)
    assert isinstance(warm.look(), Standing)
    yield warm
    warm.close()


def fresh(project):
    """What a new start shows."""
    other = Warm(project.path)
    try:
        return other.look()
    finally:
        other.close()


DATE = "date: 2018-06-07 16:49:00"


def content(*paths):
    return Changes(frozenset(paths))


def edit(project, name, old, new):
    path = project.content / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return content(name)


def same(one, other):
    """Whether two sites are the same but for the moment and what is known of files at rest."""
    plain = [
        msgspec.structs.replace(
            each,
            job=msgspec.structs.replace(each.job, as_of=one.job.as_of),
            seen=msgspec.structs.replace(each.seen, snapshot=one.seen.snapshot, live=set()),
        )
        for each in (one, other)
    ]
    return plain[0] == plain[1] and one.name == other.name


@pytest.fixture
def linked(monkeypatch):
    """How often all was linked anew."""
    calls = []
    whole = module.look_over

    def counted(*given):
        calls.append(given)
        return whole(*given)

    monkeypatch.setattr(module, "look_over", counted)
    return calls


def test_a_text_alone_is_not_linked_anew(project, warm, linked):
    changes = edit(project, "tin-tuc/mot.md", "Hai.", "Hai.\n\nBa.")
    shown = warm.look(changes)
    assert linked == []
    assert same(shown, fresh(project))


@pytest.mark.parametrize("old", ["Bài một", "Một."])
def test_a_title_or_a_summary_is_not_linked_anew(project, warm, linked, old):
    warm.look(edit(project, "tin-tuc/mot.md", old, "Lời khác"))
    shown = warm.look(edit(project, "tin-tuc/mot.md", "Lời khác", "Lời khác nữa"))
    assert linked == []
    assert same(shown, fresh(project))


def test_what_puts_an_item_into_lists_is_linked_anew(project, warm, linked):
    shown = warm.look(edit(project, "tin-tuc/mot.md", "category: Tin", "category: Chuyện"))
    assert len(linked) == 1
    assert same(shown, fresh(project))


def test_items_come_go_and_get_other_names(project, warm):
    project.article("moi.md", title="Bài mới")
    shown = warm.look(content("tin-tuc/moi.md"))
    assert same(shown, fresh(project))
    (project.content / "tin-tuc/moi.md").rename(project.content / "tin-tuc/ten-khac.md")
    shown = warm.look(content("tin-tuc/moi.md", "tin-tuc/ten-khac.md"))
    assert same(shown, fresh(project))
    (project.content / "tin-tuc/mot.md").unlink()
    shown = warm.look(content("tin-tuc/mot.md"))
    assert same(shown, fresh(project))
    assert {"/tin-tuc/2018/06/ten-khac/"} <= shown.seen.index.urls
    assert not {"/tin-tuc/2018/06/mot/"} & shown.seen.index.urls


@pytest.mark.slow
def test_a_photo_of_the_same_size_is_another(project, warm):
    project.photo("tin-tuc/anh.png", "blue")
    edit(project, "tin-tuc/khac.md", "Câu.", "![Tả](anh.png)")
    before = warm.look(content("tin-tuc/khac.md", "tin-tuc/anh.png")).name
    project.photo("tin-tuc/anh.png", "green")
    shown = warm.look(content("tin-tuc/anh.png"))
    assert shown.name != before
    assert same(shown, fresh(project))


def test_drafts_and_what_is_to_come_are_shown_and_marked(project, warm):
    project.article("nhap.md", status="draft", title="Bản thảo")
    project.article("mai.md", date="2090-01-01", title="Mai sau")
    shown = warm.look(content("tin-tuc/nhap.md", "tin-tuc/mai.md"))
    marks = {entry.url: entry.around.unpublished for entry in shown.seen.index.entries}
    assert marks["/tin-tuc/2018/06/nhap/"] == "draft"
    assert marks["/tin-tuc/2090/01/mai/"] == "future"


def test_errors_are_told_with_their_place_and_healed(project, warm, linked):
    [finding] = warm.look(edit(project, "tin-tuc/mot.md", DATE, "date: hôm qua"))
    assert (finding.path, finding.line, finding.severity) == (
        "content/tin-tuc/mot.md",
        3,
        "error",
    )
    shown = warm.look(edit(project, "tin-tuc/mot.md", "date: hôm qua", DATE))
    assert same(shown, fresh(project))


def test_a_text_saved_while_another_is_broken_is_not_lost(project, warm):
    warm.look(edit(project, "tin-tuc/mot.md", DATE, "date: hôm qua"))
    assert isinstance(warm.look(edit(project, "tin-tuc/khac.md", "Câu.", "Lời khác.")), list)
    shown = warm.look(edit(project, "tin-tuc/mot.md", "date: hôm qua", DATE))
    assert same(shown, fresh(project))


def test_warnings_stand_beside_the_site(project, warm):
    shown = warm.look(edit(project, "tin-tuc/mot.md", "Hai.", "[x](khong-co.md)"))
    assert [(f.path, f.severity) for f in shown.warnings][:1] == [
        ("content/tin-tuc/mot.md", "warning")
    ]


def test_settings_theme_and_pictures_are_read_anew(project, warm):
    frame = Changes(frame=True)
    for name, text in (
        ("pelicanconf.py", '\nSITENAME = "Tên khác"\n'),
        ("theme/css/index.css", "\na { color: red }\n"),
        ("theme/templates/base.html", "\n{# khác #}\n"),
        ("theme/pictures.toml", "\n# khác\n"),
    ):
        before = warm.look(content()).name
        with (project.path / name).open("a", encoding="utf-8") as file:
            file.write(text)
        shown = warm.look(frame)
        assert same(shown, fresh(project)), name
        if not name.endswith(".toml"):
            assert shown.name != before


def test_a_text_saved_while_the_settings_are_broken_is_not_lost(project, warm):
    """What is wrong is told again at each save, until it is mended."""
    settings = project.path / "pelicanconf.py"
    good = settings.read_text("utf-8")
    settings.write_text(f"{good}\nSITENAME =\n", "utf-8")
    for changes in (Changes(frame=True), edit(project, "tin-tuc/mot.md", "Hai.", "Ba.")):
        with pytest.raises(Unusable, match="1 findings"):
            warm.look(changes)
    settings.write_text(good, "utf-8")
    assert same(warm.look(Changes(frame=True)), fresh(project))


@pytest.mark.parametrize(
    ("folder", "place", "changes"),
    [("content", "content", content(".")), ("theme", "theme", Changes(frame=True))],
)
def test_a_folder_that_vanished_is_told_and_found_again(
    project, warm, monkeypatch, folder, place, changes
):
    monkeypatch.chdir(project.path)  # Pelican looks for a theme there too
    (project.path / folder).rename(project.path / "cất")
    with pytest.raises(Unusable) as caught:
        warm.look(changes)
    assert [finding.path for finding in caught.value.findings] == [place]
    (project.path / "cất").rename(project.path / folder)
    shown = warm.look(edit(project, "tin-tuc/mot.md", "Hai.", "Ba."))
    assert same(shown, fresh(project))


def test_a_cache_that_somebody_cleans_is_begun_anew(project, warm):
    shutil.rmtree(project.path / ".cache")
    shown = warm.look(edit(project, "tin-tuc/mot.md", "Hai.", "Ba."))
    assert (project.path / ".cache/portal.sqlite").stat().st_size > 0
    assert same(shown, fresh(project))


def test_whatever_fails_is_told_and_the_next_look_begins_anew(project, warm, monkeypatch):
    whole = module.look_over
    monkeypatch.setattr(module, "look_over", lambda *given: whole(*given[:1]))
    with pytest.raises(Unusable) as caught:
        warm.look(edit(project, "tin-tuc/mot.md", "category: Tin", "category: Chuyện"))
    assert "TypeError" in caught.value.findings[0].message
    monkeypatch.undo()
    edit(project, "tin-tuc/khac.md", "Câu.", "Lời khác.")  # nobody tells of it
    assert same(warm.look(content()), fresh(project))


def test_the_folders_are_those_of_the_settings(project, tmp_path, warm):
    elsewhere = tmp_path / "nội dung"
    project.content.rename(elsewhere)
    project.content.symlink_to(elsewhere)
    warm.look(Changes(frame=True))
    assert warm.content == elsewhere
    assert warm.folders[:2] == [elsewhere, project.path / "theme"]


def test_what_was_learnt_is_known_at_the_next_start(project, warm, monkeypatch):
    time.sleep(0.06)  # until the files are at rest
    warm.look(Changes(frame=True))
    warm.keep()
    opened = []
    whole = module.look_over
    monkeypatch.setattr(
        module, "look_over", lambda *given: opened.append(len(given[2].readings)) or whole(*given)
    )
    fresh(project)
    assert opened == [3]


def test_a_source_that_is_gone_or_empty_may_be_being_written(project, warm):
    assert not warm.lacks(["tin-tuc/mot.md", "tin-tuc/chua-co.md"])
    (project.content / "tin-tuc/mot.md").write_bytes(b"")
    assert warm.lacks(["tin-tuc/mot.md"])
    (project.content / "tin-tuc/mot.md").unlink()
    assert warm.lacks(["tin-tuc/mot.md"])


@pytest.mark.slow
def test_a_theme_that_was_put_away_is_freed(project, warm):
    """Its templates refer to one another, and what was frozen is never collected."""
    template = project.path / "theme/templates/base.html"
    counts = []
    for number in range(4):
        template.write_text(template.read_text("utf-8") + f"{{# {number} #}}", "utf-8")
        standing = warm.look(Changes(frame=True))
        renderer = Renderer(project.path)
        renderer.show(standing)
        renderer.close()
        del renderer, standing
        warm.keep()
        gc.unfreeze()  # what is frozen is not among the objects
        counts.append(sum(isinstance(each, Template) for each in gc.get_objects()))
        gc.freeze()
    assert counts == [counts[0]] * 4
