"""A poster beside its film, by a real ffmpeg; nothing outside content/, nothing written over."""

import shutil
import subprocess

import pytest
from desk.poster import write_poster
from PIL import Image, ImageStat
from portal.model.finding import Refused

# Four seconds of black, then a light picture; 300 × 200.
FADE = "color=black:s=300x200:r=10:d=4[a];color=0xc0a080:s=300x200:r=10:d=4[b];[a][b]concat"
DARK = "color=0x101010:s=300x200:r=10:d=2"


@pytest.fixture
def content(tmp_path):
    """A project's content/ with a folder for films."""
    (tmp_path / "content/video").mkdir(parents=True)
    return tmp_path / "content"


@pytest.fixture
def film(content):
    """ffmpeg's graph, options → video/phim.mp4, encoded."""
    assert shutil.which("ffmpeg"), "máy còn thiếu gói Debian: ffmpeg"

    def encode(graph, *options):
        path = content / "video/phim.mp4"
        command = ["ffmpeg", "-nostdin", "-loglevel", "error", "-filter_complex", graph]
        subprocess.run([*command, "-pix_fmt", "yuv420p", *options, str(path)], check=True)
        return path

    return encode


def brightness(path):
    with Image.open(path) as picture:
        return ImageStat.Stat(picture.convert("L")).mean[0]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["content/video/phim.mp4", "video/phim.mp4"])
def test_a_frame_that_is_not_dark_is_written_beside_the_film(content, film, name):
    film(FADE, "-metadata", "artist=Mẫu")
    written = write_poster(content.parent, name)
    assert written == content / "video/phim.jpg"
    assert brightness(written) > 100
    with Image.open(written) as picture:
        assert (picture.format, picture.size) == ("JPEG", (300, 200))
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.slow
@pytest.mark.parametrize(("at", "dark"), [("1", True), ("0:06", False), ("0:00:06.5", False)])
def test_the_frame_of_a_time_is_taken_as_it_is(content, film, at, dark):
    film(FADE)
    assert (brightness(write_poster(content.parent, "video/phim.mp4", at)) < 30) == dark


@pytest.mark.slow
def test_a_film_that_is_dark_throughout_has_a_poster_all_the_same(content, film):
    film(DARK)
    assert brightness(write_poster(content.parent, "video/phim.mp4")) < 30


@pytest.mark.slow
def test_a_time_behind_the_end_is_refused(content, film):
    film(DARK)
    with pytest.raises(Refused, match="không có hình nào ở thời điểm 0:30"):
        write_poster(content.parent, "video/phim.mp4", "0:30")
    assert not (content / "video/phim.jpg").exists()


@pytest.mark.slow
def test_a_large_film_has_a_poster_of_the_size_of_use(content, film):
    film("color=teal:s=2560x1440:r=5:d=1")
    with Image.open(write_poster(content.parent, "video/phim.mp4")) as picture:
        assert picture.size == (1600, 900)


@pytest.mark.slow
def test_a_broken_film_is_told_with_ffmpegs_last_line(content, film):
    path = film(DARK)
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(Refused, match=r"ffmpeg không đọc được phim: .*Invalid data"):
        write_poster(content.parent, "video/phim.mp4")


@pytest.fixture
def stub(content):
    """The first bytes of a film."""
    path = content / "video/phim.mp4"
    path.write_bytes(b"\0\0\0\x14ftypisom\0\0\0\0isom")
    return path


@pytest.mark.parametrize("there", ["file", "link"])
def test_a_file_that_is_there_is_never_written_over(content, stub, there):
    target = stub.with_suffix(".jpg")
    target.write_bytes(b"q") if there == "file" else target.symlink_to("nowhere")
    with pytest.raises(Refused, match=r"đã có tệp content/video/phim\.jpg"):
        write_poster(content.parent, "video/phim.mp4")
    assert target.is_symlink() if there == "link" else target.read_bytes() == b"q"


@pytest.mark.parametrize("way", ["../ngoai.mp4", "content/../ngoai.mp4", "video/link.mp4"])
def test_nothing_outside_content_is_read(content, stub, way):
    shutil.move(stub, content.parent / "ngoai.mp4")
    (content / "video/link.mp4").symlink_to(content.parent / "ngoai.mp4")
    with pytest.raises(Refused, match="nằm ngoài content/"):
        write_poster(content.parent, way)


@pytest.mark.parametrize("name", ["video/khong.mp4", "video", "", "/khong/co.mp4"])
def test_a_file_that_is_not_there_is_told(content, name):
    with pytest.raises(Refused, match="không có tệp"):
        write_poster(content.parent, name)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("phim.mp4", b"<html>", "một trang web"),
        ("phim.mp4", b"#EXTM3U\n/etc/passwd\n", "văn bản thuần"),
        ("phim.mov", b"\0\0\0\x14ftypisom\0\0\0\0isom", "tệp có đuôi «.mov»"),
    ],
)
def test_what_is_no_film_is_refused_before_ffmpeg_sees_it(content, name, data, told):
    (content / "video" / name).write_bytes(data)
    with pytest.raises(Refused, match=told):
        write_poster(content.parent, f"video/{name}")


@pytest.mark.parametrize("at", ["-1", "1;2", "a", "1:2:3:4", "-i /etc/passwd", "99:99", "1e3"])
def test_a_time_that_cannot_be_read_is_refused(content, stub, at):
    with pytest.raises(Refused, match=r"thời điểm “.*” không đọc được"):
        write_poster(content.parent, "video/phim.mp4", at)


def test_a_missing_ffmpeg_is_named_with_its_package(content, stub):
    with pytest.raises(Refused) as refused:
        write_poster(content.parent, "video/phim.mp4", search=str(content))
    assert refused.value.message == "máy còn thiếu ffmpeg"
    assert "apt-get install ffmpeg" in refused.value.fix


@pytest.mark.slow
def test_an_ffmpeg_that_never_ends_is_stopped(content, stub):
    program = content.parent / "bin/ffmpeg"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(Refused, match=r"ffmpeg chạy quá 0\.2 giây"):
        write_poster(content.parent, "video/phim.mp4", search=str(program.parent), seconds=0.2)
