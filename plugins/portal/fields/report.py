"""The findings of one source file, collected so that all its faults are told in one run."""

from collections.abc import Collection

from ..model.finding import Finding, Severity


class Report:
    """Collects the findings of one source file.

    `allowed` are the telephones and e-mails that may stand where others' are private.
    """

    def __init__(self, path: str, allowed: Collection[str] = ()) -> None:
        self.path = path
        self.allowed = allowed
        self.findings: list[Finding] = []

    def error(self, line: int, message: str, fix: str) -> None:
        """Note something that stops the build."""
        self._add(line, message, fix, "error")

    def warn(self, line: int, message: str, fix: str) -> None:
        """Note something that is published safely all the same."""
        self._add(line, message, fix, "warning")

    def _add(self, line: int, message: str, fix: str, severity: Severity) -> None:
        self.findings.append(Finding(self.path, line, message, fix, severity))
