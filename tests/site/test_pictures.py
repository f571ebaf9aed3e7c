"""Photos of a whole portal: what pages name is there, and the same bytes however it is built."""

import io
import re
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.conftest import Portal

pytestmark = pytest.mark.slow

KINDS = {"webp": "WEBP", "jpg": "JPEG", "png": "PNG"}
RENDITION = re.compile(r"tep/[0-9a-f]{32}/([a-z0-9-]+)-([0-9]+)\.(webp|jpg|png)")
# Photos by their names in the text; each is also a cover, at one of these focuses.
PHOTOS = {
    "ngang.jpg": (1500, 1000),
    "doc.jpg": (700, 1050),
    "dai.png": (1300, 300),
    "rong.webp": (1000, 640),
    "moi.avif": (640, 480),
    "dong.gif": (320, 200),
    "quet.tiff": (900, 600),
    "nho.jpg": (48, 32),
    "man-hinh.png": (1000, 600),
    "trong.png": (500, 400),
}
FOCUSES = ("50% 50%", "0% 0%", "100% 20%")


def photograph(size, seed):
    """Soft shapes of many colours: what no palette holds."""
    noise = Image.effect_noise((size[0] // 90 + 2, size[1] // 90 + 2), 90)
    shades = Image.linear_gradient("L").resize(size)
    soft = noise.resize(size, Image.Resampling.BICUBIC)
    return Image.merge("RGB", (soft, shades, soft.rotate(90 * seed % 360).resize(size)))


def screenshot(size):
    """A window with text: few colours, sharp edges."""
    picture = Image.new("RGB", size, (250, 250, 250))
    for number in range(0, size[0] * size[1] // 90, 7):
        x, y = number * 13 % size[0], number * 7 % size[1]
        picture.paste((20, 20, 60), (x, y, x + 5, y + 1))
    return picture


@pytest.fixture(scope="session")
def sources(tmp_path_factory):
    """Every format once, made once: `effect_noise` is another one each time."""
    folder = tmp_path_factory.mktemp("photos")
    for seed, (name, size) in enumerate(PHOTOS.items()):
        picture = screenshot(size) if name == "man-hinh.png" else photograph(size, seed)
        if name == "trong.png":
            picture.putalpha(Image.radial_gradient("L").resize(size))
        picture.save(folder / name)
    return folder


def fill(portal, sources):
    shutil.copytree(sources, portal.content / "tin-tuc")
    for number, name in enumerate(PHOTOS):
        portal.article(
            f"bai-{number}.md",
            f"![Tả ảnh]({name})\nLời của ảnh {number}\n\n![Tả khác](ngang.jpg)\nLời chung\n\n"
            f"![Tả nữa](doc.jpg)\nLời riêng {number}",
            date=f"2018-06-{number + 1:02}",
            cover=name,
            cover_alt="Tả ảnh",
            cover_caption=f"Lời bìa {number}",
            cover_credit="Trần Văn Mẫu",
            focus=FOCUSES[number % 3],
        )


@pytest.fixture(scope="session")
def shown(tmp_path_factory, sources):
    """A built portal, for tests that only read it."""
    portal = Portal(tmp_path_factory.mktemp("pictures") / "portal", all_sizes=True, shared=True)
    fill(portal, sources)
    assert [finding.show() for finding in portal.build("publishconf.py").findings] == []
    return portal


def opened(data):
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def renditions(portal):
    """Name, width, suffix and bytes of each published file of a photo."""
    for path, data in portal.files().items():
        if found := RENDITION.fullmatch(path):
            yield found[1], int(found[2]), found[3], data


def test_every_file_is_what_its_name_says_and_no_larger_than_its_source(shown):
    found = list(renditions(shown))
    assert len(found) > 80
    sizes = {name.partition(".")[0]: size for name, size in PHOTOS.items()}
    for name, width, ext, data in found:
        picture = opened(data)
        assert (picture.width, picture.format) == (width, KINDS[ext]), name
        source = next(size for stem, size in sizes.items() if re.fullmatch(f"{stem}(-.*)?", name))
        assert picture.width <= source[0], name
        assert picture.height <= source[1], name


def test_what_pages_name_is_there_and_as_wide_as_they_say(shown):
    """Each candidate of each srcset is decoded; of one photo the widths ascend."""
    files = shown.files()
    named = set()
    for path, data in files.items():
        if not path.endswith(".html"):
            continue
        depth = path.count("/")
        for tag in BeautifulSoup(data, "html.parser").select("img, source"):
            candidates = [each.split() for each in tag.get("srcset", "").split(", ") if each]
            widths = [int(width.removesuffix("w")) for _, width in candidates]
            assert all(a < b for a, b in pairwise(widths)), path
            for url, width in candidates:
                target = url.removeprefix("../" * depth).removeprefix("./")
                named.add((target, int(width.removesuffix("w"))))
            if "/tep/" in tag.get("src", ""):
                target = tag["src"].removeprefix("../" * depth).removeprefix("./")
                named.add((target, int(RENDITION.fullmatch(target)[2])))
    assert len(named) > 60
    for target, width in named:
        assert opened(files[target]).width == width, target


def test_a_photo_is_smaller_as_webp_than_as_jpeg(shown):
    """But for the one that was a GIF, whose dots neither format likes."""
    sizes = {(name, width, ext): len(data) for name, width, ext, data in renditions(shown)}
    pairs = {
        (name, width): (sizes[name, width, "webp"], sizes[name, width, "jpg"])
        for name, width, ext in sizes
        if ext == "webp" and (name, width, "jpg") in sizes and not name.startswith("dong")
    }
    assert len(pairs) > 30
    assert {each: pair for each, pair in pairs.items() if pair[0] >= pair[1]} == {}


def test_a_screenshot_is_published_without_a_changed_pixel(shown, sources):
    """At its own size, in both formats."""
    source = Image.open(sources / "man-hinh.png").convert("RGB").tobytes()
    files = {(n, w, ext): data for n, w, ext, data in renditions(shown)}
    for ext in ("webp", "png"):
        assert opened(files["man-hinh", 1000, ext]).convert("RGB").tobytes() == source


def test_what_is_see_through_stays_so(shown):
    found = [(ext, opened(data)) for name, _, ext, data in renditions(shown) if name == "trong"]
    assert {ext for ext, _ in found} == {"webp", "png"}
    for _, picture in found:
        assert picture.getchannel("A").getextrema()[0] < 20


def xmp_of(portal, name):
    """Which words stand in the files of a photo."""
    found = [data for stem, _, _, data in renditions(portal) if stem == name]
    assert found
    texts = {re.search(rb"<x:xmpmeta.*</x:xmpmeta>", data, re.DOTALL)[0].decode() for data in found}
    assert len(texts) == 1
    return texts.pop()


def test_words_that_agree_are_in_the_photo_and_others_are_not(shown):
    """Of one photo that ten items show: the credit and source are the same, captions are not."""
    shared = xmp_of(shown, "doc")
    assert "Lời" not in shared
    assert "Trần Văn Mẫu" in shared
    assert "Cục Mẫu" in shared


def test_an_edited_caption_is_in_the_photo_that_gets_another_address(portal):
    portal.photo("tin-tuc/a.jpg", size=(90, 60))
    portal.article(body="![Tả](a.jpg)\nLời cũ")
    portal.build()
    assert "Lời cũ" in xmp_of(portal, "a")
    before = {path for path in portal.files() if RENDITION.fullmatch(path)}
    portal.article(body="![Tả](a.jpg)\nLời mới")
    portal.build()
    assert "Lời mới" in xmp_of(portal, "a")
    after = {path for path in portal.files() if RENDITION.fullmatch(path)}
    assert len(before) == len(after) == 2
    assert not before & after


def begin_anew(portal):
    for folder in ("output", ".cache", ".portal"):
        shutil.rmtree(portal.path / folder)


@pytest.mark.slow
@pytest.mark.parametrize(
    "changes",
    [
        {"PORTAL_WORKERS": 1, "PORTAL_WORKER_START": "spawn"},
        {"PORTAL_WORKERS": 2, "PORTAL_WORKER_START": "fork"},
        {"PORTAL_WORKERS": 2, "PORTAL_WORKER_START": "spawn"},
    ],
)
def test_however_it_is_built_no_file_differs(shown, tmp_path, sources, changes):
    portal = Portal(tmp_path / "portal", all_sizes=True, shared=True)
    fill(portal, sources)
    portal.build("publishconf.py", **changes)
    good, made = shown.files(), portal.files()
    assert {path for path in good.keys() | made.keys() if good.get(path) != made.get(path)} == set()
    begin_anew(portal)
    portal.build("publishconf.py", **changes)
    assert portal.files() == good


DAMAGES = {
    "flipped": "UPDATE entries SET value = zeroblob(1) || substr(value, 2)",
    "cut": "UPDATE entries SET value = substr(value, 1, length(value) / 2)",
    "gone": "DELETE FROM entries",
    "another's": "UPDATE entries SET value = (SELECT value FROM entries LIMIT 1)",
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("share", [1, pytest.param(3, marks=pytest.mark.slow)])
def test_damaged_entries_of_the_store_are_made_again(portal, damage, share):
    """All of them, or each third: what is known of a photo, or one file of it."""
    for name, colour in (("a.jpg", "red"), ("b.png", "blue")):
        portal.photo(f"tin-tuc/{name}", colour, (400, 300))
    portal.article(
        body="![Ảnh](a.jpg)\nLời\n\n![Ảnh](b.png)", cover="b.png", cover_alt="Tả", focus="10% 90%"
    )
    time.sleep(0.06)  # at rest, so that the next build takes the photos on trust
    portal.build()
    good = portal.files()
    shutil.rmtree(portal.output)
    with closing(sqlite3.connect(portal.path / ".cache/portal.sqlite")) as store:
        store.execute(f"{DAMAGES[damage]} WHERE rowid % ? = 0", (share,))
        store.commit()
        assert store.total_changes > 3
    portal.build()
    assert portal.files() == good


class Watch:
    """Which files this process opens, and whether it starts another, while it watches."""

    def __init__(self):
        self.on, self.opened, self.started = False, [], 0
        sys.addaudithook(self._hear)

    def _hear(self, event, arguments):
        if self.on and event == "open":
            self.opened.append(str(arguments[0]))
        self.started += self.on and event in ("os.fork", "subprocess.Popen", "os.posix_spawn")

    def during(self, build):
        self.on, self.opened, self.started = True, [], 0
        try:
            return build()
        finally:
            self.on = False


def test_photos_that_did_not_change_are_not_opened(portal):
    """Neither where nothing changed nor where a text did; a changed one alone is looked at."""
    for number in range(100):
        portal.photo(f"tin-tuc/p{number}.jpg", (number, 0, 0), (30, 20))
    portal.article(body="\n\n".join(f"![Tả](p{number}.jpg)" for number in range(100)))
    portal.article("khac.md", "Chữ.")
    time.sleep(0.06)
    assert len({name for name, *_ in renditions_after(portal)}) == 100
    watch = Watch()
    for edit in (lambda: None, lambda: portal.article("khac.md", "Chữ khác.")):
        edit()
        report = watch.during(portal.build)
        assert report.findings == []
        assert [path for path in watch.opened if path.endswith(".jpg")] == []
        assert watch.started == 0
    portal.photo("tin-tuc/p7.jpg", "lime", (30, 20))
    watch.during(portal.build)
    assert watch.started > 0  # the watch can see something


def test_photos_of_an_item_are_not_made_anew_for_a_mistake_that_comes_and_goes(portal):
    for name in ("p.jpg", "bia.jpg"):
        portal.photo(f"tin-tuc/{name}", "navy", (30, 20))
    fields = {"cover": "bia.jpg", "cover_alt": "Bìa", "cover_caption": "Lời", "source": "Báo Mẫu"}
    watch = Watch()
    for date, findings in (("2018-06-07", 0), ("hôm qua", 1), ("2018-06-08", 0)):
        portal.article(date=date, body="![Tả](p.jpg)\nChú thích", **fields)
        time.sleep(0.06)
        report = watch.during(portal.build)
        assert len(report.findings) == findings
        assert (watch.started > 0) is (date == "2018-06-07")


def renditions_after(portal):
    portal.build()
    return renditions(portal)
