"""A linter for anyone's Word file: what it says is to look like is measured against the official format.

The numbers are those of ``renderers.profile``; the offences stand in ``offences``; ``checks`` finds them.
"""

from typing import Literal

from cadre_docs.diagnostics import Diagnostic

Profile = Literal["auto", "notice", "form"]
"""Which rules hold: the whole of the standard, only those that hold for any form too, or as the file looks."""


def lint(data: bytes, file: str, profile: Profile = "auto") -> tuple[Diagnostic, ...]:
    """What departs from the format in the bytes of a .docx; a position's line is the number of a paragraph.

    Raises BrokenInputError with one diagnostic for a file that is no Word file, locked, damaged or suspiciously large.
    """
    from cadre_docs.renderers.lint.linter import examine

    return examine(data, file, profile)
