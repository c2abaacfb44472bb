"""From a planned document to its tree: view, template, compiler."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cadre_docs.diagnostics import BrokenInputError, Citation, say
from cadre_docs.documents.compiler.environment import FOLDER, render
from cadre_docs.documents.compiler.faults import Place, TemplateFaultError
from cadre_docs.documents.compiler.form import compile_form
from cadre_docs.documents.compiler.markdown import Body, compile_markdown
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.guard import HiddenFieldError, UnknownFieldError
from cadre_docs.documents.office_heads import headed
from cadre_docs.documents.pictures import PictureRefusedError
from cadre_docs.documents.planning import PlannedDocument
from cadre_docs.documents.subject import Subject
from cadre_docs.documents.tree import HEADLESS, LETTER, Document, FilledWord, Note, Provenance, Section
from cadre_docs.office import Office
from cadre_docs.procedures.procedure import Case
from cadre_docs.records.model import Sensitivity

PHOTOS = "content/photos"


def compile_document(
    planned: PlannedDocument, case: Case, office: Office, provenance: Provenance | None = None
) -> Document:
    """The tree of a planned document; see ``compile_with_clauses``."""
    return compile_with_clauses(planned, case, office, provenance)[0]


def compile_with_clauses(
    planned: PlannedDocument, case: Case, office: Office, provenance: Provenance | None = None
) -> tuple[Document, tuple[Citation, ...]]:
    """The tree of a planned document, and the clauses that it cites; these are added to the provenance too.

    Pure but for the template and the pictures, which it reads through the office. Raises BrokenInputError with one
    finding that names the template, its line and the record, where template or values cannot become a document.
    """
    one = planned.type
    subject = Subject(case, one.guard, planned.occasion.facts or {}, planned.day)
    try:
        values = {**subject.context(), **_viewed(one, subject)}
        body = compile_body(one.template, values, office)
        title = body.title
        if not title:
            raise TemplateFaultError(
                "title-missing",
                say("文件没有标题", "the document has no title"),
                say("模板以“# 标题”或 <h1> 开头", "begin the template with # or <h1>"),
            )
        check_head(body, one.metadata.letterhead)
        word = _prescribed(one, values, office)
    except TemplateFaultError as fault:
        raise BrokenInputError((fault.diagnostic(f"templates/{one.template}", planned.about),)) from fault
    sections = tuple(body.sections)
    if provenance is not None:
        clauses = dict.fromkeys([*provenance.clauses, *(str(clause) for clause in subject.cited)])
        waivers = provenance.waivers if one.audience is not Sensitivity.PUBLIC else ()
        provenance = replace(provenance, clauses=tuple(clauses), waivers=waivers)
        if waivers:
            sections = _with_waivers(sections, waivers)
    document = Document(
        title=title,
        sections=sections,
        letterhead=one.metadata.letterhead,
        number=body.number,
        issuer=body.issuer,
        marks=body.marks,
        imprint=body.imprint,
        subject=planned.title,
        show_title=body.show_title,
        provenance=provenance,
        pdf_engine=one.pdf_engine,
        word=word,
    )
    return headed(document, one.head), tuple(subject.cited)


def compile_body(template: str, values: Mapping[str, object], office: Office) -> Body:
    """The body of a template (path below ``templates/``) with its values. Raises TemplateFaultError."""
    marked = render(office, template, values)

    def picture(name: str) -> bytes:
        if "/" in name or "\\" in name:
            raise FileNotFoundError(name)
        try:
            return office.read(f"{PHOTOS}/{name}")
        except BrokenInputError:
            message = say("照片文件过大", "the photo's file is too large")
            raise PictureRefusedError("picture-too-large", message) from None

    compiler = compile_form if template.endswith(".html") else compile_markdown
    return compiler(marked, picture)


def _prescribed(one: DocumentType, values: Mapping[str, object], office: Office) -> FilledWord | None:
    """The Word file that is prescribed for the type, filled in with the same values."""
    if not one.prescribed:
        return None
    from cadre_docs.documents.prescribed.filling import fill

    return fill(office, f"{FOLDER}/{one.prescribed}", values)


def check_head(body: Body, letterhead: str) -> None:
    """Raises TemplateFaultError where the letterhead has no place for what the template says, and would drop it."""
    if body.issuer and letterhead in HEADLESS:
        raise TemplateFaultError(
            "letterhead-without-head",
            say("“{name}”信头没有版头，印不出发文机关标志", "the letterhead {name} has no head", name=letterhead),
            say(
                "去掉 :::issuer，或在 type.yaml 的 letterhead 换成 notice、letter、order 或 minutes",
                "leave :::issuer out, or choose notice, letter, order or minutes as letterhead in type.yaml",
            ),
            body.place("issuer"),
        )
    if body.issuer and letterhead == LETTER and body.imprint and body.imprint.printer:
        raise TemplateFaultError(
            "printer-in-letter",
            say(
                "信函的版记不标印发机关和印发日期，“{printer}”印不出来",
                "the imprint of a letter has no printer and no date of printing: {printer} would be dropped",
                printer=body.imprint.printer,
            ),
            say("去掉 :::printed（GB/T 9704-2012，10.1）", "leave :::printed out (GB/T 9704-2012, 10.1)"),
            body.place("printed"),
        )


def _viewed(one: DocumentType, subject: Subject) -> Mapping[str, Any]:
    if one.view is None:
        return {}
    try:
        return one.view(subject)
    except (HiddenFieldError, UnknownFieldError) as error:
        place = _place_in_view(one, error)
        raise TemplateFaultError(error.code, error.message, error.hint, place) from error


def _place_in_view(one: DocumentType, error: Exception) -> Place:
    """The innermost line of the view's own module."""
    module = one.view.__module__ if one.view else ""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_globals.get("__name__") == module:
            line = trace.tb_lineno
        trace = trace.tb_next
    return Place(f"{module.replace('.', '/')}.py", line)


def _with_waivers(sections: tuple[Section, ...], waivers: tuple[str, ...]) -> tuple[Section, ...]:
    """An internal document says at its end on which exceptions it rests; a public one says nothing of them."""
    last = sections[-1]
    note = Note(f"本件经例外审批：{'、'.join(waivers)}")
    return (*sections[:-1], replace(last, blocks=(*last.blocks, note)))
