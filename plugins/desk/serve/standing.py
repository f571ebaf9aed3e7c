"""A surveyed site in memory → any of its files, made when it is asked for.

A page is a function of its model, so nothing has to be written to be shown, and a save costs what
its own page costs (docs/decisions/0031). The bytes are those that `invoke build` would write.
"""

from collections.abc import Callable, Iterator, Mapping

import msgspec
from portal.cache import digest
from portal.fingerprint import Inputs
from portal.linking.entry import Index
from portal.model.finding import Finding
from portal.model.page import Page
from portal.model.site import Job, Site
from portal.model.source import SourceFile
from portal.pages.plan import families
from portal.reading.scan import read_file
from portal.rendering.assets import Asset
from portal.steps import Workshop, render_pages
from portal.survey import Survey

Heard = Callable[[Page, bytes], bytes]
_encode = msgspec.msgpack.Encoder().encode


class Standing(msgspec.Struct, frozen=True):
    """What can be shown: the survey, and all that makes pages of it; `assets` are by site path.

    `warnings` is everything that was found and did not stop it.
    """

    job: Job
    inputs: Inputs
    site: Site
    seen: Survey
    files: Mapping[str, SourceFile]
    assets: Mapping[str, Asset]
    warnings: list[Finding]

    @property
    def name(self) -> str:
        """The same for the same contents, whenever and wherever they are surveyed."""
        index = self.seen.index
        counts = [(entry.around.views, entry.around.counted) for entry in index.entries]
        photos = [(url, key) for url, (_, key) in sorted(index.photos.items())]
        parts = _encode((counts, photos, sorted(index.files.items())))
        keys = (reading.key for reading in self.seen.readings)
        return digest(self.inputs.rendering, parts, *keys).hex()[:16]


class Files:
    """The files of a site that stands, by their path in an output; not for two threads at once."""

    def __init__(self, standing: Standing, workshop: Workshop, heard: Heard | None = None) -> None:
        """`heard` gives what other plugins of the site make of a page's bytes."""
        self.standing = standing
        self._workshop = workshop
        self._heard = heard
        self._index: Index = standing.seen.index
        self._pages: dict[str, Page] = {}
        seen = standing.seen
        self._families: Iterator[list[Page]] = families(
            seen.index, seen.redirects, standing.site, standing.job.as_of
        )

    def page(self, path: str) -> Page | None:
        """The page or the data beside it, planned no further than where it is found."""
        while path not in self._pages:
            family = next(self._families, None)
            if family is None:
                return None
            for page in family:
                self._pages[page.path] = page
                if page.data:
                    self._pages[page.data_path] = page
        found = self._pages[path]
        return found if found.path == path else found.beside()

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None where the site has none. Raises Refused for a broken theme."""
        if path in self._pages or not self._elsewhere(path):
            page = self.page(path)
            if page is None:
                return None
            [[(_, data)]] = render_pages(self.standing.site, False, self._workshop, [page])
            return data if self._heard is None else self._heard(page, data)
        url = f"/{path}"
        if url in self.standing.assets:
            return self.standing.assets[url].data
        if url in self._index.photos:
            return self._stored(self._index.photos[url][1])
        name, _ = self._index.files[url]
        try:
            return read_file(self.standing.job.content, self.standing.files[name].disk)
        except OSError:
            return None

    def one_of_each(self) -> list[Page]:
        """A page of each template: what shows whether a theme works."""
        self.page("")  # no page's path: plans them all
        return list({page.template: page for page in self._pages.values()}.values())

    def _stored(self, key: bytes) -> bytes | None:
        store = self._workshop.store
        data = store.get(key)
        if data is None:
            store.close()  # the file may be one that was thrown away, and begun anew since
            data = store.get(key)
        return data

    def _elsewhere(self, path: str) -> bool:
        url = f"/{path}"
        return url in self.standing.assets or url in self._index.photos or url in self._index.files
