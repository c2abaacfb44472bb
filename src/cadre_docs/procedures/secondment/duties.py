"""What secondees of a line are to have done, who answers for a case, and with whom the office has been in touch."""

from collections.abc import Iterable, Iterator

from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.support import contacts, tasks
from cadre_docs.records.secondment import SecondmentPosting
from cadre_docs.records.secondment_support import ContactParty, SecondmentTask, TaskKind


def tasks_of(case: SecondmentCase, posting: SecondmentPosting) -> tuple[SecondmentTask, ...]:
    """A secondee's tasks so far, by day."""
    return tuple(one for one in tasks(case) if one.posting == posting.id)


def cases_of(case: SecondmentCase) -> tuple[SecondmentTask, ...]:
    """The petition cases that somebody is to see through from first to last (包案), by day."""
    return tuple(one for one in tasks(case) if one.task is TaskKind.KEY_CASE)


def kinds_left(case: SecondmentCase, posting: SecondmentPosting, kinds: Iterable[TaskKind]) -> tuple[TaskKind, ...]:
    """Which of the kinds a secondee has no task of."""
    done = {one.task for one in tasks_of(case, posting)}
    return tuple(kind for kind in kinds if kind not in done)


def parties_left(case: SecondmentCase, posting: SecondmentPosting) -> Iterator[ContactParty]:
    """The parties with whom there has been no contact about a secondee (三联)."""
    met = {one.party for one in contacts(case) if one.posting == posting.id}
    return (party for party in ContactParty if party not in met)
