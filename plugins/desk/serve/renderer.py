"""The site that stands → answers, in one thread: templates and SQLite stay where they were made."""

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from portal.model.finding import Refused
from portal.steps import Order, Workshop, render_pages

from .answers import Answer, failed, missing, shown
from .faults import fault_of
from .media_types import media_type
from .paths import site_path
from .standing import Files, Heard, Standing

_OPEN = 8  # pages that people look at: what was asked for last
_HTML = media_type("html")


class Renderer:
    """Shows one site after the other."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._thread = ThreadPoolExecutor(1)
        self._files: Files | None = None
        self._workshop: Workshop | None = None
        self._asked: deque[str] = deque(maxlen=_OPEN)

    def show(self, standing: Standing, heard: Heard | None = None) -> None:
        """Answer from this site from now on.

        Where theme, settings or code are others, a page of each template and those last asked
        for are made first. Raises Refused where one fails: then the site before stays, whose
        templates are all in memory.
        """
        future = self._thread.submit(self._show, standing, heard)
        error = future.exception()
        if error is not None and not isinstance(error, Refused):
            fault = fault_of(error, self._project)
            raise Refused(f"{fault.message} ({fault.path}:{fault.line})", fault.fix) from error
        future.result()

    def answer(self, target: str, build: str) -> Answer:
        """`target` is the request's, query included; `build` names the site that stands."""
        future = self._thread.submit(self._answer, target, build)
        error = future.exception()
        if error is None:
            return future.result()
        return failed(build, fault_of(error, self._project).show(""), 500)

    def close(self) -> None:
        """End the thread."""
        self._thread.submit(self._let_go).result()
        self._thread.shutdown()

    def _workshop_for(self, standing: Standing) -> Workshop:
        """The one at hand, as long as settings, theme and code are as they were."""
        if self._files is not None and self._workshop is not None:
            last = self._files.standing.inputs
            if last == standing.inputs:
                return self._workshop
        return Workshop(Order(standing.job, standing.inputs.reading))

    def _show(self, standing: Standing, heard: Heard | None) -> None:
        workshop = self._workshop_for(standing)
        files = Files(standing, workshop, heard)
        if workshop is not self._workshop:
            try:
                pages = [page for path in self._asked if (page := files.page(path))]
                render_pages(standing.site, False, workshop, [*files.one_of_each(), *pages])
            except Exception:  # of the theme, or of a filter that the settings add
                workshop.store.close()
                raise
            self._let_go()
        self._workshop, self._files = workshop, files

    def _let_go(self) -> None:
        if self._workshop is not None:
            self._workshop.store.close()

    def _answer(self, target: str, build: str) -> Answer:
        """A folder is its `index.html`, at an address that ends with a slash: relative links of
        the page lead elsewhere without it."""
        files = self._files
        if files is None or not build:
            return failed(build)
        path, mark, query = target.partition("?")
        place = site_path(path)
        try:
            if place is not None:
                name = f"{place}index.html" if path.endswith("/") else place
                data = files.read(name)
                if data is not None:
                    return self._shown(name, data, build)
                if not path.endswith("/") and files.page(f"{place}/index.html"):
                    return Answer(301, _HTML, location=f"{path}/{mark}{query}")
            return missing(files.read("404.html"), build)
        except Refused as refused:
            return failed(build, str(refused))

    def _shown(self, name: str, data: bytes, build: str) -> Answer:
        if name.endswith(".html") and name not in self._asked:
            self._asked.append(name)
        return shown(name, data, build)
