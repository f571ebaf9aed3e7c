"""Captions as they are read, told about and written anew."""

import pytest
from portal.media.webvtt import MAX_CUES, MAX_FAULTS, parse_webvtt, write_webvtt
from portal.model.film import Cue

from tests.growth import LINEAR

GOOD = """WEBVTT - Phụ đề
Kind: captions

STYLE
::cue { color: red }

REGION
id:a

NOTE Người dịch: người giấu tên
hai dòng

mo-dau
00:00.000 --> 00:02.000 align:start
<v Trần Văn Mẫu>Xin chào,
các đồng chí!

00:00:02.000 --> 00:00:04.500
Sóng &amp; gió
"""
CUES = (
    Cue(0, 2000, "Xin chào,\ncác đồng chí!", "Trần Văn Mẫu"),
    Cue(2000, 4500, "Sóng & gió"),
)
ONE = "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n"


def faults(text, severity="error"):
    data = text if isinstance(text, bytes) else text.encode()
    found = parse_webvtt(data)[1]
    return [(fault.line, fault.message) for fault in found if fault.severity == severity]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_cues_are_read_whatever_ends_their_lines(mark, end):
    data = (mark + GOOD).replace("\n", end).encode()
    assert parse_webvtt(data) == (CUES, ())
    assert parse_webvtt(memoryview(data)) == (CUES, ())


def test_what_is_written_is_only_the_cues():
    assert write_webvtt(CUES).decode() == (
        "WEBVTT\n\n"
        "00:00:00.000 --> 00:00:02.000\n<v Trần Văn Mẫu>Xin chào,\ncác đồng chí!\n\n"
        "00:00:02.000 --> 00:00:04.500\nSóng &amp; gió\n"
    )


@pytest.mark.parametrize("words", ["a --> b", "<script>x</script>", "a\n\n\nb", "&lt;", "NOTE"])
@pytest.mark.parametrize("who", ["", "Trần <b> & Lê>\n\nMẫu"])
def test_what_is_written_is_read_back_whatever_the_words(words, who):
    [cue], found = parse_webvtt(write_webvtt([Cue(0, 1000, words, who)]))
    assert found == ()
    assert cue == Cue(0, 1000, words.replace("\n\n\n", "\n"), " ".join(who.split()))


def test_every_fault_is_told_with_its_line():
    text = (
        "WEBVTT\n\n"
        "00:01,000 --> 00:02.000\nmột\n\n"
        "00:03.000 --> 00:03.000\nhai\n\n"
        "00:05.000 --> 00:06.000\n<b></b>\n\n"
        "00:07.000 --> 00:08.000\nbốn <br>\n\n"
        "phần lạc ra ngoài\n\n"
        "00:01.000 --> 00:02.000\nnăm\n"
        "9\n00:10.000 --> 00:11.000\nsáu\n\n"
        "00:12.000 -> 00:13.000\nbảy\n\n"
        "dòng một\ndòng hai\n00:14.000 --> 00:15.000\ntám\n"
    )
    told = [
        (3, "dấu phẩy"),
        (6, "không sau bắt đầu"),
        (9, "không có chữ nào"),
        (13, "«<br>» không phải là thẻ"),
        (15, "không có dòng thời gian"),
        (17, "bắt đầu trước phụ đề đứng trên nó"),
        (20, "thiếu dòng trống giữa hai phụ đề"),
        (23, "phải là «-->»"),
        (26, "chỉ được có một dòng tên"),
    ]
    found = faults(text)
    assert [line for line, _ in found] == [line for line, _ in told]
    for (_, message), (_, part) in zip(found, told, strict=True):
        assert part in message
    cues, _ = parse_webvtt(text.encode())
    assert [cue.text for cue in cues] == ["bốn", "năm", "sáu", "tám"]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("", 1, "không bắt đầu bằng dòng WEBVTT"),
        ("WEBVTTX\n\n00:01.000 --> 00:02.000\na", 1, "không bắt đầu bằng dòng WEBVTT"),
        ("\nWEBVTT\n\n00:01.000 --> 00:02.000\na", 1, "không bắt đầu bằng dòng WEBVTT"),
        ("00:01.000 --> 00:02.000\na", 1, "không bắt đầu bằng dòng WEBVTT"),
        ("WEBVTT\n00:01.000 --> 00:02.000\na", 2, "phải có một dòng trống"),
        ("WEBVTT\n\nNOTE a\n", 1, "chưa có phụ đề nào"),
        ("1\n00:00:01,000 --> 00:00:02,000\na\n", 1, "SubRip"),
        ("\ufeff\n00:00:01,000 --> 00:00:02,000\na\n", 1, "SubRip"),
        ("<!doctype html><title>404</title>", 1, "trang web (HTML)"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nđ".encode("utf-16"), 1, "UTF-16"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\r\n\xe3\n", 4, "dòng 4 có byte 0xE3"),
        ("WEBVTT\n\n" + " " * 1_000_000, 1, "nặng hơn 1 MB"),
    ],
)
def test_a_file_that_is_none_is_told_once(text, line, told):
    [(where, message)] = faults(text)
    assert where == line
    assert told in message


def test_an_overlong_cue_is_a_warning():
    text = f"WEBVTT\n\n00:00.000 --> 02:00.000\n{'chữ ' * 60}\n"
    assert faults(text) == []
    lasting, wordy = faults(text, "warning")
    assert lasting == (3, "phụ đề đứng trên hình 120 giây")
    assert "dài 239 chữ cái" in wordy[1]


@pytest.mark.parametrize("hidden", ["\u202e", "&#x202e;", "\x07"])
def test_hidden_characters_go_with_a_warning(hidden):
    text = ONE.format(f"một\nh{hidden}ai")
    [cue], _ = parse_webvtt(text.encode())
    assert cue.text == "một\nhai"
    [(line, message)] = faults(text, "warning")
    assert line == 5
    assert "đã bị bỏ" in message


def test_a_line_that_is_hidden_as_a_whole_does_not_end_a_cue():
    [cue], _ = parse_webvtt(ONE.format("một\n\u200b\nhai\u2028ba").encode())
    assert cue.text == "một\nhai\nba"


@pytest.mark.parametrize("many", ["WEBVTT\n\n" + "a\n\n" * 300, ONE.format("a<br>\n" * 300) * 2])
def test_many_faults_are_cut_short(many):
    found = parse_webvtt(many.encode())[1]
    assert len(found) == MAX_FAULTS + 1
    assert found[-1].message == "từ đây còn nhiều chỗ sai nữa"


def test_more_cues_than_a_film_has_are_refused():
    cue = "00:01.000 --> 00:02.000\na\n\n"
    assert len(parse_webvtt(("WEBVTT\n\n" + cue * MAX_CUES).encode())[0]) == MAX_CUES
    [(_, message)] = faults("WEBVTT\n\n" + cue * (MAX_CUES + 1))
    assert "hơn 5000 phụ đề" in message


@pytest.mark.parametrize(
    "piece",
    ["-->\n", "a\n", "a\n\n", "00:01.000 --> 00:02.000\n", "1", "1 ", "NOTE\n\n", "0:00:00,0 ->\n"],
)
def test_time_grows_with_the_length(growth, piece):
    assert growth(lambda text: parse_webvtt(text.encode()), "WEBVTT\n\n" + piece * 5_000) <= LINEAR
