"""Summaries that tell nothing more."""

import pytest


def test_the_title_again_is_told(tell):
    (found,) = tell("summary-title", title="Hội nghị sơ kết", summary="hội nghị sơ kết.")
    assert found.startswith("5: tóm tắt chép lại đầu đề")
    assert tell("summary-title", title="Hội nghị sơ kết", summary="Năm cơ quan họp.") == []
    assert tell("summary-title") == []


@pytest.mark.parametrize(
    "summary", ["Năm cơ quan thống nhất…", "Năm cơ quan...", "Năm cơ quan,", "Năm cơ quan và"]
)
def test_one_that_was_cut_is_told(tell, summary):
    assert tell("summary-cut", summary=f'"{summary}"')[0].startswith("5: tóm tắt bị cắt ngang")


@pytest.mark.parametrize(
    "summary", ["Năm cơ quan họp.", "Họp ở đâu?", "Năm cơ quan (khối 3)", "Ông nói “vâng”", ""]
)
def test_a_whole_one_is_not(tell, summary):
    assert tell("summary-cut", summary=f'"{summary}"') == []


def test_one_that_is_made_of_the_text_is_not_looked_at(tell):
    assert tell("summary-cut", "Một đoạn rất dài " * 40) == []
