"""What is known and what must be opened: sources and media, for any executor."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from ..kinds.table import KIND_OF_FOLDER
from ..model.finding import Finding
from ..model.media import Media, MediaUse
from ..model.source import SourceFile
from .known import KnownMedia, KnownReading, Reading

Use = tuple[SourceFile, MediaUse]


def collect_sources(
    files: dict[str, SourceFile],
    known: Iterable[KnownReading],
    read: Callable[[Sequence[SourceFile]], Iterator[Reading]],
) -> tuple[list[KnownReading], list[Finding]]:
    """A reading for every source file, in the order of `files`; files that can be none are told.

    What is known and unchanged is given as it came.
    """
    sources, findings = _sources(files)
    earlier = {each.file.path: each for each in known}
    kept: list[KnownReading | None] = []
    for file in sources:
        last = earlier.get(file.path)
        kept.append(last if last is not None and last.file == file else None)
    pairs = list(zip(sources, kept, strict=True))
    fresh = read([file for file, last in pairs if last is None])
    return [last or KnownReading(file, next(fresh)) for file, last in pairs], findings


def collect_media(
    uses: Sequence[Use],
    known: Iterable[KnownMedia],
    look: Callable[[Sequence[Use]], Iterator[Media]],
) -> list[Media]:
    """What each use of a file found, in the order of `uses`."""
    earlier = {(each.file, each.use): each.media for each in known}
    changed = [use for use in uses if use not in earlier]
    fresh = dict(zip(changed, look(changed), strict=True))
    return [earlier[use] if use in earlier else fresh[use] for use in uses]


def is_source(path: str) -> bool:
    """Whether a file of content/ is the source of an item."""
    return path.endswith(".md") and path.partition("/")[0] in KIND_OF_FOLDER


def _sources(files: dict[str, SourceFile]) -> tuple[list[SourceFile], list[Finding]]:
    sources: list[SourceFile] = []
    findings: list[Finding] = []
    for path, file in files.items():
        if is_source(path):
            sources.append(file)
            continue
        suffix = PurePosixPath(path).suffix
        in_kind = path.partition("/")[0] in KIND_OF_FOLDER
        if suffix.lower() == ".md":
            folders = ", ".join(f"{name}/" for name in KIND_OF_FOLDER)
            fix = f"chuyển vào một trong các thư mục {folders}, đuôi viết thường là .md"
            findings.append(Finding(path, 1, "bài viết nằm ngoài thư mục của các loại bài", fix))
        elif in_kind and suffix.lower() in {".markdown", ".mkd", ".rst"}:
            findings.append(Finding(path, 1, f"bài viết có đuôi {suffix}", "đổi đuôi thành .md"))
    return sources, findings
