"""Composing: which documents there are, which the policy forbids, and the tree of each of the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cadre_docs.build.assess import Assessment
from cadre_docs.build.digest import digest, engine, folder_digest
from cadre_docs.build.drafting import Around, Composed, Wanted
from cadre_docs.build.job import SITE
from cadre_docs.build.pool import cores
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.planning import PlannedDocument
from cadre_docs.documents.tree import Provenance
from cadre_docs.documents.types import document_types
from cadre_docs.office.undisturbed import undisturbed
from cadre_docs.policy.finding import Judged
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.model import Sensitivity

__all__ = ["LETTERHEADS", "Composed", "Composition", "compose", "template_faults"]

POLICIES = "content/policies"
LETTERHEADS = "templates/letterheads"
OF_A_VALUE = frozenset(
    {"text-does-not-fit", "picture-too-large", "picture-is-bmp", "picture-broken", "not-a-picture", "picture-not-found"}
)
"""Faults of one record's text or picture, which another document of the same template need not have."""


@dataclass(frozen=True, slots=True)
class Composition:
    """All documents that may be written, and for each that may not, why."""

    documents: tuple[Composed, ...]
    withheld: tuple[Diagnostic, ...]
    faults: tuple[Diagnostic, ...]


@undisturbed()
def compose(assessment: Assessment, only: str = "", *, trees: bool = True, processes: int = 1) -> Composition:
    """The documents of every exercise as of the date; ``only``: the slug of a type, or ``site`` for the public ones.

    Without ``trees`` only what is wrong is wanted: there are no documents in the composition, nor in memory. Several
    ``processes`` are for an assessment whose desk is not used again.
    """
    documents: list[Composed] = []
    withheld: list[Diagnostic] = []
    faults: list[Diagnostic] = []
    types, drafts = _types(assessment, only), assessment.desk.drafts
    around = Around(assessment.office, assessment.records, _common(assessment), trees)
    wanted: list[Wanted] = []
    for case in assessment.judgement.cases.values():
        missing = assessment.missing_for(case.exercise.id)
        if missing:
            withheld.append(_incomplete(case.exercise, missing))
            continue
        for planned in drafts.planned(case, types):
            blocking = assessment.judgement.blocking(planned.type.slug, planned.refs)
            if blocking:
                withheld.append(_forbidden(planned, blocking))
                continue
            waivers = assessment.judgement.waivers_for(planned.type.slug, planned.refs)
            wanted.append((planned, case, tuple(waiver.id for waiver in waivers)))
    drafts.draft_ahead(wanted, around, processes)
    for planned, case, waived in wanted:
        draft = drafts.draft(planned, case, waived, around)
        flaws = _flaws(assessment, planned, draft.flaws)
        faults += (_at_record(assessment, planned, fault) for fault in draft.faults)
        faults += flaws
        if draft.composed is not None and all(flaw.severity is not Severity.ERROR for flaw in flaws):
            documents.append(draft.composed)
    return Composition(tuple(documents), tuple(withheld), once(faults))


def _at_record(assessment: Assessment, planned: PlannedDocument, fault: Diagnostic) -> Diagnostic:
    """What is wrong with a value rather than with the template stands in the record."""
    about = next(iter(planned.occasion.records), None)
    if fault.code not in OF_A_VALUE or about is None:
        return fault
    return replace(fault, position=assessment.loaded.locate(about))


def once(faults: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each fault of a template once, for the first document in which it showed; each character set otherwise, too."""
    first: dict[object, Diagnostic] = {}
    for fault in faults:
        character = dict(fault.message.values).get("code") if fault.code == "fallback-glyph" else None
        first.setdefault((fault.code, character or fault.position or fault), fault)
    return tuple(first.values())


def template_faults(assessment: Assessment) -> tuple[Diagnostic, ...]:
    """What is wrong with the templates, as far as the documents of this office show it. The desk is not used again."""
    try:
        return compose(assessment, trees=False, processes=cores()).faults
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


def _flaws(assessment: Assessment, planned: PlannedDocument, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The flaws of a document, at the record that it is about."""
    if not found:
        return ()
    about = next(iter(planned.occasion.records), None)
    place = assessment.loaded.locate(about) if about is not None else Position(f"templates/{planned.type.template}")
    return tuple(
        replace(one, position=one.position or place, subject=planned.about, message=_of_document(planned, one.message))
        for one in found
    )


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
