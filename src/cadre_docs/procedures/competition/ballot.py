"""The differential ballot: who attended, whether the numbers add up, who passes on which base.

《方案》三(二)1(6); attendance and base are national rules.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.procedures.rounding import percent
from cadre_docs.records.selection import Ballot, VoteCount


@dataclass(frozen=True, slots=True)
class CandidateVotes:
    """One candidate's votes. ``share`` is of the base, exact; None where the base is nobody.

    ``passes``: strictly more than the share that the policy asks for, in a meeting that enough attended.
    """

    person: str
    agree: int
    disagree: int
    abstain: int
    share: Fraction | None
    passes: bool

    @property
    def percent(self) -> Decimal | None:
        """The share in per cent to two places: to be shown only."""
        return None if self.share is None else percent(self.share)


@dataclass(frozen=True, slots=True)
class BallotResult:
    """A ballot and what it decided.

    ``base`` is the number that shares are taken of and ``base_name`` which one the policy names (``due``, ``present``,
    ``valid``). ``arithmetic`` says which numbers cannot be. ``chosen`` are those who pass, as many as there are
    openings; empty where votes level at the last opening leave it open (``level``).
    """

    record: Ballot
    openings: int
    attendance: Fraction
    attended: bool
    base: int
    base_name: str
    approval: Fraction
    candidates: tuple[CandidateVotes, ...]
    arithmetic: tuple[Message, ...]
    repeated: tuple[str, ...]
    strangers: tuple[str, ...]
    """Candidates who were not inspected for the post."""

    @property
    def differential(self) -> bool:
        """Whether there are more candidates than openings."""
        return len({one.person for one in self.candidates}) > self.openings

    @property
    def passing(self) -> tuple[CandidateVotes, ...]:
        """Those who pass, most votes first."""
        return tuple(one for one in self.candidates if one.passes)

    @property
    def level(self) -> tuple[CandidateVotes, ...]:
        """Those who pass with the same votes where there are openings for only some of them."""
        if len(self.passing) <= self.openings:
            return ()
        last = self.passing[self.openings - 1].agree
        if self.passing[self.openings].agree != last:
            return ()
        return tuple(one for one in self.passing if one.agree == last)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Who takes the post, where the votes say so."""
        return () if self.level else tuple(one.person for one in self.passing[: self.openings])


def ballot_result(case: CompetitionCase, position: str) -> BallotResult | None:
    """The result of a post's ballot; None where none was held by ``as_of``."""
    record = case.ballot(position)
    if record is None:
        return None
    inspection = case.inspection(position)
    inspected = inspection.people if inspection else ()
    people = [vote.person for vote in record.votes]
    attendance = Fraction(record.present, record.due)
    attended = attendance >= case.terms.ballot_min_attendance
    base = {"due": record.due, "present": record.present, "valid": record.valid}[case.terms.ballot_base]
    votes = [_votes(vote, base, case.terms, attended=attended) for vote in record.votes]
    return BallotResult(
        record=record,
        openings=case.positions[position].openings,
        attendance=attendance,
        attended=attended,
        base=base,
        base_name=case.terms.ballot_base,
        approval=case.terms.ballot_approval,
        candidates=tuple(sorted(votes, key=lambda one: (-one.agree, people.index(one.person)))),
        arithmetic=tuple(_arithmetic(record)),
        repeated=tuple(person for person in dict.fromkeys(people) if people.count(person) > 1),
        strangers=tuple(person for person in dict.fromkeys(people) if inspection and person not in inspected),
    )


def _votes(vote: VoteCount, base: int, terms: CompetitionTerms, *, attended: bool) -> CandidateVotes:
    share = Fraction(vote.agree, base) if base else None
    passes = attended and share is not None and share > terms.ballot_approval
    return CandidateVotes(vote.person, vote.agree, vote.disagree, vote.abstain, share, passes)


def _arithmetic(record: Ballot) -> Iterator[Message]:
    chain = (
        ("有效票数", "valid votes", record.valid, "收回票数", "votes returned", record.returned),
        ("收回票数", "votes returned", record.returned, "发出票数", "votes issued", record.issued),
        ("发出票数", "votes issued", record.issued, "实到人数", "those present", record.present),
        ("实到人数", "those present", record.present, "应到人数", "those due", record.due),
    )
    for less_zh, less_en, less, more_zh, more_en, more in chain:
        if less > more:
            yield say(
                "{less_zh} {less} 多于{more_zh} {more}",
                "{less_en} ({less}) exceed {more_en} ({more})",
                less_zh=less_zh,
                less_en=less_en,
                less=less,
                more_zh=more_zh,
                more_en=more_en,
                more=more,
            )
    for number, vote in enumerate(record.votes, start=1):
        cast = vote.agree + vote.disagree + vote.abstain
        if cast != record.valid:
            yield say(
                "第 {number} 名候选人的同意 {agree}、不同意 {disagree}、弃权 {abstain} 合计 {cast}，"
                "与有效票数 {valid} 不符",
                "candidate {number}: {agree} for, {disagree} against and {abstain} abstentions make {cast}, "
                "not the {valid} valid votes",
                number=number,
                agree=vote.agree,
                disagree=vote.disagree,
                abstain=vote.abstain,
                cast=cast,
                valid=record.valid,
            )
