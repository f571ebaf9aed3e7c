"""Findings → what a person, a program or a forge reads; paths are relative to the project.

Text as every build shows it; JSON of our own; GitHub's workflow commands and GitLab's Code
Quality report, which the two show at the line of a change.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b

import msgspec
from portal.model.finding import Finding

VERSION = 1  # of the JSON; a field that goes or changes its meaning raises it
_OF_EVERY_BUILD = "portal"  # what has no rule of its own is found by the build too


def show_findings(findings: Sequence[Finding], form: str) -> str:
    """The findings in one of FORMATS."""
    return FORMATS[form]([_sound(finding) for finding in findings])


def _sound(finding: Finding) -> Finding:
    """A file's name on the disk may be no UTF-8, which no format can hold."""
    values = (finding.path, finding.message, finding.fix)
    path, message, fix = (value.encode("utf-8", "replace").decode() for value in values)
    return msgspec.structs.replace(finding, path=path, message=message, fix=fix)


def _text(findings: Sequence[Finding]) -> str:
    """One line each: `content/tin-tuc/a.md:3: lỗi: … → …`."""
    return "".join(f"{finding.show('')}\n" for finding in findings)


def _json(findings: Sequence[Finding]) -> str:
    """`rule` is "" for what every build finds."""
    told = {
        "version": VERSION,
        "findings": [
            {
                "path": finding.path,
                "line": finding.line,
                "severity": finding.severity,
                "rule": finding.rule,
                "message": finding.message,
                "fix": finding.fix,
            }
            for finding in findings
        ],
        "counts": {
            "error": sum(finding.severity == "error" for finding in findings),
            "warning": sum(finding.severity == "warning" for finding in findings),
        },
    }
    return _dump(told)


def _github(findings: Sequence[Finding]) -> str:
    """`::error file=…,line=…,title=…::…` (docs.github.com, Workflow commands)."""
    return "".join(map(_command, findings))


def _command(finding: Finding) -> str:
    """Escaped as the runner takes it apart (actions/toolkit, packages/core/src/command.ts)."""
    values = {
        "file": finding.path,
        "line": str(finding.line),
        "title": finding.rule or _OF_EVERY_BUILD,
    }
    escaped = (
        f"{name}={_data(value).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in values.items()
    )
    message = _data(f"{finding.message} → {finding.fix}")
    return f"::{finding.severity} {','.join(escaped)}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


_GRADES = {"error": "major", "warning": "minor"}  # of info, minor, major, critical, blocker


def _gitlab(findings: Sequence[Finding]) -> str:
    """docs.gitlab.com, Code Quality report format: one array, no byte order mark.

    The fingerprint tells an old finding from a new one, so no line goes into it: of several that
    are the same in one file each has its number.
    """
    met: Counter[tuple[str, str, str]] = Counter()
    told: list[Mapping[str, object]] = []
    for finding in findings:
        same = (finding.path, finding.rule, finding.message)
        met[same] += 1
        parts = msgspec.msgpack.encode((*same, met[same]))
        told.append(
            {
                "description": f"{finding.message} → {finding.fix}",
                "check_name": finding.rule or _OF_EVERY_BUILD,
                "fingerprint": blake2b(parts, digest_size=16).hexdigest(),
                "severity": _GRADES[finding.severity],
                "location": {"path": finding.path, "lines": {"begin": finding.line}},
            }
        )
    return _dump(told)


def _dump(told: object) -> str:
    return msgspec.json.format(msgspec.json.encode(told)).decode() + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "gitlab": _gitlab,
}
