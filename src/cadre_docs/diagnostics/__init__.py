"""Diagnostics as values, and how they are shown: as text, JSON, SARIF and GitHub annotations."""

from cadre_docs.diagnostics.diagnostic import BrokenInputError, Citation, Diagnostic, Position, Severity
from cadre_docs.diagnostics.github import as_github
from cadre_docs.diagnostics.message import Lang, Message, say
from cadre_docs.diagnostics.order import counts, exit_status, sorted_diagnostics
from cadre_docs.diagnostics.render_json import as_json
from cadre_docs.diagnostics.render_text import HasLines, as_text
from cadre_docs.diagnostics.sarif import as_sarif
from cadre_docs.diagnostics.screen import masked, shown, width
from cadre_docs.diagnostics.told import Told, told, told_from

__all__ = [
    "BrokenInputError",
    "Citation",
    "Diagnostic",
    "HasLines",
    "Lang",
    "Message",
    "Position",
    "Severity",
    "Told",
    "as_github",
    "as_json",
    "as_sarif",
    "as_text",
    "counts",
    "exit_status",
    "masked",
    "say",
    "shown",
    "sorted_diagnostics",
    "told",
    "told_from",
    "width",
]
