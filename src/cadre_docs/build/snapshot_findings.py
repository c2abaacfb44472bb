"""The findings of an office as a text that is kept beside its documents: what was known to be wrong when they were
accepted."""

from collections import Counter
from collections.abc import Iterator

from cadre_docs.build.assess import Assessment
from cadre_docs.diagnostics import shown
from cadre_docs.policy.finding import Judged

STEM = "findings"
"""The name of the file, without suffix; no document has it, since theirs begin with their exercise."""


def findings_text(assessment: Assessment, *, public: bool) -> bytes:
    """A line for each finding, without its place in a file, sorted; for the public only how many of each rule."""
    judged = assessment.judgement.findings
    lines = _counts(judged) if public else (_line(one) for one in judged)
    return "".join(f"{line}\n" for line in sorted(lines)).encode()


def _line(one: Judged) -> str:
    told = one.diagnostic
    parts = (
        told.severity.value,
        told.code,
        told.subject,
        told.message.text("zh"),
        str(told.clause or ""),
        told.waived_by,
    )
    return shown("  ".join(part for part in parts if part))


def _counts(judged: tuple[Judged, ...]) -> Iterator[str]:
    counted = Counter((one.diagnostic.severity.value, one.diagnostic.code) for one in judged)
    yield from (f"{severity}  {code}  {number}" for (severity, code), number in counted.items())
