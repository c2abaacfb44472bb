"""The replay of the application log: who has applied for what, and what the review made of each post."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.moments import local
from cadre_docs.records.application import Action, ApplicationEvent, Verdict


class ApplicationStatus(StrEnum):
    """Where an application stands. Displaced: the post was cancelled and the applicant may apply for another."""

    APPLIED = "applied"
    QUALIFIED = "qualified"
    UNQUALIFIED = "unqualified"
    WITHDRAWN = "withdrawn"
    DISPLACED = "displaced"

    @property
    def label(self) -> Message:
        """The status in both languages."""
        return _LABELS[self]

    @property
    def holds_the_place(self) -> bool:
        """Whether it takes up the one application that a person may make."""
        return self in (ApplicationStatus.APPLIED, ApplicationStatus.QUALIFIED)


_LABELS: Mapping[ApplicationStatus, Message] = {
    ApplicationStatus.APPLIED: say("待审查", "awaiting review"),
    ApplicationStatus.QUALIFIED: say("合格", "qualified"),
    ApplicationStatus.UNQUALIFIED: say("不合格", "not qualified"),
    ApplicationStatus.WITHDRAWN: say("已撤回", "withdrawn"),
    ApplicationStatus.DISPLACED: say("职位取消，可改报", "post cancelled, may apply for another"),
}


@dataclass(frozen=True, slots=True)
class ApplicationState:
    """One person's application at a moment.

    ``since`` is when it took its status and ``event`` what gave it that (for a displaced one, its last own event);
    ``application`` is the event that put it on its post, ``review`` the last verdict on it there. ``also`` are further
    applications made while this one held the person's place: nothing replaces the first silently.
    """

    person: str
    position: str
    status: ApplicationStatus
    since: datetime
    event: ApplicationEvent
    application: ApplicationEvent
    review: ApplicationEvent | None = None
    also: tuple["ApplicationState", ...] = ()

    @property
    def active(self) -> bool:
        """Whether the person still applies for the post: neither withdrawn nor displaced."""
        return self.status not in (ApplicationStatus.WITHDRAWN, ApplicationStatus.DISPLACED)


@dataclass(frozen=True, slots=True)
class ReviewRound:
    """The outcome of the qualification review of one post.

    It is settled at the first moment after the window closed at which nobody's application for the post awaits a
    verdict. Later verdicts on the same post are taken up; a later withdrawal is not, since the policy counts those
    whom the review found qualified. ``cancelled_at`` is None where the post goes on.
    """

    position: str
    settled_at: datetime
    qualified: tuple[str, ...]
    unqualified: tuple[str, ...]
    cancelled_at: datetime | None

    @property
    def cancelled(self) -> bool:
        """Whether too few qualified."""
        return self.cancelled_at is not None


@dataclass(frozen=True, slots=True)
class Stray:
    """An event that changes nothing because what it speaks of does not exist, and why."""

    event: ApplicationEvent
    reason: Message


@dataclass(frozen=True, slots=True)
class Ledger:
    """All applications of an exercise at a moment: by person, and the settled reviews by post."""

    states: Mapping[str, ApplicationState]
    rounds: Mapping[str, ReviewRound]
    strays: tuple[Stray, ...]

    def on(self, position: str, limit: int = 1) -> tuple[ApplicationState, ...]:
        """Applications for a post that are not withdrawn, by person in order of application.

        Of each person the first ``limit`` applications count; what goes beyond is not an application in law.
        """
        found = [
            state
            for first in self.states.values()
            for state in (first, *first.also)[:limit]
            if state.position == position and state.status is not ApplicationStatus.WITHDRAWN
        ]
        return tuple(sorted(found, key=lambda state: (local(state.application.at), state.person)))


def in_order(events: Iterable[ApplicationEvent]) -> tuple[ApplicationEvent, ...]:
    """Events as they happened, whatever their order in the file; at one moment a review comes last."""
    order = {action: number for number, action in enumerate(Action)}
    return tuple(sorted(events, key=lambda event: (local(event.at), event.person, order[event.action])))


def replay(
    events: Sequence[ApplicationEvent],
    *,
    until: datetime,
    closes: datetime | None,
    positions: Iterable[str],
    min_qualified: int,
) -> Ledger:
    """The ledger after all events up to ``until`` (inclusive), which must be in order.

    ``closes`` is the end of the application window (inclusive); without one no review is ever settled.
    """
    run = _Replay(frozenset(positions), min_qualified)
    for event in events:
        if local(event.at) > until:
            break
        if closes is not None and local(event.at) > closes:
            run.close(closes)
        run.take(event)
    if closes is not None and until >= closes:
        run.close(closes)
    return run.ledger()


@dataclass
class _Replay:
    """The running state of one replay; lives only inside ``replay``."""

    positions: frozenset[str]
    min_qualified: int
    applications: dict[str, list[ApplicationState]] = field(default_factory=dict)
    rounds: dict[str, ReviewRound] = field(default_factory=dict)
    strays: list[Stray] = field(default_factory=list)
    closed: bool = False

    def take(self, event: ApplicationEvent) -> None:
        mine = self.applications.setdefault(event.person, [])
        touched = {
            Action.APPLIED: self._applied,
            Action.CHANGED: self._changed,
            Action.WITHDRAWN: self._withdrawn,
            Action.REVIEWED: self._reviewed,
        }[event.action](event, mine)
        if self.closed:
            for position in self.positions.intersection(touched):
                self._settle(position, local(event.at))

    def close(self, at: datetime) -> None:
        if not self.closed:
            self.closed = True
            for position in sorted(self.positions):
                self._settle(position, at)

    def ledger(self) -> Ledger:
        states: dict[str, ApplicationState] = {}
        for person, mine in self.applications.items():
            if mine:
                shown = [self._shown(state) for state in mine]
                standing = [state for state in shown if state.status is not ApplicationStatus.WITHDRAWN] or shown[-1:]
                states[person] = replace(standing[0], also=tuple(standing[1:]))
        return Ledger(states, dict(self.rounds), tuple(self.strays))

    def _applied(self, event: ApplicationEvent, mine: list[ApplicationState]) -> tuple[str, ...]:
        held = [state for state in mine if self._shown(state).status.holds_the_place]
        if any(state.position == event.position for state in held):
            return self._stray(event, say("已报该职位，重复报名", "has applied for this post already"))
        left = tuple(state.position for state in mine if state not in held)
        mine[:] = [*held, _fresh(event)]
        return left

    def _changed(self, event: ApplicationEvent, mine: list[ApplicationState]) -> tuple[str, ...]:
        open_ = [number for number, state in enumerate(mine) if state.status is not ApplicationStatus.WITHDRAWN]
        if not open_:
            return self._stray(event, say("没有可以改报的报名", "there is no application to change"))
        free = [number for number in open_ if not self._shown(mine[number]).status.holds_the_place]
        number = (free or open_)[0]
        left, mine[number] = mine[number].position, _fresh(event)
        return (left,)

    def _withdrawn(self, event: ApplicationEvent, mine: list[ApplicationState]) -> tuple[str, ...]:
        number = _find(event, mine)
        if number is None:
            return self._stray(
                event, say("没有该职位的报名可以撤回", "there is no application for this post to withdraw")
            )
        mine[number] = replace(mine[number], status=ApplicationStatus.WITHDRAWN, since=local(event.at), event=event)
        return (event.position,)

    def _reviewed(self, event: ApplicationEvent, mine: list[ApplicationState]) -> tuple[str, ...]:
        number = _find(event, mine)
        if number is None:
            return self._stray(event, say("审查的职位与所报职位不符", "the review is of a post not applied for"))
        good = event.verdict is Verdict.QUALIFIED
        status = ApplicationStatus.QUALIFIED if good else ApplicationStatus.UNQUALIFIED
        mine[number] = replace(mine[number], status=status, since=local(event.at), event=event, review=event)
        return (event.position,)

    def _stray(self, event: ApplicationEvent, reason: Message) -> tuple[str, ...]:
        self.strays.append(Stray(event, reason))
        return ()

    def _settle(self, position: str, at: datetime) -> None:
        here = [state for mine in self.applications.values() for state in mine if state.position == position]
        before = self.rounds.get(position)
        if before is None and any(state.status is ApplicationStatus.APPLIED for state in here):
            return
        verdicts = dict.fromkeys(before.qualified, True) | dict.fromkeys(before.unqualified, False) if before else {}
        verdicts |= {
            state.person: state.status is ApplicationStatus.QUALIFIED
            for state in here
            if state.status in (ApplicationStatus.QUALIFIED, ApplicationStatus.UNQUALIFIED)
        }
        qualified = tuple(person for person, good in verdicts.items() if good)
        cancelled_at = before.cancelled_at if before else None
        if len(qualified) >= self.min_qualified:
            cancelled_at = None
        elif before is None or not before.cancelled:
            cancelled_at = at
        self.rounds[position] = ReviewRound(
            position=position,
            settled_at=before.settled_at if before else at,
            qualified=qualified,
            unqualified=tuple(person for person, good in verdicts.items() if not good),
            cancelled_at=cancelled_at,
        )

    def _shown(self, state: ApplicationState) -> ApplicationState:
        found = self.rounds.get(state.position)
        if found is None or found.cancelled_at is None or state.status is ApplicationStatus.WITHDRAWN:
            return state
        return replace(state, status=ApplicationStatus.DISPLACED, since=max(found.cancelled_at, state.since))


def _fresh(event: ApplicationEvent) -> ApplicationState:
    applied = ApplicationStatus.APPLIED
    return ApplicationState(event.person, event.position, applied, local(event.at), event, event)


def _find(event: ApplicationEvent, mine: Sequence[ApplicationState]) -> int | None:
    """Where the person's standing application for the event's post is."""
    for number, state in enumerate(mine):
        if state.position == event.position and state.status is not ApplicationStatus.WITHDRAWN:
            return number
    return None
