"""Batches of jobs that take about as long as each other, by what jobs of the kind have cost so far."""

from collections import deque
from collections.abc import Iterable, Sequence

from cadre_docs.build.job import Job

SECONDS = 2.0
"""How long a batch should take on a worker: long against sending it, short against losing it."""
FIRST = 4
"""How many jobs a batch has before any has been measured."""
LARGEST = 500


class Batches:
    """Jobs waiting, handed out in batches. What a worker reports of each goes into the next."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self.waiting = deque(jobs)
        self._seconds: dict[tuple[str, str], float] = {}
        self._count: dict[tuple[str, str], int] = {}

    def learn(self, job: Job, seconds: float) -> None:
        """A job took so many seconds of processor time."""
        for kind in _kinds(job):
            self._seconds[kind] = self._seconds.get(kind, 0.0) + seconds
            self._count[kind] = self._count.get(kind, 0) + 1

    def expected(self, job: Job) -> float:
        """The mean of its type and format, else of its format, else of all; where none is known, a share of a batch."""
        for kind in _kinds(job):
            if kind in self._count:
                return self._seconds[kind] / self._count[kind]
        return SECONDS / FIRST

    def next(self, workers: int) -> list[Job]:
        """The next batch: towards the end smaller ones, so that all workers end together. Empty when none waits."""
        left = sum(map(self.expected, self.waiting)) if len(self.waiting) <= workers * LARGEST else float("inf")
        limit = min(SECONDS, left / (2 * max(1, workers)))
        batch: list[Job] = []
        cost = 0.0
        while self.waiting and len(batch) < LARGEST and (not batch or cost + self.expected(self.waiting[0]) <= limit):
            cost += self.expected(self.waiting[0])
            batch.append(self.waiting.popleft())
        return batch

    def give_back(self, jobs: Iterable[Job]) -> None:
        """Jobs of a batch that was not made, to be handed out next."""
        self.waiting.extendleft(reversed(tuple(jobs)))


def _kinds(job: Job) -> tuple[tuple[str, str], ...]:
    return (job.document_type, job.format), ("", job.format), ("", "")
