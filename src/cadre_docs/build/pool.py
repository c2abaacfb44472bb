"""Processes forked from this one for a list of items: they share its memory, and what they make of each comes back.

Built on pipes rather than on ``concurrent.futures``, whose pool breaks as a whole when one process is killed and cannot
say by what. Here each process says after each item what came of it, so that the item in hand at its death is known.
"""

import ctypes
import gc
import multiprocessing
import os
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

LARGEST_SHARE = 64
SHARES_PER_PROCESS = 4
"""Shares of what is left are handed out: large ones first, single items at the end, so that all end together."""
PARENT_DIED = 1
"""``PR_SET_PDEATHSIG`` of Linux's prctl: the signal a process gets when the one that forked it is gone."""


@dataclass(frozen=True, slots=True)
class Lost:
    """An item whose process died twice at it, the second time alone: ``ended`` says how, a signal by its name."""

    ended: str


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0))


def spread(task: Callable[[T], R], items: Sequence[T], processes: int) -> Iterator[tuple[int, R | Lost]]:
    """What ``task`` makes of each item, in any order, with the item's index; ``Lost`` where it kills its process.

    An item at which a process died is tried once more when all others are done, alone, with the machine to itself.
    What the task raises is raised here. However this ends, no process is left.
    """
    again = []
    for index, result in _run(task, items, deque(range(len(items))), processes):
        if isinstance(result, Lost):
            again.append(index)
        else:
            yield index, result
    for index in again:
        yield from _run(task, items, deque([index]), 1)


@dataclass(slots=True)
class _Worker:
    process: ForkProcess
    connection: Connection
    in_hand: deque[int] = field(default_factory=deque)


@dataclass(frozen=True, slots=True)
class _Raised:
    error: Exception


class _Crew(Generic[T, R]):
    """The processes at work, each with the share it has in hand."""

    def __init__(self, task: Callable[[T], R], items: Sequence[T], queue: deque[int], processes: int) -> None:
        self.task, self.items, self.queue, self.processes = task, items, queue, processes
        self.workers: dict[Connection, _Worker] = {}

    def fill(self) -> None:
        """Fork until there are as many as wanted, or no work for another."""
        while self.queue and len(self.workers) < self.processes:
            ours, theirs = multiprocessing.Pipe()
            arguments = (self.task, self.items, theirs, (ours, *self.workers))
            process = multiprocessing.get_context("fork").Process(target=_work, args=arguments, daemon=True)
            with _without_interrupt():
                process.start()
            theirs.close()
            self.workers[ours] = worker = _Worker(process, ours)
            self.hand_out(worker)

    def hand_out(self, worker: _Worker) -> None:
        """Give a process its next share, or let it go."""
        size = max(1, min(LARGEST_SHARE, len(self.queue) // (self.processes * SHARES_PER_PROCESS)))
        share = [self.queue.popleft() for _ in range(min(size, len(self.queue)))]
        worker.in_hand.extend(share)
        try:
            worker.connection.send(share)
        except OSError:
            return  # it has died: reading from it will say so
        if not share:
            self.leave(worker)

    def take(self, worker: _Worker) -> Iterator[tuple[int, Any]]:
        """What a process sent; where it has died, the item that it had in hand, and the others go back."""
        try:
            result = worker.connection.recv()
        except (EOFError, OSError):
            ended = self.leave(worker)
            if worker.in_hand:
                index = worker.in_hand.popleft()
                self.queue.extendleft(reversed(worker.in_hand))
                yield index, Lost(ended)
            return
        if isinstance(result, _Raised):
            raise result.error
        yield worker.in_hand.popleft(), result
        if not worker.in_hand:
            self.hand_out(worker)

    def leave(self, worker: _Worker) -> str:
        """Wait for a process to end; returns how it did."""
        del self.workers[worker.connection]
        worker.connection.close()
        worker.process.join()
        code = worker.process.exitcode or 0
        return signal.Signals(-code).name if code < 0 else str(code)

    def dismiss(self) -> None:
        """End every process at once."""
        for worker in self.workers.values():
            worker.process.kill()
        for worker in tuple(self.workers.values()):
            self.leave(worker)


def _run(
    task: Callable[[T], R], items: Sequence[T], queue: deque[int], processes: int
) -> Iterator[tuple[int, R | Lost]]:
    crew = _Crew(task, items, queue, processes)
    gc.freeze()  # what was made before the fork is not looked at again, so that its memory stays shared
    try:
        crew.fill()
        while crew.workers:
            for connection in wait(tuple(crew.workers)):
                yield from crew.take(crew.workers[connection])  # type: ignore[index]
            crew.fill()
    finally:
        crew.dismiss()
        gc.unfreeze()


def _work(task: Callable[[T], R], items: Sequence[T], connection: Connection, others: Sequence[Connection]) -> None:
    """In the forked process: items by their indices, until there are none or nobody is there to ask for them."""
    ctypes.CDLL(None).prctl(PARENT_DIED, signal.SIGKILL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:
        other.close()
    try:
        while share := connection.recv():
            for index in share:
                _send(connection, _done(task, items[index]))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _done(task: Callable[[T], R], item: T) -> R | _Raised:
    try:
        return task(item)
    except Exception as error:  # noqa: BLE001  (raised again in the process that asked)
        error.add_note(traceback.format_exc())
        return _Raised(error)


def _send(connection: Connection, result: object) -> None:
    """An error that cannot be sent as it is is sent as its text."""
    try:
        connection.send(result)
    except (TypeError, AttributeError, ValueError) as error:
        kept = result.error if isinstance(result, _Raised) else error
        connection.send(_Raised(RuntimeError("".join(traceback.format_exception(kept)))))


@contextmanager
def _without_interrupt() -> Iterator[None]:
    """Ctrl-C goes to a process and all that it forked; here only the first one answers it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
