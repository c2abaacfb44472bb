"""Diagnostics as SARIF 2.1.0, the OASIS format that code-scanning tools read."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from cadre_docs import __version__
from cadre_docs.diagnostics.diagnostic import Diagnostic, Position, Severity
from cadre_docs.diagnostics.message import Lang, Message
from cadre_docs.diagnostics.order import sorted_diagnostics
from cadre_docs.diagnostics.screen import json_shown

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(
    diagnostics: Iterable[Diagnostic], lang: Lang = "zh", *, descriptions: Mapping[str, Message] | None = None
) -> str:
    """One run with a rule for every code that occurs; ``descriptions`` says what a code stands for.

    A waived finding is an accepted suppression. Columns count characters, as in positions.
    """
    found = sorted_diagnostics(diagnostics)
    rules: dict[str, Diagnostic] = {}
    for diagnostic in found:
        rules.setdefault(diagnostic.code, diagnostic)
    index = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "cadre-docs",
                "semanticVersion": __version__,
                "rules": [_rule(rule, lang, descriptions or {}) for rule in rules.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": "zh-CN" if lang == "zh" else "en",
        "results": [_result(diagnostic, index[diagnostic.code], lang) for diagnostic in found],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_shown(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _rule(diagnostic: Diagnostic, lang: Lang, descriptions: Mapping[str, Message]) -> dict[str, Any]:
    described = descriptions.get(diagnostic.code)
    rule: dict[str, Any] = {
        "id": diagnostic.code,
        "name": diagnostic.code.title().replace("-", ""),
        "shortDescription": {"text": described.text(lang) if described else diagnostic.code.replace("-", " ")},
        "defaultConfiguration": {"level": _LEVELS[diagnostic.severity]},
    }
    if diagnostic.clause:
        rule["help"] = {"text": f"{diagnostic.clause} {diagnostic.clause.summary}".strip()}
    return rule


def _result(diagnostic: Diagnostic, rule: int, lang: Lang) -> dict[str, Any]:
    text = diagnostic.message.text(lang)
    for more in (str(diagnostic.clause or ""), diagnostic.hint.text(lang) if diagnostic.hint else ""):
        text += f"\n{more}" if more else ""
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": text},
        "partialFingerprints": {"cadreDocs/v1": _fingerprint(diagnostic)},
    }
    if diagnostic.position:
        result["locations"] = [{"physicalLocation": _location(diagnostic.position)}]
    if diagnostic.subject:
        result["properties"] = {"subject": diagnostic.subject}
    if diagnostic.waived_by:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": diagnostic.waived_by},
        ]
    return result


def _location(place: Position) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"artifactLocation": {"uri": quote(place.file)}, "region": region}


def _fingerprint(diagnostic: Diagnostic) -> str:
    """The same for the same finding when lines move."""
    file = diagnostic.position.file if diagnostic.position else ""
    told = "\0".join((diagnostic.code, diagnostic.subject, file, diagnostic.message.text("en")))
    return hashlib.sha256(told.encode()).hexdigest()
