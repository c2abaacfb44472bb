"""Diagnostics as GitHub workflow commands, which show as annotations on the changed lines."""

from collections.abc import Iterable

from cadre_docs.diagnostics.diagnostic import Diagnostic, Severity
from cadre_docs.diagnostics.message import Lang
from cadre_docs.diagnostics.order import sorted_diagnostics
from cadre_docs.diagnostics.screen import masked, shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(diagnostics: Iterable[Diagnostic], lang: Lang = "zh") -> str:
    """One ``::error file=…,line=…,col=…::…`` a line, sorted. What is waived is only a notice."""
    return "".join(f"{_command(diagnostic, lang)}\n" for diagnostic in sorted_diagnostics(diagnostics))


def _command(diagnostic: Diagnostic, lang: Lang) -> str:
    place = diagnostic.position
    properties = {"title": diagnostic.code}
    if place:
        properties = {
            "file": place.file,
            "line": str(place.line),
            "col": str(place.column),
            "endLine": str(place.end_line),
        }
        if place.end_line == place.line:
            properties["endColumn"] = str(place.end_column)
        properties["title"] = diagnostic.code
    told = [diagnostic.message.text(lang)]
    told += [str(diagnostic.clause)] if diagnostic.clause else []
    told += [diagnostic.hint.text(lang)] if diagnostic.hint else []
    told += [diagnostic.waived_by] if diagnostic.waived_by else []
    command = "notice" if diagnostic.waived_by else _COMMANDS[diagnostic.severity]
    where = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {where}::{_data(chr(10).join(shown(line) for line in told))}"


def _data(text: str) -> str:
    return masked(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(shown(text)).replace(":", "%3A").replace(",", "%2C")
