"""What a run throws away is out of the way at once, and gone at its end."""

from desk.bench.trash import empty_trash, throw_away


def test_files_and_folders_of_one_name_are_moved_away_and_deleted_later(tmp_path):
    work = tmp_path / "bench"
    work.mkdir()
    for _ in range(2):
        (work / "output").mkdir()
        (work / "output/a").touch()
        (work / "lock").touch()
        throw_away(work / "output", work)
        throw_away(work / "lock", work)
    assert list(work.iterdir()) == []
    assert len(list((tmp_path / "bench-trash").iterdir())) == 4
    empty_trash(work)
    assert [path.name for path in tmp_path.iterdir()] == ["bench"]


def test_what_is_not_there_is_no_matter(tmp_path):
    throw_away(tmp_path / "bench/output", tmp_path / "bench")
    empty_trash(tmp_path / "bench")
    assert list(tmp_path.iterdir()) == []
