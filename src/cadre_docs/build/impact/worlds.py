"""The two worlds that an impact compares: the office under a pack, a day's version, a revision, or a supposition."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.compose import compose
from cadre_docs.build.diff.compare import Text
from cadre_docs.build.diff.sources import texts, usable
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Severity, say
from cadre_docs.documents.planning import PlannedDocument, planned_documents
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.office.revision import is_under_git, office_at
from cadre_docs.policy import Policy, faults, judge
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.whatif import Supposed, supposed_policy
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.model import Record
from cadre_docs.records.records import Records

REVISION = "git:"
"""Before a revision whose name is also a pack's or a date."""
AT = "@"
"""Between a pack and the day whose version is meant."""


@dataclass(frozen=True, slots=True)
class World:
    """An office under one policy, judged and composed; nothing in it needs the office's folder any more.

    ``label`` is how it was asked for. ``planned`` has the documents that there are by stem, each with the findings that
    forbid it; ``texts`` what those say that may be written; ``types`` the titles of the document types.
    """

    label: Message
    assessment: Assessment
    planned: Mapping[str, tuple[PlannedDocument, tuple[Judged, ...]]]
    texts: Mapping[str, Text]
    types: Mapping[str, str]


def world_of(label: Message, assessment: Assessment) -> World:
    """The world of an assessment."""
    types, judgement = document_types(assessment.office), assessment.judgement
    planned = {
        one.stem: (one, judgement.blocking(one.type.slug, one.refs))
        for case in judgement.cases.values()
        for one in planned_documents(case, types)
    }
    titles = {slug: one.title for slug, one in types.items()}
    return World(label, assessment, planned, texts(assessment, compose(assessment)), titles)


@dataclass(frozen=True, slots=True)
class Version:
    """What one side of an impact is: nothing set means the office as it is."""

    text: str = ""
    pack: str = ""
    on: date | None = None
    revision: str = ""


def two_worlds(office: Office, old: str, new: str, supposed: Sequence[Supposed]) -> tuple[World, World]:
    """The office under OLD and under NEW with what is ``supposed``, both as of the same date.

    Raises BrokenInputError with one finding where a version is unknown, a revision does not build, or the office's own
    records or packs are broken.
    """
    present = usable(assess(office), "")
    versions = (read_version(old, present), read_version(new, present))
    packs = {version.pack for version in versions if version.pack}
    settings: tuple[Sequence[Supposed], ...] = ((), supposed)
    before, after = (_world(present, version, packs, some) for version, some in zip(versions, settings, strict=True))
    return before, after


def read_version(text: str, present: Assessment) -> Version:
    """What an argument means: a pack, ``PACK@DATE``, a date, ``git:REVISION``, or a revision."""
    if not text:
        return Version()
    if text.startswith(REVISION):
        return Version(text, revision=text.removeprefix(REVISION))
    policy = present.policy
    name, at, day = text.partition(AT)
    if not at and name in policy.packs:
        return Version(text, pack=name)
    on = _date(day if at else name)
    if at and name in policy.packs:
        return _of_pack(text, name, on, policy)
    if on is not None and not at:
        packs = present.records.office.policies
        if not any(policy.packs[one].holds(on) for one in packs if one in policy.packs):
            raise BrokenInputError((faults.not_in_force(packs, on, None),))
        return Version(text, on=on)
    if not is_under_git(present.office.root):
        raise BrokenInputError((_unknown(text, policy, git=False),))
    return Version(text, revision=text)


def _of_pack(text: str, name: str, on: date | None, policy: Policy) -> Version:
    if on is None:
        raise BrokenInputError((_unknown(text, policy, git=True),))
    if not policy.packs[name].holds(on):
        raise BrokenInputError((faults.not_in_force((name,), on, policy.position(name, ("document", "in_force"))),))
    return Version(text, pack=name, on=on)


def _world(present: Assessment, version: Version, packs: set[str], supposed: Sequence[Supposed]) -> World:
    label = _label(version, supposed)
    if not version.revision:
        return world_of(label, _judged(present, version, packs, supposed))
    with ExitStack() as stack:
        try:
            root = stack.enter_context(office_at(present.office.root, version.revision))
        except BrokenInputError as error:
            if version.text.startswith(REVISION) or error.diagnostics[0].code != "unknown-revision":
                raise
            raise BrokenInputError((_unknown(version.text, present.policy, git=True),)) from None
        found = assess_revision(replace(present.office, root=root, as_of=present.as_of), version.revision)
        return world_of(label, _judged(found, version, packs, supposed))


def _label(version: Version, supposed: Sequence[Supposed]) -> Message:
    if version.text:
        return say("{text}", "{text}", text=version.text)
    return say("设想的政策", "what is supposed") if supposed else say("现行政策", "the policy as it is")


def assess_revision(office: Office, revision: str) -> Assessment:
    """The office of a revision; BrokenInputError with one finding where it does not build."""
    try:
        return usable(assess(office), revision)
    except BrokenInputError as error:
        first = error.diagnostics[0]
        if first.code == "does-not-build":
            raise
        told = say(
            "修订版本“{revision}”生成不了：{why_zh}",
            "the revision {revision} does not build: {why_en}",
            revision=revision,
            why_zh=first.message.text("zh"),
            why_en=first.message.text("en"),
        )
        raise BrokenInputError((replace(first, code="does-not-build", message=told),)) from None


def _judged(found: Assessment, version: Version, packs: set[str], supposed: Sequence[Supposed]) -> Assessment:
    """The assessment under the version's policy; itself where nothing is different."""
    if not (version.pack or version.on or supposed):
        return found
    records = _under(found.records, version.pack, packs) if version.pack else found.records
    policy = supposed_policy(found.policy, version.on, supposed)
    judgement = judge(policy, records, found.calendar, found.as_of, found.loaded.locate)
    return replace(found, loaded=replace(found.loaded, records=records), policy=policy, judgement=judgement)


def _under(records: Records, pack: str, packs: set[str]) -> Records:
    """The same records under a pack: in place of any of ``packs`` that is named, else in place of the office's own."""
    named = records.office.policies
    taken = tuple(dict.fromkeys(pack if one in packs else one for one in named))
    office = records.office.model_copy(update={"policies": taken if packs & set(named) else (pack,)})
    return Records(office, (_pinned(one, pack, packs) for kind in records.by_kind.values() for one in kind.values()))


def _pinned(record: Record, pack: str, packs: set[str]) -> Record:
    if isinstance(record, Exercise) and record.policy in packs:
        return record.model_copy(update={"policy": pack})
    return record


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _unknown(text: str, policy: Policy, *, git: bool) -> Diagnostic:
    hint = say(
        "政策包有：{packs}；日期写作 2014-12-26；修订版本见 git log",
        "the packs are: {packs}; a date is written 2014-12-26; git log lists the revisions",
        packs="、".join(policy.packs),
    )
    if not git:
        hint = say(
            "政策包有：{packs}；办公室不在 git 管理之下，没有修订版本",
            "the packs are: {packs}; the office is not under git and has no revisions",
            packs="、".join(policy.packs),
        )
    return Diagnostic(
        code="unknown-version",
        severity=Severity.ERROR,
        message=say("“{text}”不是政策包、日期或修订版本", "{text} is no pack, no date and no revision", text=text),
        hint=hint,
    )
