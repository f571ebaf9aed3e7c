"""What the footer owes its readers and the settings do not say (Nghị định 42/2022/NĐ-CP).

`invoke publish` refuses to go on without; whoever only builds and checks should hear of it before.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
from portal.model.site import Job

from ..rule import Place, Whole, WholeRule

NAME = "PORTAL_OWNER"


def find(whole: Whole) -> Iterator[Place]:
    """One for each value, at the line of the setting."""
    owner = whole.job.site.owner
    missing = [key for key, value in msgspec.structs.asdict(owner).items() if not value]
    if missing:
        path, line = _place(whole.job)
        yield from (Place(path, line, {"key": key}) for key in missing)


def _place(job: Job) -> tuple[str, int]:
    """The settings file that says it, as seen from content/, and the line.

    publishconf.py takes its values from pelicanconf.py.
    """
    settings = Path(job.settings)
    for file in (settings, *sorted(settings.parent.glob("*.py"))):
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if re.match(rf"{NAME}\s*=", line):
                return _from_content(file, job), number
    return _from_content(settings, job), 1


def _from_content(file: Path, job: Job) -> str:
    above = "../" * len(Path(job.content).relative_to(job.project).parts)
    return f"{above}{file.relative_to(job.project).as_posix()}"


RULE = WholeRule(
    id="owner-data",
    message=f"{NAME} thiếu “{{key}}”: chân trang phải có (Nghị định 42/2022/NĐ-CP)",
    fix='thêm "{key}": "…"; còn thiếu thì invoke publish dừng lại',
    find=find,
)
