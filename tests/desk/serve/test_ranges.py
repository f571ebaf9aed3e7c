"""Parts of a file, as browsers ask for them when they jump within a film."""

import pytest
from desk.serve.answers import Answer
from desk.serve.ranges import cut

WHOLE = Answer(200, "video/mp4", b"0123456789")


@pytest.mark.parametrize(
    ("header", "body", "part"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=4-", b"456789", "bytes 4-9/10"),
        ("bytes=4-400", b"456789", "bytes 4-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-30", b"0123456789", "bytes 0-9/10"),
        (" bytes=9-9 ", b"9", "bytes 9-9/10"),
    ],
)
def test_one_part_is_cut_out(header, body, part):
    answer = cut(WHOLE, header)
    assert (answer.status, answer.body, answer.part) == (206, body, part)


@pytest.mark.parametrize("header", ["bytes=10-", "bytes=99-100", "bytes=-0"])
def test_a_part_behind_the_end_is_refused_with_the_size(header):
    """RFC 9110 §15.5.17."""
    answer = cut(WHOLE, header)
    assert (answer.status, answer.body, answer.part) == (416, b"", "bytes */10")


@pytest.mark.parametrize(
    "header", ["", "bytes=", "bytes=-", "bytes=3-1", "bytes=0-1,4-5", "lines=1-2", "bytes=x-y"]
)
def test_what_is_no_single_part_gives_the_whole(header):
    assert cut(WHOLE, header) is WHOLE


def test_what_is_no_file_is_not_cut():
    missing = Answer(404, "text/html", b"0123456789")
    assert cut(missing, "bytes=0-3") is missing
