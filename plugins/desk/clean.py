"""Removes what builds leave: the output, the cache, the records beside the output."""

import shutil
from collections.abc import Callable
from pathlib import Path

from portal.output.place import claim_place


def clean(project: Path, say: Callable[[str], None]) -> None:
    """Remove `output/`, `.cache/` and `.portal/`; raises Refused for an output that is not ours."""
    output = project / "output"
    claim_place(output, project / "content", project)
    for folder in (output, project / ".cache", project / ".portal"):
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
            say(f"Đã xóa {folder.name}/")
