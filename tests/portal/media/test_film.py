"""Films that can be published, and what is said of the others."""

import random
import re
import shlex
import shutil
import subprocess

import pytest
from portal.media.film import COPY, ENCODE, look_at_film
from portal.model.film import Film


def told(data):
    film, faults = look_at_film(data)
    assert film is None
    return [fault.message for fault in faults if fault.severity == "error"]


def test_a_film_is_known_by_its_length_and_size(film):
    assert look_at_film(film()) == (Film(14, 640, 360), ())
    assert look_at_film(memoryview(film())) == (Film(14, 640, 360), ())


def test_an_upright_film_is_told_by_its_matrix(film):
    assert look_at_film(film(turned=True))[0] == Film(14, 360, 640)


def test_a_short_film_has_a_second(film):
    assert look_at_film(film(length=20))[0].seconds == 1


def test_a_film_without_sound_is_a_film(film, track, video):
    assert look_at_film(film(tracks=[track(b"vide", video())]))[1] == ()


def test_an_index_at_the_end_is_a_warning(film):
    found, [fault] = look_at_film(film(late=True))
    assert found == Film(14, 640, 360)
    assert fault.severity == "warning"
    assert "-c copy" in fault.fix
    assert "+faststart" in fault.fix


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "tệp rỗng"),
        (b"<!doctype html><p>404", "một trang web (HTML)"),
        (b"\x1aE\xdf\xa3 webm", "không nhận ra được"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "không nhận ra được"),
        (b"ID3\x04", "tệp âm thanh MP3"),
    ],
)
def test_another_file_is_told_by_what_it_is(data, message):
    [found] = told(data)
    assert message in found


def test_a_film_that_is_cut_anywhere_is_told(film):
    """At each byte: behind the type, in the index, in the pictures."""
    data = film()
    for end in range(24, len(data)):
        [message] = told(data[:end])
        assert "bị cắt cụt hoặc hỏng" in message


def test_pictures_that_end_with_the_file_are_looked_for(film):
    """A size of 0 says: to the end of the file, wherever that is."""
    data = film()
    at = data.index(b"mdat") - 4
    whole = data[:at] + bytes(4) + data[at + 4 :]
    assert look_at_film(whole)[1] == ()
    far = whole.replace(b"stco\0\0\0\0\0\0\0\1\0\0\0\x28", b"stco\0\0\0\0\0\0\0\1\0\0\xff\xff")
    assert told(far)[0].startswith("phim bị cắt cụt hoặc hỏng: thiếu ít nhất")


def test_pieces_are_refused(film, box):
    for data in (film(box(b"mvex")), film(top=box(b"moof"))):
        assert "fragmented" in told(data)[0]


def test_a_locked_film_is_refused(film, video, box):
    for data in (film(video=video(b"encv")), film(box(b"pssh"))):
        assert told(data) == ["phim bị khóa bản quyền (mã hóa)"]


def test_sound_alone_is_no_film(film, track, sound):
    assert told(film(tracks=[track(b"soun", sound())])) == ["tệp không có hình, chỉ có tiếng"]


def test_all_faults_are_told_at_once_each_with_a_command(film, video, sound, track, box):
    tracks = [
        track(b"vide", video(b"hvc1")),
        track(b"soun", sound(b"ac-3")),
        track(b"meta", box(b"gpmd")),
    ]
    block = box(b"udta", box(b"\xa9xyz", b"+21.0+105.8/"))
    _, faults = look_at_film(film(block, tracks=tracks, late=True))
    parts = ("hình mã hóa kiểu H.265", "tiếng mã hóa kiểu Dolby", "«meta»", "(GPS)", "mục lục")
    for fault, part in zip(faults, parts, strict=True):
        assert part in fault.message
        assert "ffmpeg -i CU.mp4" in fault.fix
    assert [fault.severity for fault in faults] == ["error"] * 4 + ["warning"]


@pytest.mark.parametrize("length", [0, 13 * 3_600_000])
def test_a_film_without_end_is_refused(film, length):
    assert told(film(length=length)) == ["phim không có độ dài hoặc dài quá mức"]


def test_damage_is_told_and_never_raised(film):
    """Some bytes changed, 1,000 times: what is read of them is told or is right."""
    chance, data = random.Random(1), film()
    for _ in range(1000):
        hurt = bytearray(data)
        for _ in range(chance.randint(1, 30)):
            hurt[chance.randrange(len(hurt))] = chance.choice((0, 1, 255, chance.randrange(256)))
        found, faults = look_at_film(bytes(hurt))
        assert (found is None) == any(fault.severity == "error" for fault in faults)


def test_an_index_full_of_small_boxes_is_not_counted_out(film, box):
    assert "hỏng" in told(film(box(b"free") * 100_000))[0]


@pytest.fixture
def encoded(tmp_path):
    """ffmpeg's options → a film of a second that it made with them."""
    assert shutil.which("ffmpeg"), "máy còn thiếu gói Debian: ffmpeg"

    def encode(*options):
        path = tmp_path / "CU.mp4"
        given = "-f lavfi -i testsrc=d=1:s=320x180:r=10 -f lavfi -i sine=d=1"
        command = f"ffmpeg -nostdin -y -loglevel error {given}".split()
        subprocess.run([*command, *options, str(path)], check=True)
        return path

    return encode


@pytest.mark.slow
@pytest.mark.parametrize("command", [COPY, ENCODE])
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("-metadata location=+21.03+105.85/", "vị trí nơi quay (GPS)"),
        ("-metadata artist=Mẫu", "tên tác giả"),
        ("-movflags use_metadata_tags -metadata com.android.serial=1", "khóa «"),
        ("-movflags frag_keyframe+empty_moov", "fragmented"),
        ("-pix_fmt yuv420p", "mục lục"),
    ],
)
def test_the_command_of_a_fault_mends_it(encoded, options, message, command):
    path = encoded("-pix_fmt", "yuv420p", *options.split())
    _, faults = look_at_film(path.read_bytes())
    assert any(message in fault.message for fault in faults)
    words = [*shlex.split(command), "-y", "-loglevel", "error"]
    subprocess.run(words, cwd=path.parent, check=True, stdin=subprocess.DEVNULL)
    assert look_at_film(path.with_name("MOI.mp4").read_bytes()) == (Film(1, 320, 180), ())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("-c:v libx265 -tag:v hvc1 -x265-params log-level=none", "H.265 (HEVC)"),
        ("-pix_fmt yuv444p", "H.264 với profile 244"),
        ("-c:v mpeg4", "MPEG-4 Part 2"),
        ("-pix_fmt yuv420p -c:a mp3", "mp4a kiểu 0x6B"),
        ("-pix_fmt yuv420p -c:a ac3", "Dolby AC-3"),
    ],
)
def test_a_film_that_not_every_browser_plays_is_encoded_anew(encoded, options, message):
    path = encoded(*options.split())
    _, faults = look_at_film(path.read_bytes())
    assert message in faults[0].message
    assert re.sub(".*: ffmpeg", "ffmpeg", faults[0].fix) == ENCODE
    words = [*shlex.split(ENCODE), "-y", "-loglevel", "error"]
    subprocess.run(words, cwd=path.parent, check=True, stdin=subprocess.DEVNULL)
    assert look_at_film(path.with_name("MOI.mp4").read_bytes()) == (Film(1, 320, 180), ())
