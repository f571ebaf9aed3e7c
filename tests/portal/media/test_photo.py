"""Photos as editors have them: every format, turned, cut, damaged, huge.

What each test looks at is every file of every cut (docs/security.md b7 and b8).
"""

import base64
import io
import json
import os
import random
import struct
import subprocess
import sys
import time
import warnings
import zlib
from pathlib import Path

import portal
import pytest
from PIL import Image, ImageCms, ImageFile, ImageStat
from portal.media.limits import MAX_BYTES
from portal.media.photo import render_photo
from portal.model.finding import Refused
from portal.model.photo import WHOLE, Cut, PhotoOrder

FORMATS = {
    "jpg": ("JPEG", {}),
    "progressive": ("JPEG", {"progressive": True}),
    "png": ("PNG", {}),
    "gif": ("GIF", {}),
    "webp": ("WEBP", {}),
    "lossless": ("WEBP", {"lossless": True}),
    "avif": ("AVIF", {"speed": 10, "max_threads": 1}),
    "tiff": ("TIFF", {}),
    "lzw": ("TIFF", {"compression": "tiff_lzw"}),
}
ORDER = PhotoOrder((WHOLE, Cut("card"), Cut("share")), widths=(30, 400), card_widths=(20, 240))
KINDS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}


def render(data, name="a.jpg", order=ORDER):
    return render_photo(data, name, order)


def files_of(photo):
    """Each file: its cut, its size, its suffix, its bytes."""
    for each in photo.cuts:
        for size, files in zip(each.sizes, each.files, strict=True):
            for ext, data in files.items():
                yield each.cut, size, ext, data


def pictures_of(photo):
    """Each file decoded; it must be what the record says."""
    for cut, size, ext, data in files_of(photo):
        picture = Image.open(io.BytesIO(data))
        picture.load()
        assert (picture.size, picture.format) == (size, KINDS[ext])
        assert getattr(picture, "n_frames", 1) == 1
        yield cut, ext, picture


def shown(photo):
    """The largest picture of the whole that every browser takes, after a look at all others."""
    assert [each.cut for each in photo.cuts] == list(ORDER.cuts)
    return [pic for cut, ext, pic in pictures_of(photo) if cut == WHOLE and ext != "webp"][-1]


def all_upright(photo):
    return all(is_upright(picture) for _, _, picture in pictures_of(photo))


def is_upright(picture):
    rgb = picture.convert("RGB")
    width, height = rgb.size
    first = rgb.getpixel((width // 10, height // 10))
    last = rgb.getpixel((width - 1 - width // 10, height - 1 - height // 10))
    return first[0] - first[2] > 100 and last[2] - last[0] > 100


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_taken_whatever_the_suffix_says(scene, saved, name):
    kind, options = FORMATS[name]
    photo = render(saved(scene, kind, **options), "sai-duoi.bmp")
    assert photo.cuts[0].sizes == ((30, 20), (60, 40))
    assert [each.sizes[-1] for each in photo.cuts[1:]] == [(60, 40), (60, 32)]
    assert all_upright(photo)


# The turns that bring a picture of each orientation upright, undone.
UNTURNED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_photo_comes_out_upright_in_every_file(scene, saved, kind, orientation):
    turn = UNTURNED[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = scene if turn is None else scene.transpose(turn)
    photo = render(saved(stored, kind, exif=exif))
    assert photo.cuts[0].sizes[-1] == (60, 40)
    assert len(list(files_of(photo))) == 9
    assert all_upright(photo)


def test_orientation_of_xmp_is_passed_over_as_browsers_do(scene, saved):
    xmp = b'<x:xmpmeta><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'
    photo = render(saved(scene, "JPEG", xmp=xmp))
    assert shown(photo).size == (60, 40)


@pytest.mark.parametrize(
    ("size", "orientation", "expected"),
    [
        ((500, 250), 1, (400, 200)),
        ((250, 500), 1, (250, 500)),
        ((250, 500), 6, (400, 200)),
        ((500, 250), 8, (250, 500)),
        ((1600, 48), 1, (400, 12)),
        ((48, 1600), 5, (400, 12)),
        ((61, 41), 1, (61, 41)),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_turned_width_is_at_most_what_is_asked(scene, saved, kind, size, orientation, expected):
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = render(saved(scene.resize(size), kind, exif=exif))
    assert shown(photo).size == expected


def test_a_cut_wider_than_the_whole_is_made_of_a_picture_as_wide_as_it_needs(scene, saved):
    """Of a theme that shows photos small, networks get a large one all the same."""
    order = PhotoOrder((WHOLE, Cut("card")), widths=(30,), card_widths=(240,))
    photo = render(saved(scene.resize((300, 200)), "JPEG"), order=order)
    assert [each.sizes for each in photo.cuts] == [((30, 20),), ((240, 160),)]


def test_a_file_too_heavy_for_a_worker_is_refused(scene, saved):
    with pytest.raises(Refused, match="nặng 81 MB"):
        render(saved(scene, "JPEG") + bytes(MAX_BYTES))


def test_cmyk_photo_keeps_its_red(scene, saved):
    """Adobe stores CMYK turned over; a reader that does not know shows cyan."""
    data = saved(scene.convert("CMYK"), "JPEG")
    assert b"Adobe" in data
    assert all_upright(render(data))
    assert all_upright(render(saved(scene.convert("CMYK"), "TIFF")))


# The scene by `cjpeg -arithmetic -quality 60`: Pillow decodes this coding and cannot write it.
ARITHMETIC = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywt"
    "QFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
    "T09PT09PT09PT09PT09PT09PT09PT0//yQARCAAoADwDASIAAhEBAxEB/8wACgAQEAUBEBEF/9oADAMBAAIRAxEAPwD/"
    "ACuaSZFYiXG9RYEwMeNMClmfi59H5W5c8AZd67vMORzW/Jj1FYFHidcp5a9UKDMjgQ1GJNiUsyLHD36e4ANcog1WCfU8"
    "4dVkgO/2VFiWzZWItWFVC8aet/MIBlh8dGmKBrSqgmkFoG/UOUoz0NTAAhc//fSjWrqDizyrHzWEq8vQZpzA/9k="
)


def test_arithmetic_coding_is_taken_and_every_cut_of_it_refused():
    assert all_upright(render(ARITHMETIC))
    for length in range(len(ARITHMETIC)):
        with pytest.raises(Refused):
            render(ARITHMETIC[:length])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_colour_profile_is_honoured(scene, saved, kind):
    """A profile that swaps red and green: the square stored red is green."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"?XYZ").replace(b"gXYZ", b"rXYZ").replace(b"?XYZ", b"gXYZ")
    for _, _, picture in pictures_of(render(saved(scene, kind, icc_profile=swapped))):
        red, green, _ = picture.convert("RGB").getpixel((picture.width // 10, picture.height // 10))
        assert green > red + 100
        assert "icc_profile" not in picture.info


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_photo_with_a_profile_that_does_not_fit_keeps_its_red(scene, saved, kind):
    """The profile of an RGB picture on one of four inks: it is passed over, not obeyed."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(scene.convert("CMYK"), kind, icc_profile=srgb)
    assert all_upright(render(data))


def test_broken_profile_is_passed_over(scene, saved):
    assert all_upright(render(saved(scene, "JPEG", icc_profile=b"junk" * 50_000)))


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_16_bit_grey_is_not_burnt_out(saved, kind):
    ramp = struct.pack("<256H", *range(0, 65_536, 256)) * 16
    photo = render(saved(Image.frombytes("I;16", (256, 16), ramp), kind))
    row = shown(photo).convert("L").crop((0, 8, 256, 9)).tobytes()
    assert all(abs(seen - meant) <= 3 for seen, meant in zip(row, range(256), strict=True))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "TIFF"])
def test_alpha_is_kept(scene, saved, kind):
    picture = scene.convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(scene.size))
    for _, ext, seen in pictures_of(render(saved(picture, kind))):
        assert ext in ("webp", "png")
        alpha = seen.getchannel("A")
        assert alpha.getpixel((seen.width // 2, 1)) < 40
        assert alpha.getpixel((seen.width // 2, seen.height - 2)) > 215


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_transparent_colour_of_a_palette_is_kept(scene, saved, kind):
    picture = scene.convert("P")
    data = saved(picture, kind, transparency=picture.getpixel((0, 0)))
    seen = shown(render(data)).convert("RGBA")
    assert seen.getpixel((0, 0))[-1] == 0
    assert seen.getpixel((30, 20))[-1] == 255


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF", "TIFF"])
def test_first_frame_of_an_animation_is_shown(scene, saved, kind):
    others = [scene.rotate(180), scene.rotate(90)] * 15
    data = saved(scene, kind, save_all=True, append_images=others)
    assert all_upright(render(data))


@pytest.mark.parametrize("mode", ["L", "1", "LA", "P", "RGBA"])
def test_modes_of_png(scene, saved, mode):
    picture = scene.convert(mode)
    seen = shown(render(saved(picture, "PNG")))
    assert seen.convert("L").tobytes() == picture.convert("L").tobytes()


@pytest.mark.parametrize(
    ("data", "message", "fix"),
    [
        (b"", r"rỗng \(0 byte\)", "chép lại"),
        (b"<!doctype html><title>404</title>", "trang web", "lưu hình ảnh"),
        (b"<?xml version='1.0'?><svg/>", "SVG", "PNG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(500), "HEIC", "lưu lại thành JPG"),
        (b"%PDF-1.7", "tệp PDF", "JPG, PNG"),
        (b"BM" + bytes(100), "không nhận ra", "JPG, PNG"),
        (b"P6 1 1 255\nabc", "văn bản", "JPG, PNG"),
        (b"\xff\xd8\xff", "hỏng", "chép lại ảnh gốc"),
        (b"\x89PNG\r\n\x1a\n", "hỏng", "chép lại ảnh gốc"),
        (b"GIF89a", "hỏng", "chép lại ảnh gốc"),
        (b"II*\0\x08\0\0\0", "hỏng", "chép lại ảnh gốc"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "hỏng", "chép lại ảnh gốc"),
    ],
)
def test_what_is_no_photo_is_refused_with_a_remedy(data, message, fix):
    with pytest.raises(Refused, match=message) as caught:
        render(data, "ảnh 1.jpg")
    assert "«ảnh 1.jpg»" in caught.value.message
    assert fix in caught.value.fix


def test_page_and_archive_behind_a_photo_are_not_published(scene, saved):
    for tail in (b"<html><script>secret</script>", b"PK\x03\x04secret"):
        for kind in ("JPEG", "GIF", "PNG"):
            for _, _, _, data in files_of(render(saved(scene, kind) + tail)):
                assert b"secret" not in data


@pytest.mark.parametrize("name", FORMATS)
def test_photo_cut_at_every_percent_is_refused(noise, saved, name):
    kind, options = FORMATS[name]
    data = saved(noise, kind, **options)
    for percent in range(100):
        with pytest.raises(Refused):
            render(data[: len(data) * percent // 100])


@pytest.mark.parametrize("name", ["jpg", "progressive", "png", "webp", "avif"])
def test_photo_without_its_last_byte_is_refused(noise, saved, name):
    kind, options = FORMATS[name]
    with pytest.raises(Refused):
        render(saved(noise, kind, **options)[:-1])


@pytest.mark.parametrize("percent", range(5, 100, 5))
def test_cut_photo_with_a_new_end_marker_is_refused(noise, saved, percent):
    """What a mending tool makes: libjpeg only warns, and paints the rest grey."""
    data = saved(noise, "JPEG")
    head = data.index(b"\xff\xda") + 14
    cut = data[: head + (len(data) - head) * percent // 100] + b"\xff\xd9"
    with pytest.raises(Refused, match="hỏng"):
        render(cut)


@pytest.mark.parametrize("tail", [bytes(3000), b"junk" * 100])
def test_bytes_behind_the_end_marker_do_no_harm(scene, saved, tail):
    assert all_upright(render(saved(scene, "JPEG") + tail))


def flat_part(picture, good):
    """How much of the height is rows of one colour in a run, where the whole picture has many."""
    longest = run = 0
    for top in range(0, picture.height - 7, 8):
        box = (0, top, picture.width, top + 8)
        seen, meant = (max(ImageStat.Stat(each.crop(box)).stddev) for each in (picture, good))
        run = run + 8 if seen < 3 and meant > 8 else 0
        longest = max(longest, run)
    return longest / picture.height


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
def test_flipped_bits_give_a_picture_or_a_refusal(noise, saved, name):
    """200 damaged files of each format: nothing but Refused is raised.

    PNG alone has checksums, and there every flip is noticed. In the others a flipped bit mostly
    makes another valid file, which nothing can tell from the right one; but a picture that ends
    in a flat half because bytes are missing must not come of it. A progressive JPEG can: libjpeg
    goes on with zeros in a scan that ends early, and only warns where Pillow does not listen.
    """
    kind, options = FORMATS[name]
    data = saved(noise.resize((240, 160), Image.Resampling.BICUBIC), kind, **options)
    good = shown(render(data)).convert("RGB")
    rng = random.Random(name)
    refused = flat = 0
    for _ in range(200):
        damaged = bytearray(data)
        for _ in range(rng.choice((1, 1, 4))):
            damaged[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        try:
            seen = shown(render(bytes(damaged))).convert("RGB")
        except Refused:
            refused += 1
        else:
            flat += seen.size == good.size and flat_part(seen, good) > 0.25
    assert refused == 200 or name != "png"
    assert flat <= (4 if name == "progressive" else 0)


@pytest.mark.parametrize("name", FORMATS)
def test_same_bytes_give_the_same_bytes(noise, saved, name):
    kind, options = FORMATS[name]
    data = saved(noise, kind, **options)
    assert render(data, "a.jpg") == render(data, "b.jpg")


def test_doubt_of_pillow_is_a_refusal(scene, saved):
    """A TIFF whose description lies outside the file: Pillow warns, and shows the picture."""
    data = saved(scene, "TIFF", description="x" * 40)
    entry = data.index(struct.pack("<HHI", 270, 2, 41))
    data = data[: entry + 4] + struct.pack("<I", 1 << 30) + data[entry + 8 :]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as outside the tests, where warnings are no errors
        with pytest.raises(Refused):
            render(data, "a.tif")


def test_settings_of_pillow_are_left_alone(scene, saved):
    before = (Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES)
    render(saved(scene, "JPEG"))
    assert before == (Image.MAX_IMAGE_PIXELS, False)
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False


def run_in_child(paths, more_megabytes=0):
    """Renders each file in a new process: its message or size, seconds, and peak megabytes.

    `more_megabytes` bounds what the process may take beyond what it has after its imports.
    """
    code = (
        "import json, re, resource, sys, time\n"
        "from pathlib import Path\n"
        "from portal.media.photo import render_photo\n"
        "from portal.model.finding import Refused\n"
        "from portal.model.photo import WHOLE, Cut, PhotoOrder, Words\n"
        "cuts = WHOLE, Cut('card', 40, 30), Cut('share', 40, 30)\n"
        "order = PhotoOrder(cuts, words=Words('Lời', 'Tác giả', 'Nguồn'))\n"
        "def status(key):\n"
        "    text = Path('/proc/self/status').read_text()\n"
        "    return int(re.search(key + r':\\s+(\\d+)', text)[1]) // 1024\n"
        "more, *paths = sys.argv[1:]\n"
        "if int(more):\n"
        "    limit = (status('VmSize') + int(more)) << 20\n"
        "    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))\n"
        "for path in paths:\n"
        "    began = time.perf_counter()\n"
        "    try:\n"
        "        photo = render_photo(Path(path).read_bytes(), 'a.png', order)\n"
        "        said = '{} x {}'.format(*photo.cuts[0].sizes[-1])\n"
        "    except Refused as refused:\n"
        "        said = refused.message\n"
        "    seconds = time.perf_counter() - began\n"
        "    print(json.dumps([said, seconds, status('VmHWM')]))\n"
    )
    plugins = str(Path(portal.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code, str(more_megabytes), *map(str, paths)],
        env={**os.environ, "PYTHONPATH": plugins, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.alone
def test_bombs_are_refused_before_they_are_decoded(tmp_path, black_png):
    """100, 168 and 400 megapixels in some kilobytes, and a strip of 60,000 rows."""
    sizes = {"100,0": (10_000, 10_000), "168,0": (14_000, 12_000), "400,0": (20_000, 20_000)}
    paths = []
    for number, size in enumerate((*sizes.values(), (1, 60_000))):
        paths.append(tmp_path / f"{number}.png")
        paths[-1].write_bytes(black_png(*size))
        assert paths[-1].stat().st_size < 100_000
    results = run_in_child(paths)
    expected = [f"{megapixels} triệu điểm ảnh, quá mức 46" for megapixels in sizes]
    for (said, seconds, peak), words in zip(results, [*expected, "1 × 60000"], strict=True):
        assert words in said
        assert seconds < 0.5
        assert peak < 150  # the child itself, with all that the portal imports


@pytest.mark.slow
def test_photo_too_large_for_the_memory_is_refused(tmp_path, black_png):
    """A worker's memory may be bounded (security.md b7); 45 megapixels do not fit here."""
    path = tmp_path / "a.png"
    path.write_bytes(black_png(8000, 5700))
    ((said, _, peak),) = run_in_child([path], more_megabytes=40)
    assert "hỏng" in said
    assert peak < 150


def test_bomb_of_another_format_is_refused():
    """A GIF and a WebP whose headers claim more than there is."""
    gif = b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
    with pytest.raises(Refused, match="triệu điểm ảnh"):
        render(gif)
    canvas = struct.pack("<I", 16_382)[:3] * 2
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + canvas
    with pytest.raises(Refused, match="triệu điểm ảnh"):
        render(b"RIFF" + struct.pack("<I", len(body)) + body)


@pytest.mark.parametrize("text", ["icc", "xmp", "comment", "exif"])
def test_huge_metadata_of_a_jpeg_does_no_harm(scene, saved, text):
    options = {
        "icc": {"icc_profile": bytes(8 << 20)},
        "xmp": {"xmp": b"<x:xmpmeta>" + bytes(60_000)},
        "comment": {"comment": bytes(60_000)},
        "exif": {"exif": b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\xff" * 60_000},
    }[text]
    assert all_upright(render(saved(scene, "JPEG", **options)))


@pytest.mark.slow
def test_text_bombs_of_a_png_do_no_harm(scene, saved, chunk):
    packed = zlib.compress(bytes(64 << 20), 9)
    data = saved(scene, "PNG")
    for bomb in (
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + packed),
        chunk(b"zTXt", b"Comment\0\0" + packed),
        chunk(b"iCCP", b"icc\0\0" + packed),
        chunk(b"eXIf", b"II*\0\x08\0\0\0" + b"\xff" * 100_000),
        chunk(b"acTL", b"\0\0\0\0\0\0\0\0"),
    ):
        assert all_upright(render(data[:33] + bomb + data[33:]))


def test_phones_picture_pair_is_one_photo(scene, saved):
    """MPO: a JPEG that names further pictures behind it; a broken list makes Pillow warn."""
    data = saved(scene, "MPO", save_all=True, append_images=[scene.rotate(180)])
    assert b"MPF\0" in data
    assert all_upright(render(data))
    assert all_upright(render(data[: data.index(b"\xff\xd9") + 2]))


# Format, mode, size, options, and the megabytes of a process that renders it and nothing else.
LARGEST = {
    "png": ("PNG", "RGBA", (8256, 5504), {"compress_level": 1}, 400),
    "png of 16 bits": ("PNG", "I;16", (8256, 5504), {"compress_level": 1}, 400),
    "tall png": ("PNG", "RGBA", (2944, 15_600), {"compress_level": 1}, 400),
    "jpg": ("JPEG", "RGB", (8660, 5773), {"quality": 90}, 160),
    "progressive": ("JPEG", "RGB", (8660, 5773), {"progressive": True, "subsampling": 0}, 400),
    "cmyk": ("JPEG", "CMYK", (8660, 5773), {"quality": 90}, 200),
    "gif": ("GIF", "P", (8660, 5773), {}, 400),
    "tiff": ("TIFF", "RGBA", (8660, 5773), {"compression": "tiff_adobe_deflate"}, 400),
    "webp": ("WEBP", "RGBA", (5184, 3456), {"method": 0}, 400),
    "avif": ("AVIF", "RGBA", (6112, 4576), {"speed": 10}, 400),
    "avif 4:4:4": ("AVIF", "RGB", (6112, 4576), {"speed": 10, "subsampling": "4:4:4"}, 400),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGEST)
def test_largest_photos_are_rendered_in_bounded_memory(tmp_path, saved, noise, name):
    kind, mode, size, options, megabytes = LARGEST[name]
    path = tmp_path / "a"
    picture = noise.resize(size, Image.Resampling.BICUBIC)
    picture = picture.convert("I").convert(mode) if mode == "I;16" else picture.convert(mode)
    path.write_bytes(saved(picture, kind, **options))
    del picture
    ((said, _, peak),) = run_in_child([path])
    assert said.startswith("1600 x ")
    assert peak <= megabytes


@pytest.mark.alone
def test_camera_photo_of_12_megapixels_takes_less_than_a_second(saved, noise):
    data = saved(noise.resize((4000, 3000), Image.Resampling.BICUBIC), "JPEG", quality=92)
    began = time.perf_counter()
    photo = render_photo(data, "a.jpg", PhotoOrder())
    assert time.perf_counter() - began < 1
    assert photo.cuts[0].sizes[-1] == (1600, 1200)
