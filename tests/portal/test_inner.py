"""What stands in a film, in captions, in a table, and what is written anew from it."""

import json
from hashlib import sha256

import pytest
from portal.inner import INNER, look_inside
from portal.media.webvtt import parse_webvtt
from portal.model.film import Cue, Film
from portal.model.media import MadeFile, MediaUse
from portal.model.table import Column

from tests.conftest import ROOT

FILM = ROOT / "content/video/ho-so-truc-tuyen.mp4"
CAPTIONS = MediaUse("video/a.vtt", "captions")
YEARS = Column("nam", "Năm", "year"), Column("so", "Hồ sơ", "count")
TABLE = MediaUse("csdl/a.csv", "table", columns=YEARS)
VTT = "WEBVTT\n\nNOTE của riêng tôi\n\n1\n00:01.000 --> 00:02.500 align:start\nXin chào.\n"


def test_a_film_is_measured_and_published_as_it_is():
    inner = look_inside(FILM.read_bytes(), MediaUse("video/a.mp4", "film"))
    assert inner.faults == inner.files == inner.found.files == ()
    assert inner.found.film == Film(12, 640, 360)


def test_a_film_that_is_none_has_no_measures():
    inner = look_inside(b"<!doctype html><p>404", MediaUse("video/a.mp4", "film"))
    assert inner.found.film is None
    [fault] = inner.faults
    assert "HTML" in fault.message


def test_captions_are_written_anew_from_what_is_said():
    inner = look_inside(VTT.encode(), CAPTIONS)
    assert inner.found.cues == (Cue(1000, 2500, "Xin chào."),)
    [(ext, data)] = inner.files
    assert ext == "vtt"
    assert parse_webvtt(data)[0] == inner.found.cues
    assert b"NOTE" not in data
    assert b"align" not in data


def test_captions_with_a_warning_are_published_and_with_an_error_are_not():
    long = VTT.replace("Xin chào.", "chữ " * 60)
    inner = look_inside(long.encode(), CAPTIONS)
    assert [fault.severity for fault in inner.faults] == ["warning"]
    assert [ext for ext, _ in inner.files] == ["vtt"]
    broken = look_inside((VTT + "\n00:05.000 --> 00:04.000\nHai\n").encode(), CAPTIONS)
    assert [(fault.line, fault.severity) for fault in broken.faults] == [(9, "error")]
    assert (broken.found, broken.files) == (None, ())


def test_a_table_becomes_its_first_rows_a_chart_and_two_files():
    inner = look_inside("nam;so\n2024;1.234\n2025;2.113\n".encode("utf-8-sig"), TABLE)
    assert inner.faults == ()
    assert inner.found.table.rows == (("2024", "1.234"), ("2025", "2.113"))
    assert inner.found.chart.series[0].values == (1234, 2113)
    (_, as_csv), (_, as_json) = inner.files
    assert [ext for ext, _ in inner.files] == ["csv", "json"]
    assert as_csv.decode("utf-8-sig") == "nam,so\r\n2024,1234\r\n2025,2113\r\n"
    assert json.loads(as_json)["rows"] == [[2024, 1234], [2025, 2113]]


def test_a_table_with_a_fault_has_no_files():
    inner = look_inside(b"nam,so\n2024,x\n", TABLE)
    assert [fault.line for fault in inner.faults] == [2]
    assert (inner.found, inner.files) == (None, ())


@pytest.mark.parametrize(("data", "use"), [(VTT.encode(), CAPTIONS), (b"nam,so\n2024,1\n", TABLE)])
def test_what_is_made_is_told_with_size_and_digest(data, use):
    inner = look_inside(data, use)
    assert inner.found.files == tuple(
        MadeFile(ext, len(made), sha256(made).hexdigest()) for ext, made in inner.files
    )


def test_a_file_that_is_only_offered_is_not_looked_into():
    assert INNER.keys() == {"film", "captions", "table"}
    with pytest.raises(KeyError):
        look_inside(b"%PDF-", MediaUse("tin-tuc/a.pdf", "file"))
