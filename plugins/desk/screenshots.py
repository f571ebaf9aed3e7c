"""The sample portal → the README's pictures: home and article at 1280 px, an article at 320 px.

The moment, the window and the colours are fixed, so the same sample gives the same pictures on
one machine; only the letters are the system's.
"""

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import Thread

import msgspec
from PIL import Image
from portal.model.finding import Refused

from .building import run_build
from .serve.answers import answer
from .serve.reload_events import Builds, build_name
from .serve.server import ADDRESS, open_server
from .system import TOOLS, ensure_system_tools, this_machine

OUTPUT = ".cache/screenshots/output"
FOLDER = "docs/screenshots"
AS_OF = "2026-11-26 08:00"
LARGEST = 200_000  # bytes of a picture: a README is read on phones too
_DRAWN = 200  # milliseconds in which a photo that has come is drawn
_COLOURS = (256, 128, 64, 32)
# Photos below the window are not fetched before a reader comes to them.
_SHOWN = """[...document.images].every((photo) =>
  photo.complete || photo.getBoundingClientRect().top >= innerHeight)"""


class Shot(msgspec.Struct, frozen=True):
    """A picture: its file, the page it is of, the window in CSS pixels."""

    name: str
    page: str
    width: int
    height: int


_ARTICLE = "tin-tuc/2018/06/so-ket-thi-dua/"
SHOTS = (
    Shot("trang-chu.png", "", 1280, 1000),
    Shot("bai-viet.png", _ARTICLE, 1280, 1000),
    Shot("dien-thoai.png", _ARTICLE, 320, 1000),
)


def take_screenshots(project: Path, folder: Path, say: Callable[[str], None]) -> list[Path]:
    """Build the sample as it was at `AS_OF`, and write a picture of each page into `folder`.

    Raises Refused where the sample cannot be built, or a tool or a page is missing.
    """
    moment = f"PORTAL_AS_OF={json.dumps(AS_OF)}"
    options = ("content", "-s", "pelicanconf.py", "-o", OUTPUT, "--fatal", "errors", "-e", moment)
    if not run_build((sys.executable, "-m", "pelican", *options), project):
        raise Refused("chưa dựng được cổng mẫu", "sửa các lỗi trên rồi chạy lại")
    ensure_system_tools(say, [tool for tool in TOOLS if "chromium" in tool.packages])
    folder.mkdir(parents=True, exist_ok=True)
    with _served(project / OUTPUT) as address:
        pictures = _look(address)
    written = []
    for shot, picture in zip(SHOTS, pictures, strict=True):
        written.append(folder / shot.name)
        written[-1].write_bytes(shrink(picture))
    return written


def shrink(picture: bytes) -> bytes:
    """A PNG in as many colours of its own as `LARGEST` allows. Raises Refused where none does."""
    with Image.open(BytesIO(picture)) as full:
        plain = full.convert("RGB")
    for colours in _COLOURS:
        file = BytesIO()
        flat = plain.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        flat.save(file, "PNG", optimize=True)
        if file.tell() <= LARGEST:
            return file.getvalue()
    raise Refused(f"ảnh chụp lớn hơn {LARGEST} byte", "chụp một khung nhỏ hơn")


def _look(address: str) -> list[bytes]:
    """The pages in Chromium, light and still, one after another."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of requirements-dev.txt
    except ImportError:
        fix = "gõ: .venv/bin/pip install --require-hashes -r requirements-dev.txt"
        raise Refused("máy còn thiếu playwright để điều khiển trình duyệt", fix) from None
    program = shutil.which("chromium", path=this_machine().search)
    pictures = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program)
        for shot in SHOTS:
            window = browser.new_page(
                viewport={"width": shot.width, "height": shot.height},
                color_scheme="light",
                reduced_motion="reduce",
            )
            answer = window.goto(address + shot.page, wait_until="load")
            if answer is None or not answer.ok:
                raise Refused(f"không có trang /{shot.page}", f"viết trang ấy, hoặc sửa {__name__}")
            window.wait_for_function(_SHOWN)
            window.wait_for_timeout(_DRAWN)
            pictures.append(window.screenshot())
            window.close()
        browser.close()
    return pictures


@contextmanager
def _served(output: Path) -> Iterator[str]:
    """The output on a free port of loopback while the block runs; gives its address."""
    with open_server(0, partial(answer, output.resolve()), Builds(build_name(output))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://{ADDRESS}:{server.server_port}/"
        finally:
            server.builds.close()
            server.shutdown()
            thread.join()
