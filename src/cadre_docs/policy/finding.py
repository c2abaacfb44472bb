"""What a rule says, and what becomes of it once the policy in force has weighed it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cadre_docs.diagnostics import Diagnostic, Message, Severity
from cadre_docs.records.model import Record

Path = tuple[str | int, ...]
"""Field names and indices from a record to the value at fault."""

ALL_DOCUMENTS = "*"
"""As a gate: every document about the subject."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the fact, what to do next, and where in which record.

    ``path`` leads from the record to the offending value, in field names and indices. ``subjects`` are the refs of
    whom and what it is about (``position:fgj-01``, ``person:p001``), the first one foremost; none means the record.
    """

    message: Message
    hint: Message
    record: Record
    path: Path = ()
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding weighed by the policy in force: shown as its diagnostic, forbidding the document types in ``gates``.

    ``subjects`` always ends with the ref of the record in which it was found.
    """

    diagnostic: Diagnostic
    subjects: tuple[str, ...]
    gates: frozenset[str] = frozenset()

    @property
    def is_blocking(self) -> bool:
        """Whether it is an error that nobody has waived."""
        return self.diagnostic.severity is Severity.ERROR and not self.diagnostic.waived_by

    def concerns(self, document: str, refs: Iterable[str]) -> bool:
        """Whether it gates this document type and is about one of these records."""
        gated = document in self.gates or ALL_DOCUMENTS in self.gates
        return gated and not set(self.subjects).isdisjoint(refs)

    def waived(self, waiver: str) -> "Judged":
        """The same finding as a recorded exception: still listed, no longer blocking."""
        return replace(self, diagnostic=replace(self.diagnostic, severity=Severity.INFO, waived_by=waiver))
