"""The file that Chromium loads for a photo fits the pixels that show it (issue 5)."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.server]

MOST = 1.3  # file's pixels across for one that is shown
_WIDTH = re.compile(r"-(\d+)\.(?:webp|jpg|png)$")
_SHOWN = """async () => {
  const seen = [];
  for (const image of document.querySelectorAll("main img, [class*=columns] img")) {
    image.scrollIntoView();
    await image.decode();
    const widths = (image.srcset || image.src).match(/-\\d+\\.(?:webp|jpg|png)/g);
    seen.push({
      file: image.currentSrc,
      shown: image.getBoundingClientRect().width * devicePixelRatio,
      largest: Math.max(...widths.map((name) => parseInt(name.slice(1)))),
      lazy: image.loading === "lazy",
      urgent: image.fetchPriority === "high",
    });
  }
  return seen;
}"""
# Pages whose photos are large enough for any screen.
PAGES = ("", "tin-tuc/2018/06/so-ket-thi-dua/", "lanh-dao/")


@pytest.fixture(scope="module")
def address(showcase, serve):
    """The showcase behind nginx."""
    return serve(showcase.output)


def look(visit, address, path, width, density):
    """What the photos of a page have loaded."""
    visitor = visit(address, viewport={"width": width, "height": 800}, device_scale_factor=density)
    visitor.open(path)
    return visitor.page.evaluate(_SHOWN)


@pytest.mark.parametrize("density", [1, 2])
@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_no_photo_is_much_larger_or_smaller_than_it_shows(visit, address, path, width, density):
    """At most 1.3 times the pixels; smaller only where the source has no more."""
    photos = look(visit, address, path, width, density)
    assert photos
    for photo in photos:
        file = int(_WIDTH.search(photo["file"])[1])
        ratio = file / photo["shown"]
        assert ratio <= MOST, (photo, ratio)
        assert ratio >= 1 / MOST or file == photo["largest"], (photo, ratio)


def test_chromium_takes_the_modern_format(visit, address):
    photos = look(visit, address, PAGES[1], 1280, 1)
    assert {photo["file"].rpartition(".")[2] for photo in photos} == {"webp"}


def test_the_lead_photo_comes_first_and_the_others_wait(visit, address):
    first, *others = look(visit, address, PAGES[1], 1280, 1)
    assert first["urgent"]
    assert not first["lazy"]
    assert others
    assert all(photo["lazy"] and not photo["urgent"] for photo in others)
