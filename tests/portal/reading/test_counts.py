"""The file of view counts: what it gives, and every fault at its line."""

import json

import pytest
from portal.model.counted import Counted
from portal.reading.counts import MOST, parse_counts

PAGE = '{"count": 12, "changed": "2018-06-08"}'


def file(pages, version="1", days='["2018-06-08"]'):
    """The file with its three keys on lines 1, 2 and 3."""
    return f'{{"version": {version},\n"days": {days},\n"pages": {{{pages}}}}}'.encode()


def faults(data):
    counts, findings = parse_counts(data)
    assert counts == {}
    assert {finding.severity for finding in findings} == {"error"}
    assert {finding.path for finding in findings} == {"luot-doc.json"}
    return [(finding.line, finding.message) for finding in findings]


def test_a_page_has_its_count_and_the_day_it_changed():
    counts, findings = parse_counts(file(f'"/tin-tuc/2018/06/x/": {PAGE}'))
    assert counts == {"/tin-tuc/2018/06/x/": Counted(12, "2018-06-08")}
    assert findings == []


def test_an_empty_file_of_counts_is_right():
    assert parse_counts(file("", days="[]")) == ({}, [])


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b'{"version": 1,\n"days": [],]', 2, "không phải JSON"),
        (b"\xff\xfe", 1, "UTF-8"),
        (b"[" * 100_000, 1, "lồng nhau"),
        (b'"chu"', 1, "bảng có version"),
        (b'{"version": 1, "days": []}', 1, "thiếu khóa “pages”"),
        (file("", version="2"), 1, "version phải là 1"),
        (file("", days='["8/6/2018"]'), 2, "danh sách ngày"),
        (file("", days='["2018-02-30"]'), 2, "danh sách ngày"),
        (file(f'"tin-tuc": {PAGE}'), 3, "không phải là địa chỉ"),
        (file(f'"/a//b/": {PAGE}'), 3, "không phải là địa chỉ"),
        (file('"/a/": {"count": -1, "changed": "2018-06-08"}'), 3, "số nguyên từ 0"),
        (file('"/a/": {"count": true, "changed": "2018-06-08"}'), 3, "số nguyên từ 0"),
        (file('"/a/": {"count": 1.5, "changed": "2018-06-08"}'), 3, "số nguyên từ 0"),
        (file(f'"/a/": {{"count": {MOST + 1}, "changed": "2018-06-08"}}'), 3, "số nguyên từ 0"),
        (file('"/a/": {"count": 1, "changed": "2018-6-8"}'), 3, "changed phải là ngày"),
        (file('"/a/": {"count": 1}'), 3, "thiếu khóa “changed”"),
        (file('"/a/": 12'), 3, "count, changed"),
        (file(f'"/a/": {PAGE},\n"/b/": {PAGE},\n"/a/": {PAGE}'), 5, "hai lần"),
        (file('"/a/": {"count": 1, "count": 2, "changed": "2018-06-08"}'), 3, "hai lần"),
        (
            file('"/a/": {"count": 1, "changed": "2018-06-08", "who": "x"}'),
            3,
            "không có khóa “who”",
        ),
    ],
)
def test_a_fault_is_told_at_its_line(data, line, said):
    [(at, message)] = faults(data)
    assert (at, said in message) == (line, True), message


def test_all_faults_are_told_at_once():
    pages = '"/a/": {"count": -1, "changed": "x"},\n"b": 3'
    assert [line for line, _ in faults(file(pages, version="2"))] == [1, 3, 3, 4, 4]


def test_ten_thousand_pages_are_one_look():
    pages = {
        f"/tin-tuc/2018/06/x-{n}/": {"count": n, "changed": "2018-06-08"} for n in range(10_000)
    }
    data = json.dumps({"version": 1, "days": [], "pages": pages}).encode()
    counts, findings = parse_counts(data)
    assert (len(counts), findings) == (10_000, [])
