"""The order of the runs, and what each finds."""

import pytest
from desk.bench.pictures.sides import PictureSide, PictureSides
from desk.bench.pictures.turns import take_turns
from PIL import Image
from portal.model.finding import Refused

# A side as it should be: it makes what is missing, and notes whether it began from nothing.
MAKE = """
test -d made && run=again || run=cold
echo "${PWD##*/} $run" >> ../order.txt
mkdir -p made
for ext; do cp ../small.$ext made/p00-60.$ext; done
"""


def side(folder, name, *suffixes):
    (folder / name).mkdir()
    return PictureSide(
        name=name,
        folder=folder / name,
        command=("sh", "-c", MAKE, "sh", *suffixes),
        products=("made",),
        output="made",
        widths=(60,),
    )


@pytest.fixture
def photos(tmp_path):
    """One photo of 120 × 90, and its renditions for whoever makes them."""
    for ext in ("jpg", "webp"):
        Image.new("RGB", (60, 45)).save(tmp_path / f"small.{ext}")
    Image.new("RGB", (120, 90)).save(tmp_path / "p00.jpg")
    return [tmp_path / "p00.jpg"]


def test_sides_take_turns_from_nothing_and_once_more(tmp_path, photos):
    names = ("ours", "hugo", "eleventy", "own")
    bare = side(tmp_path, "bare")  # makes no photo, and need not
    sides = PictureSides(*(side(tmp_path, name, "jpg", "webp") for name in names), bare)
    said = []
    runs = take_turns(sides, photos, 2, said.append)
    order = (tmp_path / "order.txt").read_text().splitlines()
    each = [f"{n} {run}" for n in ("ours", "bare", *names[1:]) for run in ("cold", "again")]
    assert order == each * 2
    assert len(said) == len(order)
    assert {name: (len(r.cold), len(r.again)) for name, r in runs.items()} == dict.fromkeys(
        (*names, "bare"), (2, 2)
    )


def test_a_side_that_leaves_a_format_out_has_no_time(tmp_path, photos):
    sides = PictureSides(*(side(tmp_path, name, "jpg") for name in "abcde"))
    with pytest.raises(Refused, match="a: thiếu ảnh p00 rộng 60 dạng webp"):
        take_turns(sides, photos, 1, [].append)
