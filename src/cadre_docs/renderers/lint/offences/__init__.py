"""Every departure from the format that the linter knows: its weight, its clause, how certain it is, what to do.

Certainty: ``S`` the sources agree, ``W`` they disagree or leave room, ``B`` a habit of good offices, not in a source.
"""

from cadre_docs.renderers.lint.offences.body import BODY
from cadre_docs.renderers.lint.offences.end import END
from cadre_docs.renderers.lint.offences.head import HEAD
from cadre_docs.renderers.lint.offences.lines import LINES
from cadre_docs.renderers.lint.offences.offence import STANDARD, Offence
from cadre_docs.renderers.lint.offences.page import PAGE

OFFENCES: dict[str, Offence] = {one.code: one for one in (*PAGE, *HEAD, *BODY, *LINES, *END)}
"""All of them by code, in the order of docs/official-format.md."""

__all__ = ["OFFENCES", "STANDARD", "Offence"]
