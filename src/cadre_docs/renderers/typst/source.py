"""Typst source: text as string literals, in which nothing is markup, and each look of type once."""

from cadre_docs.renderers.legible import legible

ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"'})


def literal(text: str) -> str:
    """A string literal that stands for the text itself. Raises RenderError on a control character."""
    return f'"{legible(text).translate(ESCAPES)}"'


SLACK = 0.02
"""Points by which the room of a line is less than it is on the page, so that Typst never breaks what is broken here."""


def points(length: float) -> str:
    """A length in points as Typst writes it."""
    return f"{round(length, 4):g}pt" if length else "0pt"


def millimetres(length: float) -> str:
    """A length in millimetres as Typst writes it."""
    return f"{round(length, 4):g}mm" if length else "0mm"


class Looks:
    """Gives each look of a paragraph or a run a function of its own, so that a thousand cells share one."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, body: str) -> str:
        """The function whose body this is; its argument is called ``it``."""
        return self._names.setdefault(body, f"l{len(self._names)}")

    def source(self) -> str:
        """The definitions of all functions given out."""
        return "\n".join(f"#let {name}(it) = {body}" for body, name in self._names.items())
