"""What an editor reads of a problem."""

import pickle

from portal.model.finding import Finding, Refused


def test_an_editor_reads_place_problem_and_remedy_in_one_line():
    finding = Finding("tin-tuc/a.md", 3, "ngày sai", "viết 07/06/2018")
    line = "content/tin-tuc/a.md:3: lỗi: ngày sai → viết 07/06/2018"
    assert finding.show() == line
    assert finding.show("noi-dung") == line.replace("content", "noi-dung")
    assert finding.show("") == line.removeprefix("content/")


def test_a_warning_is_called_one():
    shown = Finding("a.md", 1, "thiếu mô tả ảnh", "viết mô tả", "warning").show()
    assert shown == "content/a.md:1: cảnh báo: thiếu mô tả ảnh → viết mô tả"


def test_findings_sort_by_file_and_line():
    row = [Finding("a.md", 2, "b", ""), Finding("a.md", 10, "a", ""), Finding("b.md", 1, "a", "")]
    assert sorted([row[1], row[2], row[0]]) == row


def test_a_refusal_says_both_and_comes_whole_out_of_a_worker():
    """multiprocessing pickles what a step raises; nothing is stored so."""
    refused = pickle.loads(pickle.dumps(Refused("sai", "sửa")))
    assert (refused.message, refused.fix, str(refused)) == ("sai", "sửa", "sai → sửa")


def test_no_name_of_a_file_reaches_the_terminal_as_a_command():
    finding = Finding("tin-tuc/a\nb\x1b[31m.md", 1, "tên tệp lạ", "đổi tên")
    assert finding.show() == r"content/tin-tuc/a\x0ab\x1b[31m.md:1: lỗi: tên tệp lạ → đổi tên"
