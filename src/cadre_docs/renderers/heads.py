"""The head above the red line and the imprint at the foot of the last page as styled lines (GB/T 9704-2012, 7.2, 7.4).

The mark itself is the letterhead's own; here is what stands above it, beside the number and below the last text.
"""

from cadre_docs.documents.tree import Document, HeadMarks, Imprint, Run
from cadre_docs.renderers.flow import Line, styled
from cadre_docs.renderers.measure import width_of
from cadre_docs.renderers.names import set_apart
from cadre_docs.renderers.profile import GRID_LINE, Masthead, masthead_of

POINTS = 72 / 25.4
ABREAST = 2
"""Names of signers on one line (7.2.6)."""
GAP = "\u3000"


def masthead(document: Document) -> Masthead | None:
    """The head of a document; None where it has no mark or its letterhead no head of ours."""
    return masthead_of(document.letterhead) if document.issuer else None


def is_letter(document: Document) -> bool:
    """Whether the document is set as 信函 (10.1)."""
    head = masthead(document)
    return head is not None and head.letter


def marks_above(marks: HeadMarks) -> tuple[Line, ...]:
    """份号, 密级 and 紧急程度, each on a line; secrecy has the second even where the first is empty (7.2.1-3)."""
    lines = [styled("serial", (Run(marks.serial),))] if marks.serial or marks.secrecy else []
    if marks.secrecy:
        lines.append(styled("secrecy", (Run(marks.secrecy),)))
    if marks.urgency:
        lines.append(styled("urgency", (Run(marks.urgency),)))
    return tuple(lines)


def space_above_mark(document: Document, head: Masthead) -> float:
    """From what stands above the mark to the mark, in points."""
    return max(0.0, head.drop * POINTS - len(marks_above(document.marks)) * GRID_LINE)


def number_lines(document: Document) -> tuple[Line, ...]:
    """The number centred; of an upward paper at the left, with the last of its signers at the right (7.2.5, 7.2.6)."""
    signers = document.marks.signers
    number = (Run(document.number),)
    if not signers:
        return (styled("number", number),)
    rows = [GAP.join(signers[at : at + ABREAST]) for at in range(0, len(signers), ABREAST)]
    widths = [width_of(row) + sum(name in document.set_apart for name in row.split(GAP)) for row in rows]
    lines = []
    for place, (row, width) in enumerate(zip(rows, widths, strict=True)):
        label = (Run("签发人："),) if place == 0 else ()
        lines.append(
            styled(
                "signed-number",
                number if place == len(rows) - 1 else (),
                aside=set_apart((*label, Run(row, role="kai")), frozenset(document.set_apart)),
                right=1 + max(widths) - width,
            )
        )
    return tuple(lines)


def letter_lines(document: Document) -> tuple[Line, ...]:
    """Below a letter's double line: the marks at the left, the number at the right of their first line (10.1)."""
    number = (Run(document.number, role="body"),) if document.number else ()
    marks = [line for line in marks_above(document.marks) if line.text]
    if not marks:
        return (styled("serial", aside=number),) if number else ()
    first, *others = marks
    return (styled(first.style.key, first.inlines, aside=number), *others)


def imprint_rows(imprint: Imprint | None, *, letter: bool = False) -> tuple[tuple[Line, ...], ...]:
    """The rows of the imprint between its lines; a letter's has no printer and no lines (7.4, 10.1)."""
    if imprint is None:
        return ()
    copies = [
        _copies(label, names) for label, names in (("主送：", imprint.recipients), ("抄送：", imprint.copies)) if names
    ]
    rows = [tuple(copies)] if copies else []
    if imprint.printer and not letter:
        rows.append(
            (styled("printed", (Run(imprint.printer),), aside=(Run(f"{imprint.date}印发"),), right=1),),
        )
    return tuple(rows)


def _copies(label: str, names: str) -> Line:
    """One list of receivers, its wrapped lines beginning below its first (7.4.2)."""
    text = label + names.removeprefix(label).rstrip("。.") + "。"
    return styled("copies", (Run(text),), hang=1 + width_of(label), right=1)
