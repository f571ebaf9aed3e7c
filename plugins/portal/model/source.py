"""A file of content/ as the disk shows it."""

import msgspec

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
