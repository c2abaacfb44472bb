"""The office: the only door to disk, fonts and the date. Everything above it is pure."""

from cadre_docs.office.office import Office
from cadre_docs.office.output import OutputFolder, Stamp

__all__ = ["Office", "OutputFolder", "Stamp"]
