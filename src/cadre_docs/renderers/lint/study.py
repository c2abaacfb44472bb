"""One file under examination: what it holds, which part each paragraph is, and what was found so far."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cadre_docs.renderers.lint.findings import Findings
from cadre_docs.renderers.lint.paper import Paper, Paragraph, Section
from cadre_docs.renderers.lint.roles import Part

MM = 25.4 / 72
LETTER_NUMBER = re.compile(r"函\s*[〔\[［（(【﹝]")


@dataclass(frozen=True, slots=True)
class Study:
    """The file, the parts of its paragraphs by number, and the findings."""

    paper: Paper
    parts: dict[int, Part]
    findings: Findings

    def part(self, paragraph: Paragraph) -> Part | None:
        """What a paragraph is; None where it says nothing."""
        return self.parts.get(paragraph.number)

    def having(self, *parts: Part) -> Iterator[Paragraph]:
        """The paragraphs that are one of these parts, in order."""
        for paragraph in self.paper.paragraphs:
            if self.parts.get(paragraph.number) in parts:
                yield paragraph

    def is_letter(self) -> bool:
        """Whether the document is set as 信函: its number is one of letters, its mark does not end in 文件 (10.1)."""
        marks = tuple(self.having(Part.MARK))
        head = (*marks, *self.having(Part.NUMBER, Part.COPY_NUMBER, Part.SECRECY, Part.URGENCY))
        numbered = any(LETTER_NUMBER.search(one.words) for one in head)
        return bool(marks) and numbered and not any(one.words.endswith("文件") for one in marks)

    def is_order(self) -> bool:
        """Whether the document is set as 命令(令), which has neither red line nor title (10.2)."""
        return any(re.search(r"(?:令|命令)$", one.words) for one in self.having(Part.MARK))

    def is_minutes(self) -> bool:
        """Whether the document is set as 纪要, whose date may stand beside its number (10.3)."""
        return any(one.words.endswith("纪要") for one in self.having(Part.MARK))

    def spoken(self) -> tuple[Paragraph, ...]:
        """The paragraphs outside tables that say something."""
        return tuple(one for one in self.paper.paragraphs if one.words and one.table is None)

    def at(self, number: int) -> Paragraph | None:
        """The paragraph of this number."""
        return self.paper.paragraphs[number - 1] if 0 < number <= len(self.paper.paragraphs) else None

    def blank_above(self, paragraph: Paragraph) -> bool:
        """Whether an empty line, or as much space, stands above a paragraph."""
        above = self.at(paragraph.number - 1)
        if above is None or not above.words or above.table is not None:
            return True
        return above.spacing("after") + paragraph.spacing("before") >= paragraph.run.size

    def place(self, section: Section) -> Paragraph | None:
        """The first paragraph of a section that says something, else its first."""
        number = self.paper.sections.index(section)
        own = [one for one in self.paper.paragraphs if one.section == number]
        return next((one for one in own if one.words), own[0] if own else None)
