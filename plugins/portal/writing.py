"""Pages, photos, attachments and the theme's files → staged files: only those that are not there.

A file is current when the fingerprint of what it is made of is known and the file on disk is the
one that was written then; so nothing has to track what depends on what (docs/decisions).
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path

import msgspec

from .cache import Store, digest
from .fingerprint import Inputs
from .kept_plan import KeptPage, keep_page
from .linking.entry import Entry, Index
from .linking.uses import place_of
from .looking import look_at_media, lost_media
from .model.finding import Refused
from .model.item import Item
from .model.page import Apart, Gathered, Page, Sourced, seal_of
from .model.site import Job, Site
from .model.source import SourceFile
from .output.commit import Commit
from .output.state import State
from .pages.headlines import HeadlineModel
from .reading.scan import read_file
from .rendering.assets import Asset, Assets
from .rendering.finish import has_copies, variants
from .rendering.formats import FORMATS
from .steps import Workshop, finish_files, lost_page, render_pages
from .workers import Executor

Listener = Callable[[Path, msgspec.Struct], None]
_encode = msgspec.msgpack.Encoder(enc_hook=seal_of).encode
_COPIES = (".br", ".gz")


class Writer:
    """Stages the files of one build; what is current is kept."""

    def __init__(self, job: Job, commit: Commit, state: State, damaged: frozenset[str]) -> None:
        self._job = job
        self._commit = commit
        self.kept: list[KeptPage] = []  # of the pages given, those that hold texts
        self._entries = {
            path: entry for path, entry in state.entries.items() if path not in damaged
        }

    def pages(
        self,
        pages: Sequence[Page],
        entries: Sequence[Entry],
        site: Site,
        inputs: Inputs,
        executor: Executor[Workshop],
        listener: Listener | None,
    ) -> None:
        """Render the pages that are not current, in batches, and stage them in order.

        The listener gets each page's or feed's model without the texts, which stand in the
        staged file; `entries` are those of all items.
        """
        stale = self._stale(pages, site, inputs)
        finish = self._job.publish and listener is None
        rendered = executor.run(
            partial(render_pages, site, finish), [page for page, _ in stale], lost_page
        )
        items = {entry.url: entry.item for entry in entries} if listener else {}
        for (page, print_), files in zip(stale, rendered, strict=True):
            for path, data in files:
                self._commit.stage(path, data, print_)
            if listener is not None and not isinstance(page.model, (Apart, HeadlineModel)):
                listener(self._commit.staged_file(page.path), told(page.model, items))
                self._commit.restage(page.path)
        if listener is not None and self._job.publish:
            self._compress(stale, executor)

    def _stale(self, pages: Sequence[Page], site: Site, inputs: Inputs) -> list[tuple[Page, str]]:
        """Pages and files of data that are not current, each with its fingerprint.

        It names the model, and what makes a file of it: the code, the site, the form and, for a
        page, the theme. The model is hashed once for a page and its data.
        """
        seen, copies = _encode(site), self._job.publish

        @cache
        def made_by(inputs: bytes, form: str) -> str:
            return digest(inputs, seen, form.encode()).hex()[:16]

        stale: list[tuple[Page, str]] = []
        for page in pages:
            encoded = _encode(page.model)
            model = blake2b(encoded, digest_size=16).hexdigest()
            kept = keep_page(page, encoded)
            if kept is not None:
                self.kept.append(kept)
            base = inputs.reading if page.template in FORMATS else inputs.rendering
            print_ = model + made_by(base, page.template)
            if not self._current(page.path, print_, copies=copies):
                stale.append((page, print_))
            if page.data:
                print_ = model + made_by(inputs.reading, page.data)
                if not self._current(page.data_path, print_, copies=copies):
                    stale.append((page.beside(), print_))
        return stale

    def _compress(self, stale: list[tuple[Page, str]], executor: Executor[Workshop]) -> None:
        staged = [
            (page.path, self._commit.staged_file(page.path).read_bytes()) for page, _ in stale
        ]
        finished = executor.run(finish_files, staged, lost_page)
        for (_, print_), files in zip(stale, finished, strict=True):
            for path, data in files[1:]:
                self._commit.stage(path, data, print_)

    def files(
        self,
        assets: Assets,
        index: Index,
        store: Store,
        files: dict[str, SourceFile],
        executor: Executor[Workshop],
    ) -> None:
        """Stage all that is no page. Raises Refused where a photo or attachment is lost."""
        self.assets(assets)
        self.photos(index, store, files, executor)
        self.attachments(index, files)

    def assets(self, assets: Assets) -> None:
        """Stage the theme's style sheets, scripts and drawings."""
        for asset in assets.by_name.values():
            self._asset(asset)

    def _asset(self, asset: Asset) -> None:
        path = asset.url[1:]
        print_ = digest(asset.data).hex()
        if self._current(path, print_, copies=self._job.publish):
            return
        files = variants(path, asset.data) if self._job.publish else [(path, asset.data)]
        for name, data in files:
            self._commit.stage(name, data, print_)

    def photos(
        self,
        index: Index,
        store: Store,
        files: dict[str, SourceFile],
        executor: Executor[Workshop],
    ) -> None:
        """Stage renditions from the store. Raises Refused where it cannot keep one."""
        stale = [
            (url, use, key)
            for url, (use, key) in sorted(index.photos.items())
            if not self._current(url[1:], key.hex(), copies=self._job.publish)
        ]
        for again in range(2):  # what the store lost is rendered again, at last into a new store
            lost = {place_of(use): use for _, use, key in stale if store.get(key) is None}
            if lost and again:
                executor.close()
                store.begin_anew()
            uses = [(files[use.path], use) for use in lost.values()]
            for _ in executor.run(look_at_media, uses, lost_media, isolated=True, batch=1):
                pass
        for url, use, key in stale:
            data = store.get(key)
            if data is None:
                message = f"ảnh content/{use.path} không ghi được vào bộ đệm"
                raise Refused(message, "kiểm tra ổ đĩa")
            made = variants(url[1:], data) if self._job.publish else [(url[1:], data)]
            for name, copy in made:
                self._commit.stage(name, copy, key.hex())

    def attachments(self, index: Index, files: dict[str, SourceFile]) -> None:
        """Stage attachments as they are. Raises Refused where one changed since it was checked."""
        for url, (name, content) in sorted(index.files.items()):
            print_ = content.hex()
            if self._current(url[1:], print_):
                continue
            data = read_file(self._job.content, files[name].disk)
            if digest(data) != content:
                raise Refused(f"content/{name} thay đổi trong lúc dựng", "dựng lại")
            self._commit.stage(url[1:], data, print_)

    def _current(self, path: str, print_: str, *, copies: bool = False) -> bool:
        """Keep the file, with its compressed copies, if it is what would be written now."""
        kept = []
        copied = copies and has_copies(path)
        for name in (path, *(path + copy for copy in _COPIES)) if copied else (path,):
            entry = self._entries.get(name)
            if entry is None or entry.fingerprint != print_:
                return False
            kept.append(entry)
        for entry in kept:
            self._commit.keep(entry)
        return True


def told(model: msgspec.Struct, items: Mapping[str, Item]) -> msgspec.Struct:
    """The model with its items, by URL, and without their texts."""
    if isinstance(model, Gathered):
        return model.whole([told(part, items) for part in model.parts])
    return model.whole(items[model.url], "") if isinstance(model, Sourced) else model
