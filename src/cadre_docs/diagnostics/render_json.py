"""Diagnostics as JSON, in both languages, for programs."""

import json
from collections.abc import Iterable
from typing import Any

from cadre_docs.diagnostics.diagnostic import Diagnostic
from cadre_docs.diagnostics.message import Message
from cadre_docs.diagnostics.order import counts, sorted_diagnostics
from cadre_docs.diagnostics.screen import json_shown

FORMAT = 1
"""Rises when a key changes its meaning or goes away."""


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """``{"format", "counts", "diagnostics"}``, sorted; keys without a value are left out."""
    found = sorted_diagnostics(diagnostics)
    document = {"format": FORMAT, "counts": counts(found), "diagnostics": [_entry(diagnostic) for diagnostic in found]}
    return json_shown(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _entry(diagnostic: Diagnostic) -> dict[str, Any]:
    place, clause = diagnostic.position, diagnostic.clause
    entry = {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": _both(diagnostic.message),
        "hint": _both(diagnostic.hint),
        "position": place
        and {
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
        },
        "clause": clause
        and {
            "document": clause.document,
            "label": clause.label,
            "summary": clause.summary,
            "pack": clause.pack,
            "clause": clause.clause,
        },
        "subject": diagnostic.subject,
        "waived_by": diagnostic.waived_by,
    }
    return {key: value for key, value in entry.items() if value}


def _both(message: Message | None) -> dict[str, str] | None:
    return {"zh": message.text("zh"), "en": message.text("en")} if message else None
