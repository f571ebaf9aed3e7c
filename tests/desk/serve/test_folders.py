"""Which folders are watched, and what tells one from another of its name."""

from desk.serve.folders import apart, marks_of


def test_folders_are_real_and_none_is_within_another(tmp_path):
    root = tmp_path.resolve()
    (root / "giao diện/templates").mkdir(parents=True)
    (root / "lien-ket").symlink_to(root / "giao diện")
    given = [root / "lien-ket", root / "giao diện/templates", root / "content"]
    assert apart(given) == (root / "content", root / "giao diện")


def test_a_name_that_begins_alike_is_another_folder(tmp_path):
    given = [tmp_path / "content-cu", tmp_path / "content"]
    assert len(apart(given)) == 2


def test_another_folder_of_the_same_name_has_another_mark(tmp_path):
    folder, away = tmp_path / "content", tmp_path / "cất"
    assert marks_of([folder]) == {folder: None}
    folder.mkdir()
    first = marks_of([folder])
    (folder / "a.md").touch()
    assert marks_of([folder]) == first
    folder.rename(away)
    folder.mkdir()
    assert marks_of([folder]) != first
