"""Verifying: whether a file is what the office's records yield, and if not, what has changed.

The digests in a file say what it was made from. They are no signature: whoever forges them too is not found out here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from pathlib import Path

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.compose import Composed, Composition, compose
from cadre_docs.build.standalone import standalone
from cadre_docs.build.wording_changes import Change, changes
from cadre_docs.diagnostics import BrokenInputError, Message, say
from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.tree import Engine, Provenance
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS, RenderError
from cadre_docs.renderers.provenance import made_by_typst, provenance_of
from cadre_docs.renderers.reading import UnreadableError, article_of, same_parts, words_of

LARGEST_FILE = 256 * 1024 * 1024
INPUTS: dict[str, Message] = {
    "records": say("记录", "records"),
    "template": say("模板", "template"),
    "policy": say("政策", "policy"),
    "calendar": say("日历", "calendar"),
    "engine": say("程序版本", "engine version"),
    "waivers": say("例外审批", "waivers"),
    "clauses": say("所引条款", "cited clauses"),
}
"""What a document is made from and names in its properties."""
OTHER = say(
    "其他依据（办公室信息、公文格式文件或文中提到的其他记录）",
    "something else it rests on (the office's profile, a letterhead, a record that it mentions)",
)


class Verdict(Enum):
    """What can be said of a file."""

    SAME = "same"
    DIFFERS = "differs"
    ALTERED = "altered"
    NOT_MADE = "not-made"
    FOREIGN = "foreign"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Verification:
    """The verdict on one file.

    ``document`` is the planned document it was found to be; ``inputs`` are the keys of ``INPUTS`` that have changed
    (``other`` where none of them has); ``changes`` the words that differ, the file's first; ``notes`` what else is to
    be known.
    """

    verdict: Verdict
    provenance: Provenance | None = None
    document: str = ""
    title: str = ""
    inputs: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    notes: tuple[Message, ...] = field(default=())


class Verifier:
    """Verifies files against one office. Documents are composed once for each date and type."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._assessments: dict[date, Assessment] = {}
        self._compositions: dict[tuple[date, str], Composition] = {}

    def verify_file(self, path: Path) -> Verification:
        """The verdict on a file anywhere on this machine."""
        try:
            if path.stat().st_size > LARGEST_FILE:
                return Verification(Verdict.UNREADABLE, notes=(TOO_LARGE,))
            return self.verify(path.read_bytes())
        except OSError as error:
            return Verification(Verdict.UNREADABLE, notes=(say("{why}", "{why}", why=error.strerror or error),))

    def verify(self, data: bytes) -> Verification:
        """The verdict on the bytes of a file; its name plays no part.

        Raises BrokenInputError where the office cannot be assessed at all.
        """
        provenance = provenance_of(data)
        as_of = _date(provenance.as_of) if provenance else None
        if provenance is None or as_of is None:
            return Verification(Verdict.FOREIGN)
        try:
            composition = self._composed(as_of, provenance.document_type)
        except BrokenInputError as error:
            if not any(one.code == "unknown-document-type" for one in error.diagnostics):
                raise
            return Verification(Verdict.NOT_MADE, provenance, notes=tuple(one.message for one in error.diagnostics))
        found = _found(provenance, composition.documents)
        if found is None:
            return self._not_made(provenance, self._assessments[as_of], composition)
        return _compared(provenance, data, found, _renderer(data, self._office))

    def _not_made(self, provenance: Provenance, assessment: Assessment, composition: Composition) -> Verification:
        """Why there is no such document: what withholds it, or nothing that is known."""
        types = document_types(self._office)
        planned = [one for case in assessment.judgement.cases.values() for one in planned_documents(case, types)]
        titles = [one.title for one in planned if one.stem == provenance.document]
        why = (*composition.withheld, *composition.faults)
        about = tuple(one.message for one in why if not titles or _title_of(one.message) in (titles[0], ""))
        return Verification(Verdict.NOT_MADE, provenance, provenance.document, "".join(titles), notes=about)

    def _composed(self, as_of: date, slug: str) -> Composition:
        """The documents of a type as they stand today for the date of the file."""
        if as_of not in self._assessments:
            self._assessments[as_of] = assess(replace(self._office, as_of=as_of))
        if (as_of, slug) not in self._compositions:
            self._compositions[as_of, slug] = compose(self._assessments[as_of], slug)
        return self._compositions[as_of, slug]


Render = Callable[[Composed], bytes]


def _renderer(data: bytes, office: Office) -> Render:
    """How to write a document in the format of the file; a PDF by the engine that made it, whichever is used now."""
    if data.startswith(b"%PDF"):
        engine: Engine = "typst" if made_by_typst(data) else "weasyprint"
        return lambda one: RENDERERS["pdf"].render(replace(one.document, pdf_engine=engine), office)
    if not data.startswith(b"PK"):
        return lambda one: standalone(one.document, office)
    form = "xlsx" if b"xl/workbook.xml" in data else "word"
    return lambda one: RENDERERS[form].render(one.document, office)


def _found(provenance: Provenance, documents: Iterable[Composed]) -> Composed | None:
    """Which document the file is: the one of its name among the office's documents, else the one of the same records.

    The second finds a document whose record has been given another id.
    """
    candidates = tuple(documents)
    for key in ("document", "content", "records"):
        same = [one for one in candidates if _value(one, key) == getattr(provenance, key) != ""]
        if len(same) == 1:
            return same[0]
    return None


def _value(one: Composed, key: str) -> object:
    return getattr(one.document.provenance, key, "")


def _compared(provenance: Provenance, data: bytes, one: Composed, render: Render) -> Verification:
    inputs = tuple(key for key in INPUTS if _value(one, key) != getattr(provenance, key))
    same_content = _value(one, "content") == provenance.content
    if not inputs and not same_content:
        inputs = ("other",)
    result = Verification(
        Verdict.DIFFERS if inputs else Verdict.ALTERED, provenance, one.planned.stem, one.planned.title, inputs
    )
    try:
        expected = render(one)
        if data == expected or (data.startswith(b"PK") and same_parts(data, expected)):
            return replace(result, verdict=Verdict.SAME, inputs=())
        if not data.startswith((b"PK", b"%PDF")) and article_of(data) == article_of(expected):
            return replace(result, verdict=Verdict.SAME, inputs=(), notes=(PAGE_AROUND,))
        changed = changes(words_of(data), words_of(expected))
    except RenderError as error:
        return replace(result, verdict=Verdict.UNREADABLE, notes=(error.message,))
    except UnreadableError:
        return replace(result, notes=(NO_WORDS,))
    notes: tuple[Message, ...] = () if changed else (SAME_WORDS,)
    if result.verdict is Verdict.ALTERED and not changed and data.startswith(b"%PDF"):
        notes = (SAME_WORDS, OTHER_FONTS)
    return replace(result, changes=changed, notes=notes)


def _title_of(message: Message) -> str:
    values = dict(message.values)
    return str(values.get("title") or values.get("document") or "")


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


TOO_LARGE = say("文件超过 {limit} MB", "the file is larger than {limit} MB", limit=LARGEST_FILE >> 20)
PAGE_AROUND = say(
    "只核对了页面中的文件正文，未核对其外的网页部分",
    "only the document within the page was compared, not the page around it",
)
SAME_WORDS = say("文字相同", "the words are the same")
NO_WORDS = say("读不出文件中的文字，不能逐字比较", "the words of the file cannot be read, so they were not compared")
OTHER_FONTS = say(
    "也可能是在装有其他字体或其他版本排版引擎（WeasyPrint、Typst）的机器上生成的",
    "it may also have been made on a machine with other fonts or another version of WeasyPrint or Typst",
)
