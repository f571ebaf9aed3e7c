"""A small portal of its own for each test: real files, the real flow, one process."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import hypothesis
import pytest
from bs4 import BeautifulSoup
from pelican.settings import DEFAULT_CONFIG, read_settings
from PIL import Image
from portal.build import Report, build
from portal.fingerprint import read_inputs
from portal.model.site import Job
from portal.rendering.formats import FORMATS
from portal.settings import read_job

from tests.compiled import Compiled
from tests.drawn import drawn
from tests.growth import growth

# `invoke test --quick` asks for fewer examples; how long one takes is not what is tested.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("quick", deadline=None, max_examples=20)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

# Jinja's own way to save time, as a default of Pelican's: every build of this process sees it.
DEFAULT_CONFIG["JINJA_ENVIRONMENT"]["bytecode_cache"] = Compiled()
FORMATS["headline"] = drawn

ROOT = Path(__file__).parent.parent
NOW = 1_795_000_000.0  # 18/11/2026: the clock of every test
# One size of each cut: what most tests see of photos, in a tenth of the time.
FEW_SIZES = "widths = [320]\ncard_widths = [160]\nportrait_widths = [96]\n"


class Portal:
    """A copy of the project's settings and theme with a content/ of the test's own.

    Photos are made in FEW_SIZES unless the test asks for those of the theme.
    """

    def __init__(self, path: Path, *, all_sizes: bool = False) -> None:
        self.path = path
        self.content = path / "content"
        self.output = path / "output"
        self.content.mkdir(parents=True)
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(ROOT / name, path / name)
        for name, data in theme():
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            (path / name).write_bytes(data)
        if not all_sizes:
            (path / "theme/pictures.toml").write_text(FEW_SIZES, encoding="utf-8")

    def write(self, name: str, text: str) -> Path:
        """Put a source or any text file into content/."""
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def article(self, name: str = "bai.md", body: str = "Nội dung bài.", **fields: str) -> Path:
        """Put an article into tin-tuc/, whose required fields have values unless given."""
        given = {"title": "Bài thử", "date": "2018-06-07 16:49:00", "category": "Tin hoạt động"}
        lines = [f"{key}: {value}" for key, value in (given | fields).items()]
        return self.write(f"tin-tuc/{name}", "\n".join(["---", *lines, "---", "", body, ""]))

    def photo(self, name: str, colour: str = "red", size: tuple[int, int] = (60, 40)) -> Path:
        """Put a plain photo into content/; the ending tells the format."""
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", size, colour).save(path)
        return path

    def job(self, settings: str = "pelicanconf.py", **changes: object) -> Job:
        """The job of this portal; `changes` are settings."""
        read = read_settings(str(self.path / settings), override={"PORTAL_WORKERS": 1, **changes})
        return read_job(read, lambda: NOW)

    def build(
        self,
        settings: str = "pelicanconf.py",
        say: Callable[[str], None] = lambda line: None,
        **changes: object,
    ) -> Report:
        """Build into output/ as Pelican's generator does."""
        job = self.job(settings, **changes)
        return build(job, read_inputs(job), None, say)

    def text(self, path: str) -> str:
        """A file of the output as text."""
        return (self.output / path).read_text(encoding="utf-8")

    def page(self, path: str) -> BeautifulSoup:
        """A page of the output, parsed."""
        return BeautifulSoup(self.text(path), "html.parser")

    def files(self) -> dict[str, bytes]:
        """Every published file and its bytes."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file() and path.name != ".portal-output"
        }


@cache
def theme() -> list[tuple[str, bytes]]:
    """The files of the project's theme, by their path; read once for all portals."""
    files = sorted(path for path in (ROOT / "theme").rglob("*") if path.is_file())
    return [(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in files]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What measures time runs by itself, not beside other tests."""
    for item in items:
        if "growth" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.alone)


@pytest.fixture(name="growth")
def measure_of_growth() -> Callable[..., float]:
    """Time of the doubled text over that of the text, `growth(function, text)`."""
    return growth


@pytest.fixture
def uncollected() -> Iterator[None]:
    """No garbage collection, as in a build: what a signal raises during one may be lost.

    Hypothesis hears of each in a callback, and Python ignores what is raised there.
    """
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    """An empty portal."""
    return Portal(tmp_path / "portal")


def pytest_collection_finish() -> None:
    """What collecting made stays to the end: the garbage collector need not walk it each time."""
    gc.collect()
    gc.freeze()
