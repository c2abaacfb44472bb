"""Diagnostics as values, and how they are shown: as text, JSON, SARIF and GitHub annotations."""

from cadre_docs.diagnostics.diagnostic import BrokenInputError, Citation, Diagnostic, Position, Severity
from cadre_docs.diagnostics.message import Lang, Message, say

__all__ = ["BrokenInputError", "Citation", "Diagnostic", "Lang", "Message", "Position", "Severity", "say"]
