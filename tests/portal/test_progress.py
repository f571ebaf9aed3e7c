"""How many photos are done and how long the rest takes: told while they come, changing nothing."""

import io

import pytest
from portal.progress import show_photos, show_span


class Terminal(io.StringIO):
    """A stream that says it is one."""

    def isatty(self):
        return True


def run(stream, seconds, count=20):
    """Twenty photos of so many seconds each; what came, and what was written."""
    now = [100.0]

    def look(elements):
        for element in elements:
            now[0] += seconds
            yield element * 2

    shown = list(show_photos(look, range(count), stream, lambda: now[0]))
    assert shown == [2 * n for n in range(count)]
    return stream.getvalue()


@pytest.mark.parametrize("stream", [Terminal, io.StringIO])
def test_nobody_is_told_of_what_is_soon_done(stream):
    assert run(stream(), 0.09) == ""
    assert run(stream(), 9, count=0) == ""


def test_a_terminal_has_one_line_that_changes_and_goes():
    text = run(Terminal(), 0.5)
    lines = text.split("\r\x1b[K")
    assert (lines[0], lines[-1]) == ("", "")
    assert lines[1] == "Xử lý ảnh và tệp: 4/20, còn khoảng 8 giây"
    assert lines[-2] == "Xử lý ảnh và tệp: 20/20, còn khoảng 0 giây"
    assert "\n" not in text


def test_a_terminal_is_not_written_to_for_every_photo():
    assert run(Terminal(), 0.05, count=100).count("Xử lý") < 20


def test_a_log_has_a_whole_line_now_and_then():
    lines = run(io.StringIO(), 4.0).splitlines()
    assert lines[0] == "Xử lý ảnh và tệp: 1/20, còn khoảng 1 phút 16 giây"
    assert [line.split()[5] for line in lines] == ["1/20,", "5/20,", "9/20,", "13/20,", "17/20,"]
    assert "\x1b" not in "".join(lines)


def test_results_are_given_as_they_come():
    """Not gathered first: the build goes on with each."""
    came = []

    def look(elements):
        for element in elements:
            came.append(element)
            yield element

    results = show_photos(look, range(5), io.StringIO())
    next(results)
    assert came == [0]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 giây"), (59, "59 giây"), (60, "1 phút 0 giây"), (3_725, "62 phút 5 giây")],
)
def test_a_span_in_words(seconds, words):
    assert show_span(seconds) == words
