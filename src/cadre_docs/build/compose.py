"""Composing: which documents there are, which the policy forbids, and the tree of each of the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cadre_docs.build.assess import Assessment
from cadre_docs.build.digest import digest, engine, folder_digest, records_digest
from cadre_docs.build.job import SITE
from cadre_docs.diagnostics import BrokenInputError, Citation, Diagnostic, Message, Position, Severity, say
from cadre_docs.documents.composing import compile_with_clauses
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.planning import PlannedDocument, planned_documents
from cadre_docs.documents.tree import Document, Provenance
from cadre_docs.documents.types import document_types, template_files
from cadre_docs.policy.finding import Judged
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.model import Sensitivity
from cadre_docs.records.person import Person
from cadre_docs.renderers.checks import missing_glyphs, number_faults, overfull_cells
from cadre_docs.renderers.room import beyond_page
from cadre_docs.renderers.whole import names_in

POLICIES = "content/policies"
LETTERHEADS = "templates/letterheads"
OF_A_VALUE = frozenset(
    {"text-does-not-fit", "picture-too-large", "picture-is-bmp", "picture-broken", "not-a-picture", "picture-not-found"}
)
"""Faults of one record's text or picture, which another document of the same template need not have."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A document ready to be rendered, and what it rests on."""

    planned: PlannedDocument
    document: Document
    waivers: tuple[str, ...]
    clauses: tuple[Citation, ...]

    @property
    def policy(self) -> tuple[str, ...]:
        """The clauses that it cites, for the manifest."""
        return self.document.provenance.clauses if self.document.provenance else ()

    @property
    def content(self) -> str:
        """The digest of all that its files say and of the letterheads they are written on."""
        return self.document.provenance.content if self.document.provenance else digest(repr(self.document))


@dataclass(frozen=True, slots=True)
class Composition:
    """All documents that may be written, and for each that may not, why."""

    documents: tuple[Composed, ...]
    withheld: tuple[Diagnostic, ...]
    faults: tuple[Diagnostic, ...]


def compose(assessment: Assessment, only: str = "") -> Composition:
    """The documents of every exercise as of the date; ``only``: the slug of a type, or ``site`` for the public ones."""
    documents: list[Composed] = []
    withheld: list[Diagnostic] = []
    faults: list[Diagnostic] = []
    types = _types(assessment, only)
    common = _common(assessment)
    names = frozenset(person.name for person in assessment.records.all(Person))
    for case in assessment.judgement.cases.values():
        missing = assessment.missing_for(case.exercise.id)
        if missing:
            withheld.append(_incomplete(case.exercise, missing))
            continue
        for planned in planned_documents(case, types):
            blocking = assessment.judgement.blocking(planned.type.slug, planned.refs)
            if blocking:
                withheld.append(_forbidden(planned, blocking))
                continue
            try:
                composed = _composed(assessment, planned, common[planned.exercise], names)
            except BrokenInputError as error:
                faults += (_at_record(assessment, planned, fault) for fault in error.diagnostics)
                continue
            flaws = _flaws(assessment, composed)
            faults += flaws
            if all(flaw.severity is not Severity.ERROR for flaw in flaws):
                documents.append(composed)
    return Composition(tuple(documents), tuple(withheld), _once(faults))


def _at_record(assessment: Assessment, planned: PlannedDocument, fault: Diagnostic) -> Diagnostic:
    """What is wrong with a value rather than with the template stands in the record."""
    about = next(iter(planned.occasion.records), None)
    if fault.code not in OF_A_VALUE or about is None:
        return fault
    return replace(fault, position=assessment.loaded.locate(about))


def _once(faults: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each fault of a template once, for the first document in which it showed; each character set otherwise, too."""
    first: dict[object, Diagnostic] = {}
    for fault in faults:
        character = dict(fault.message.values).get("code") if fault.code == "fallback-glyph" else None
        first.setdefault((fault.code, character or fault.position or fault), fault)
    return tuple(first.values())


def template_faults(assessment: Assessment) -> tuple[Diagnostic, ...]:
    """What is wrong with the templates, as far as the documents of this office show it."""
    try:
        return compose(assessment).faults
    except BrokenInputError as error:
        return error.diagnostics


def _types(assessment: Assessment, only: str) -> Mapping[str, DocumentType]:
    types = document_types(assessment.office)
    if not only:
        return types
    if only == SITE:
        return {slug: one for slug, one in types.items() if one.audience is Sensitivity.PUBLIC}
    if only not in types:
        raise BrokenInputError((_unknown_type(only, types),))
    return {only: types[only]}


def _common(assessment: Assessment) -> Mapping[str, Provenance]:
    """For each exercise, what the provenance of all of its documents shares."""
    shared = Provenance(
        document_type="",
        as_of=assessment.as_of.isoformat(),
        records="",
        template="",
        policy="",
        calendar=assessment.calendar.digest,
        engine=engine(),
        content=folder_digest(assessment.office, LETTERHEADS),
    )
    packs = folder_digest(assessment.office, POLICIES)
    return {
        exercise.id: replace(shared, policy=digest(*_packs(assessment, exercise), packs))
        for exercise in assessment.records.all(Exercise)
    }


def _packs(assessment: Assessment, exercise: Exercise) -> tuple[str, ...]:
    return (exercise.policy,) if exercise.policy else assessment.records.office.policies


def _composed(
    assessment: Assessment, planned: PlannedDocument, common: Provenance, names: frozenset[str]
) -> Composed:
    office, slug = assessment.office, planned.type.slug
    case = assessment.judgement.cases[planned.exercise]
    waivers = tuple(waiver.id for waiver in assessment.judgement.waivers_for(slug, planned.refs))
    provenance = replace(
        common,
        document_type=slug,
        document=planned.stem,
        records=records_digest(assessment.records, planned.refs),
        template=digest(*(part for path in template_files(office, slug) for part in (path, office.read(path)))),
        waivers=waivers,
    )
    document, clauses = compile_with_clauses(planned, case, office, provenance)
    document = replace(document, names=names_in(document, names))
    provenance = replace(document.provenance or provenance, content=digest(repr(document)))
    return Composed(planned, replace(document, provenance=provenance), waivers, clauses)


def _flaws(assessment: Assessment, composed: Composed) -> list[Diagnostic]:
    """Characters without a glyph and texts without room, at the record that the document is about."""
    document = composed.document
    found = (
        *missing_glyphs(document, assessment.office),
        *overfull_cells(document),
        *number_faults(document),
        *beyond_page(document),
    )
    if not found:
        return []
    planned = composed.planned
    about = next(iter(planned.occasion.records), None)
    place = assessment.loaded.locate(about) if about is not None else Position(f"templates/{planned.type.template}")
    return [
        replace(one, position=one.position or place, subject=planned.about, message=_of_document(planned, one.message))
        for one in found
    ]


def _of_document(planned: PlannedDocument, message: Message) -> Message:
    values = (("document", planned.title), *message.values)
    return Message(f"“{{document}}”：{message.zh}", f"“{{document}}”: {message.en}", values)


def _forbidden(planned: PlannedDocument, blocking: tuple[Judged, ...]) -> Diagnostic:
    first = blocking[0].diagnostic
    codes = "、".join(dict.fromkeys(one.diagnostic.code for one in blocking))
    return Diagnostic(
        code="document-withheld",
        severity=Severity.ERROR,
        message=say(
            "未生成“{title}”：违反 {codes}", "“{title}” was not made: {codes}", title=planned.title, codes=codes
        ),
        hint=say("先处理这条发现，再重新生成", "mend what was found, then build again"),
        position=first.position,
        clause=first.clause,
        subject=planned.about,
    )


def _incomplete(exercise: Exercise, missing: str) -> Diagnostic:
    return Diagnostic(
        code="document-withheld",
        severity=Severity.ERROR,
        message=say(
            "“{name}”的文件都未生成：有记录读不进来（{missing}）",
            "no document of “{name}” was made: a record could not be read ({missing})",
            name=exercise.name,
            missing=missing,
        ),
        hint=say("先改正该记录，再重新生成", "mend that record, then build again"),
        position=Position(missing.partition(":")[0]),
        subject=exercise.ref,
    )


def _unknown_type(slug: str, types: Mapping[str, DocumentType]) -> Diagnostic:
    return Diagnostic(
        code="unknown-document-type",
        severity=Severity.ERROR,
        message=say("没有文种“{slug}”", "there is no document type {slug}", slug=slug),
        hint=say("可用的文种：{known}", "the document types are: {known}", known="、".join(_named(types))),
        position=Position("templates"),
    )


def _named(types: Mapping[str, DocumentType]) -> Iterator[str]:
    yield from (f"{slug}（{one.title}）" for slug, one in types.items())
