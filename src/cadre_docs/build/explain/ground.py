"""What explanations are made from, each thing worked out once however many are asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cadre_docs.build.assess import Assessment
from cadre_docs.build.compose import Composed, Composition, compose
from cadre_docs.build.explain.steps import Named, Step
from cadre_docs.build.jobs import publication
from cadre_docs.diagnostics import Citation
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.types import document_types
from cadre_docs.policy.cases import Opened
from cadre_docs.policy.finding import Judged
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.model import Record, Sensitivity
from cadre_docs.records.plan import Plan
from cadre_docs.site.embargo import is_public, public_exercises

NEWEST = 3
"""Exercises, plans and documents that the public part of an explanation names one by one."""


@dataclass(frozen=True)
class Ground:
    """An assessment and what explanations need of it; ``composed`` is its composition, where that is at hand.

    Unless it is ``whole``, the steps that are for the office only are not worked out.
    """

    assessment: Assessment
    composed: Composition | None = None
    whole: bool = True

    def inside(self, steps: Iterable[Step]) -> Iterator[Step]:
        """Steps for the office only."""
        if self.whole:
            yield from steps

    @cached_property
    def opened(self) -> tuple[Opened, ...]:
        """Every exercise and plan with what is in force for it."""
        return self.assessment.judgement.opened

    @cached_property
    def composition(self) -> Composition:
        """The documents; composed here only where nobody has."""
        return self.composed or compose(self.assessment)

    @cached_property
    def types(self) -> Mapping[str, DocumentType]:
        """The document types by slug."""
        return document_types(self.assessment.office)

    def titles(self, slugs: Iterable[str]) -> str:
        """The titles of document types, for readers of Chinese."""
        return "、".join(self.types[slug].title if slug in self.types else slug for slug in slugs)

    @cached_property
    def found(self) -> Mapping[str, tuple[Judged, ...]]:
        """The findings by their code."""
        by_code: dict[str, list[Judged]] = {}
        for judged in self.assessment.judgement.findings:
            by_code.setdefault(judged.diagnostic.code, []).append(judged)
        return {code: tuple(judged) for code, judged in by_code.items()}

    def held(self, one: Opened) -> frozenset[tuple[str, str]]:
        """The clauses in force for an exercise or plan, by pack and clause."""
        return self._held[one.subject.ref]

    @cached_property
    def _held(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        return {
            one.subject.ref: frozenset((pack.id, clause.id) for pack, clause in one.held.clauses) for one in self.opened
        }

    def knows(self, subject: Record) -> bool:
        """Whether the public knows of an exercise or plan."""
        return isinstance(subject, Plan) or subject.key in self._known

    def newest(self, opened: Iterable[Opened]) -> tuple[frozenset[str], int]:
        """The refs of the latest exercises and plans that the public knows, and how many it knows besides.

        The explanation of a rule or clause that has been in force for many years must fit on its page.
        """
        known = [one.subject for one in opened if self.knows(one.subject)]
        known.sort(key=lambda subject: (getattr(subject, "starts", date.min), subject.key), reverse=True)
        return frozenset(subject.ref for subject in known[:NEWEST]), max(0, len(known) - NEWEST)

    @cached_property
    def _known(self) -> frozenset[str]:
        assessment = self.assessment
        return frozenset(one.id for one in public_exercises(assessment.records, assessment.as_of))

    def shows_stages(self, subject: Record) -> bool:
        """Whether the public is told how an exercise stands: not of one all of whose stages are internal."""
        status = self.assessment.judgement.statuses.get(subject.key) if isinstance(subject, Exercise) else None
        return status is not None and any(not state.stage.internal for state in status.stages)

    @cached_property
    def made(self) -> Mapping[str, Composed]:
        """The documents that are made, by stem."""
        return {one.planned.stem: one for one in self.composition.documents}

    @cached_property
    def published(self) -> Mapping[str, Composed]:
        """The documents that anybody may read on the date, by stem, the newest first."""
        found = [one for one in self.composition.documents if self._is_published(one)]
        found.sort(key=lambda one: (-one.planned.day.toordinal(), one.planned.stem))
        return {one.planned.stem: one for one in found}

    @cached_property
    def naming(self) -> frozenset[str]:
        """The stems of published documents whose titles name a person: such a title stands in lists of notices only."""
        return frozenset(
            stem
            for stem, one in self.published.items()
            if any(name in one.planned.title for name in (*one.document.names, *one.document.title_names))
        )

    def _is_published(self, one: Composed) -> bool:
        if one.planned.audience is not Sensitivity.PUBLIC:
            return False
        record = publication(self.assessment, one)
        on = record.on if record else one.planned.day
        return is_public(on, record.withdrawn_on if record else None, self.assessment.as_of)

    @cached_property
    def citing(self) -> Mapping[tuple[str, str], tuple[Composed, ...]]:
        """The documents that cite a clause, by pack and clause; the published ones first."""
        found: dict[tuple[str, str], list[Composed]] = {}
        others = (one for one in self.composition.documents if one.planned.stem not in self.published)
        for one in (*self.published.values(), *others):
            for cited in dict.fromkeys((cited.pack, cited.clause) for cited in one.clauses):
                found.setdefault(cited, []).append(one)
        return {cited: tuple(citing) for cited, citing in found.items()}


def clause_named(cited: Citation) -> Named:
    """A clause as it is cited, and its ref."""
    return str(cited), f"clause:{cited.pack}/{cited.clause}"
