"""A file of content/ as the disk shows it, and what an earlier build learnt of it."""

import msgspec

from .media import Media, MediaUse
from .reading import Reading

SETTLED = 50_000_000  # ns: a file changed this shortly before a look may change again unseen


class SourceFile(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A file: its NFC path with `/`, its path as the disk spells it, and the disk's word of it."""

    path: str
    disk: str
    size: int
    mtime: int
    ctime: int
    inode: int

    def settled(self, looked: int) -> bool:
        """Whether a later change is sure to show: the file was at rest at the time of the look.

        `looked` is in nanoseconds. A file changed just before may change again within one tick
        of the file system's clock, with the same times and size.
        """
        return max(self.mtime, self.ctime) < looked - SETTLED


class KnownReading(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A source as it was, and what came of reading it."""

    file: SourceFile
    reading: Reading


class KnownMedia(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A photo or attachment as it was, how it was used, and what a look at it found."""

    file: SourceFile
    use: MediaUse
    media: Media
