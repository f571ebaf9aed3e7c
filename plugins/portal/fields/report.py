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

    def error(self, line: int, message: str, fix: str, rule: str = "") -> None:
        """Note something that stops the build."""
        self.note(line, message, fix, "error", rule)

    def warn(self, line: int, message: str, fix: str, rule: str = "") -> None:
        """Note something that is published safely all the same."""
        self.note(line, message, fix, "warning", rule)

    def note(self, line: int, message: str, fix: str, severity: Severity, rule: str) -> None:
        """Note something of either kind, with the rule that found it."""
        self.findings.append(Finding(self.path, line, message, fix, severity, rule))
