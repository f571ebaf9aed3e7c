"""Sample entries: what all browsers play, and the names of what they do not."""

import pytest
from portal.media.boxes import Box, BrokenBoxes, read_boxes
from portal.media.film_codecs import odd_picture, odd_sound


def entry(data):
    [found] = read_boxes(data, 0, len(data))
    return data, found


@pytest.mark.parametrize("profile", [66, 77, 100])
def test_h264_of_eight_bits_is_played_everywhere(video, profile):
    assert odd_picture(*entry(video(profile=profile))) == ""


@pytest.mark.parametrize(
    ("kind", "profile", "name"),
    [
        (b"avc1", 110, "H.264 với profile 110"),
        (b"avc1", 244, "H.264 với profile 244"),
        (b"hvc1", 1, "H.265 (HEVC)"),
        (b"hev1", 1, "H.265 (HEVC)"),
        (b"av01", 1, "AV1"),
        (b"avc3", 66, "«avc3»"),
        (b"\0\1\2\3", 66, "«không rõ»"),
    ],
)
def test_other_pictures_are_named(video, kind, profile, name):
    assert odd_picture(*entry(video(kind, profile))).startswith(name)


@pytest.mark.parametrize("object_type", [0x40, 0x67])
def test_aac_is_played_everywhere(sound, object_type):
    assert odd_sound(*entry(sound(object_type=object_type))) == ""


def test_aac_in_quicktimes_longer_entry_is_found(box, sound):
    inner = sound()[8 + 28 :]
    longer = box(b"mp4a", bytes(8), b"\0\1", bytes(34), box(b"wave", box(b"frma"), inner))
    assert odd_sound(*entry(longer)) == ""


@pytest.mark.parametrize(
    ("kind", "object_type", "name"),
    [
        (b"mp4a", 0x6B, "mp4a kiểu 0x6B"),
        (b"ac-3", 0, "Dolby AC-3"),
        (b"Opus", 0, "Opus"),
        (b"abcd", 0, "«abcd»"),
    ],
)
def test_other_sound_is_named(sound, kind, object_type, name):
    assert odd_sound(*entry(sound(kind, object_type))).startswith(name)


def test_an_entry_that_is_cut_is_broken(video, sound):
    for judge, data in ((odd_picture, video()), (odd_sound, sound())):
        for end in range(9, len(data)):
            with pytest.raises(BrokenBoxes):
                judge(data[:end], Box(data[4:8], 8, end))
