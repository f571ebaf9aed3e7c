"""The benchmark of checks, run on a few articles."""

import pytest
from desk.bench.checks import run_checks
from desk.bench.sides import copy_project

from tests.conftest import ROOT


@pytest.mark.slow
def test_a_run_times_a_first_check_and_those_after_an_edit(tmp_path):
    copy_project(ROOT, tmp_path)
    said = []
    assert run_checks(tmp_path, 12, 1, said.append) == 0
    assert said[0] == "Viết 12 bài"
    assert said[1].endswith("giây (12 bài)")
    labels = [line.partition(":")[0].strip() for line in said[1:]]
    assert labels == ["kiểm tra từ đầu", "không đổi gì", "thêm một câu", "đổi tiêu đề"]
