"""What an appointment form says, whichever program wrote the file: texts by element name, relatives, photo."""

from collections.abc import Mapping
from dataclasses import dataclass

from cadre_docs.diagnostics import Position


@dataclass(frozen=True, slots=True)
class Extra:
    """Something that the form does not name: kept in the file as it is, and reported."""

    name: str
    text: str
    place: Position


@dataclass(frozen=True, slots=True)
class FormContent:
    """The form as it was filled in. Texts are named by the elements of .lrmx; one of nothing but blanks is empty.

    ``photo`` is the picture in base64, or its bytes where it came as a file of its own.
    """

    file: str
    texts: Mapping[str, str]
    relatives: tuple[Mapping[str, str], ...]
    relative_places: tuple[Position, ...]
    photo: str | bytes
    places: Mapping[str, Position]
    extras: tuple[Extra, ...] = ()

    def place(self, element: str) -> Position:
        """Where an element stands; the file where that is not known."""
        return self.places.get(element, Position(self.file))
