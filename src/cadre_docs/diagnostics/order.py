"""In which order diagnostics are told, and what they mean for the exit status."""

from collections.abc import Iterable

from cadre_docs.diagnostics.diagnostic import Diagnostic, Severity

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def sorted_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file, line, column, severity and code; what has no place comes last. The same in, the same out."""
    return tuple(sorted(diagnostics, key=_order))


def exit_status(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """1 where an error (or, when ``strict``, a warning) is not waived, otherwise 0.

    Input that cannot be used at all is neither: it is raised as BrokenInputError, and the command line exits with 2.
    """
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return int(any(diagnostic.severity in failing and not diagnostic.waived_by for diagnostic in diagnostics))


def counts(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """How many there are of each severity, and how many are waived (these count as nothing else)."""
    found = dict.fromkeys((*(severity.value for severity in Severity), "waived"), 0)
    for diagnostic in diagnostics:
        found["waived" if diagnostic.waived_by else diagnostic.severity.value] += 1
    return found


def _order(diagnostic: Diagnostic) -> tuple[bool, str, int, int, int, str, str, str]:
    place = diagnostic.position
    return (
        place is None,
        place.file if place else "",
        place.line if place else 0,
        place.column if place else 0,
        _RANK[diagnostic.severity],
        diagnostic.code,
        diagnostic.subject,
        diagnostic.message.text("en"),
    )
