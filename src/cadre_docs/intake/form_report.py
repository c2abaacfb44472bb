"""What an import has to say about a form: one finding per element that cannot be taken over, and what it said."""

from dataclasses import dataclass, field

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.documents.lrmx.elements import title
from cadre_docs.intake.form_content import FormContent

LONGEST_SHOWN = 40
CORRECT = say("核对原件后在记录里补写", "compare with the original and complete the record")
CORRECT_FILE = say("在原文件里改正后重新导入", "correct the file and import it again")


@dataclass(slots=True)
class FormReport:
    """Collects findings; ``left`` is what stands in the file but in no field of the record: title and text."""

    content: FormContent
    subject: str
    oddities: list[Diagnostic] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)

    def refuse(self, element: str, code: str, message: Message) -> None:
        """An error: without this element there is no record."""
        self._tell(Severity.ERROR, code, element, message, CORRECT_FILE)

    def keep_out(
        self, element: str, code: str, message: Message, text: str = "", place: Position | None = None
    ) -> None:
        """A warning that a text could not be taken over; it is kept as a comment beside the record."""
        text = text or self.content.texts.get(element, "")
        self.left.append((title(element), text))
        self._tell(Severity.WARNING, code, element, message, CORRECT, text, place)

    def doubt(
        self,
        element: str,
        code: str,
        message: Message,
        text: str = "",
        place: Position | None = None,
        hint: Message = CORRECT,
    ) -> None:
        """A warning about something that was taken over as it stands."""
        self._tell(Severity.WARNING, code, element, message, hint, text, place)

    def note(
        self, element: str, code: str, message: Message, hint: Message, text: str = "", place: Position | None = None
    ) -> None:
        """Something to know."""
        self._tell(Severity.INFO, code, element, message, hint, text, place)

    def _tell(
        self,
        severity: Severity,
        code: str,
        element: str,
        message: Message,
        hint: Message,
        text: str = "",
        place: Position | None = None,
    ) -> None:
        text = text or self.content.texts.get(element, "")
        says = text.strip() if len(text.strip()) <= LONGEST_SHOWN else text.strip()[:LONGEST_SHOWN] + "…"
        values = (("element", element), ("element_title", title(element)), ("says", says), *message.values)
        zh, en = (
            ("{element}",) * 2
            if title(element) == element
            else ("{element_title}（{element}）", "{element} ({element_title})")
        )
        zh += ("写作“{says}”：" if says else "：") + message.zh
        en += (" says “{says}”: " if says else ": ") + message.en
        self.oddities.append(
            Diagnostic(
                code=code,
                severity=severity,
                message=Message(zh, en, values),
                hint=hint,
                position=place or self.content.place(element),
                subject=self.subject,
            )
        )
