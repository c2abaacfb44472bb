"""What an offence against the official format is."""

from dataclasses import dataclass
from typing import Literal

from cadre_docs.diagnostics import Message, Severity, say

STANDARD = "党政机关公文格式"
Certainty = Literal["S", "W", "B"]
WEIGHT = {"S": Severity.ERROR, "W": Severity.WARNING, "B": Severity.INFO}


@dataclass(frozen=True, slots=True)
class Offence:
    """One departure: its code, the clause of GB/T 9704-2012 (empty where there is none), message and remedy."""

    code: str
    certainty: Certainty
    clause: str
    message: Message
    hint: Message

    @property
    def severity(self) -> Severity:
        """An error where the sources agree, a warning where they leave room, information where it is a habit."""
        return WEIGHT[self.certainty]


def offence(code: str, certainty: Certainty, clause: str, message: tuple[str, str], hint: tuple[str, str]) -> Offence:
    """An offence from its wordings, Chinese first."""
    return Offence(code, certainty, clause, say(*message), say(*hint))
