"""A small portal of its own for each test: real files, the real flow, one process."""

import fcntl
import gc
import os
import shutil
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import hypothesis
import pytest
from bs4 import BeautifulSoup
from desk.testing import MADE
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
from tests.shared_theme import FEW_SIZES, changed, copy_theme, shared_theme

# One commit passes or fails, always alike: examples are drawn from the test's own code. New ones
# are looked for with HYPOTHESIS_PROFILE=explore. `invoke test --quick` asks for fewer. How long
# one takes is not what is tested.
hypothesis.settings.register_profile("default", deadline=None, derandomize=True)
hypothesis.settings.register_profile("quick", deadline=None, derandomize=True, max_examples=20)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

# Jinja's own way to save time, as a default of Pelican's: every build of this process sees it.
DEFAULT_CONFIG["JINJA_ENVIRONMENT"]["bytecode_cache"] = Compiled()
FORMATS["headline"] = drawn

ROOT = Path(__file__).parent.parent
NOW = 1_795_000_000.0  # 18/11/2026: the clock of every test
LONGEST = (  # from half a minute up; one of them at the end would keep a worker waiting
    "tests/properties/test_warm_equals_clean.py",
    "tests/properties/test_reader.py::test_of_ten_thousand",
    "tests/faults/test_cache_damage.py::test_damage",
    "tests/faults/test_interrupted.py",
    "tests/portal/output/test_commit.py::test_killed_again",
    "tests/site/test_reproducible.py",
)
__all__ = ["FEW_SIZES", "NOW", "ROOT", "Portal"]


class Portal:
    """A copy of the project's settings and theme with a content/ of the test's own.

    Photos are made in FEW_SIZES unless the test asks for those of the theme. A `shared` theme is
    a link to one copy, to be read only, until the test asks for `own_theme`.
    """

    def __init__(self, path: Path, *, all_sizes: bool = False, shared: bool = False) -> None:
        self.path = path
        self._all_sizes = all_sizes
        self.content = path / "content"
        self.output = path / "output"
        self.content.mkdir(parents=True)
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(ROOT / name, path / name)
        if shared:
            (path / "theme").symlink_to(shared_theme(all_sizes=all_sizes))
        else:
            copy_theme(path / "theme", all_sizes=all_sizes)

    @classmethod
    def standing(cls, path: Path) -> "Portal":
        """One that another process has made."""
        portal = cls.__new__(cls)
        portal.path, portal.content, portal.output = path, path / "content", path / "output"
        return portal

    def own_theme(self) -> Path:
        """The folder of a theme that this test may change."""
        folder = self.path / "theme"
        if folder.is_symlink():
            folder.unlink()
            copy_theme(folder, all_sizes=self._all_sizes)
        return folder

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
        """A page of the output, parsed, to be read only."""
        return parsed(self.text(path))

    def files(self) -> dict[str, bytes]:
        """Every published file and its bytes."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file() and path.name != ".portal-output"
        }


@lru_cache(maxsize=256)  # the pages of one portal: many tests read them one after the other
def parsed(page: str) -> BeautifulSoup:
    """A page's tree, made once for all tests that read it."""
    return BeautifulSoup(page, "html.parser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What measures time runs by itself, not beside other tests; the longest begin first.

    Of two workers each takes half of the list, so a long one stands in front of either half.
    """
    for item in items:
        if "growth" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.alone)
    longest = [item for item in items if item.nodeid.startswith(LONGEST)]
    others = [item for item in items if not item.nodeid.startswith(LONGEST)]
    half = len(others) // 2
    items[:] = [*longest[::2], *others[:half], *longest[1::2], *others[half:]]


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


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder of this run, the same for all workers: what one has made there the others find.

    `invoke test` gives all its runs of pytest one.
    """
    if MADE in os.environ:
        return Path(os.environ[MADE])
    own = tmp_path_factory.getbasetemp()
    return own.parent if hasattr(request.config, "workerinput") else own


@pytest.fixture(scope="session")
def once(common: Path) -> Callable[[str, Callable[[Path], None]], Path]:
    """`once(name, make)`: a folder that `make` fills in one of the workers; the others wait."""

    def made(name: str, make: Callable[[Path], None]) -> Path:
        folder, whole = common / name, common / f"{name}.whole"
        with (common / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not whole.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a worker that failed at it
                make(folder)
                whole.touch()
        return folder

    return made


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    """An empty portal with a theme that is only read."""
    return Portal(tmp_path / "portal", shared=True)


@pytest.fixture(scope="session", autouse=True)
def _unchanged() -> Iterator[None]:
    """No test has changed what others read."""
    yield
    assert changed() == []


def pytest_collection_finish() -> None:
    """What collecting made stays to the end: the garbage collector need not walk it each time."""
    gc.collect()
    gc.freeze()
