"""The theme's components → a style page: an index, a page a component, a page an example.

An example has a page of its own, framed by its component's: so its ids and landmarks stand once,
as on a page of the portal, and tests look at the very pages that people see.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from pelican.settings import read_settings
from portal.checked_settings import BadSettings
from portal.media.webvtt import write_webvtt
from portal.model.film import Cue, Showing
from portal.model.finding import Refused
from portal.model.site import Job, Site
from portal.model.target import Picture
from portal.rendering import assets
from portal.rendering.templates import Templates
from portal.settings import read_job

from .examples import GIVEN, Component, Example, read_components
from .photos import draw

FOLDER = ".cache/styles"
_HERE = Path(__file__).parent
_CUE = Cue(0, 4000, "Phụ đề mẫu")  # browsers load captions before the film, so a file is there
_ROOT = "../"  # every page but the index stands in its component's folder


class IndexPage(msgspec.Struct, frozen=True):
    """All components."""

    components: tuple[Component, ...]


class ComponentPage(msgspec.Struct, frozen=True):
    """A component and the files of its examples, in their order."""

    component: Component
    files: tuple[str, ...]


class ExamplePage(msgspec.Struct, frozen=True):
    """One example; `file` is the template that holds the macro, `values` its arguments."""

    component: Component
    example: Example
    file: str
    values: dict[str, object]
    lang: str


def write_styles(project: Path, out: Path) -> list[Path]:
    """Write all pages, the index first, with what they load beside them.

    Raises Refused where the settings, an example or a template is wrong.
    """
    settings = read_settings(str(project / "pelicanconf.py"))
    try:
        job = read_job(settings, lambda: 0.0)
    except BadSettings as bad:
        raise Refused(bad.findings[0].message, bad.findings[0].fix) from bad
    site = _load(job, out)
    components = read_components(Path(job.theme))
    templates = Templates((*job.templates, str(_HERE)), settings, job.site.pictures)
    written = []
    for name, model in _pages(components, site):
        template = f"{type(model).__name__.removesuffix('Page').lower()}.style"
        page = templates.render(f"{template}.html", model, site)
        written.append(_write(out / name, page.encode()))
    parts = _parts(components)
    for photo in {part.photo for part in parts if isinstance(part, Picture)}:
        _write(out / photo.url[1:], draw(photo))
    for path in {part.captions for part in parts if isinstance(part, Showing)} - {""}:
        _write(out / path[1:], write_webvtt([_CUE]))
    _write(out / "style-page.css", (_HERE / "style-page.css").read_bytes())
    return written


def show_styles(project: Path, say: Callable[[str], None]) -> None:
    """Write the style page into the cache and say where it stands."""
    folder = project / FOLDER
    shutil.rmtree(folder, ignore_errors=True)  # pages of a component that is no more
    index = write_styles(project, folder)[0]
    say(f"Mở trong trình duyệt: {index.relative_to(project)}")


def _pages(
    components: list[Component], site: Site
) -> Iterator[tuple[str, IndexPage | ComponentPage | ExamplePage]]:
    yield "index.html", IndexPage(tuple(components))
    for component in components:
        name = component.name
        files = tuple(f"{number}.html" for number, _ in enumerate(component.examples, start=1))
        yield f"{name}/index.html", ComponentPage(component, files)
        for file, example in zip(files, component.examples, strict=True):
            given = {
                option.name: GIVEN[option.type](site, _ROOT, example.lang)
                for option in component.options
                if option.type in GIVEN
            }
            template = f"components/{name}/{name}.html"
            values = {**given, **example.values}
            yield f"{name}/{file}", ExamplePage(component, example, template, values, example.lang)


def _load(job: Job, out: Path) -> Site:
    """The theme's files beside the pages; the site as templates see it, which has their paths."""
    bundled = assets.bundle_assets(Path(job.theme), publish=False)
    for asset in bundled.by_name.values():
        _write(out / asset.url[1:], asset.data)
    return msgspec.structs.replace(job.site, **bundled.addresses)


def _parts(components: list[Component]) -> list[msgspec.Struct]:
    """The records in the values of all examples, those inside others too."""
    ahead: list[object] = [e.values for component in components for e in component.examples]
    found = []
    while ahead:
        value = ahead.pop()
        if isinstance(value, dict):
            ahead += value.values()
        elif isinstance(value, tuple):
            ahead += value
        elif isinstance(value, msgspec.Struct):
            found.append(value)
            ahead += msgspec.structs.astuple(value)
    return found


def _write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
