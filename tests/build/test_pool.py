"""Forked processes: every item once, an item that kills its process told by name, and nobody left behind."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from cadre_docs.build.pool import Lost, cores, spread
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Severity, say


def children() -> list[int]:
    """The processes that this one has forked and that are still there."""
    listed = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="ascii")
    return [int(number) for number in listed.split()]


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    before = children()
    yield
    assert children() == before


def square(number: int) -> int:
    return number * number


def killing(wanted: frozenset[int], number: int) -> int:
    if number in wanted:
        os.kill(os.getpid(), signal.SIGKILL)
    return square(number)


def killing_once(folder: Path, number: int) -> int:
    with contextlib.suppress(FileExistsError):
        (folder / str(number)).touch(exist_ok=False)
        os.kill(os.getpid(), signal.SIGKILL)
    return square(number)


@pytest.mark.parametrize("count", [0, 1, 3, 1000])
def test_every_item_is_done_once(count: int) -> None:
    found = sorted(spread(square, range(count), 3))
    assert found == [(number, number * number) for number in range(count)]


def test_the_work_is_shared_among_all_processes() -> None:
    found = {pid for _, pid in spread(lambda _: (time.sleep(0.001), os.getpid())[1], range(64), 2)}
    assert len(found) == 2
    assert os.getpid() not in found
    assert cores() >= 1


def test_items_that_always_kill_are_the_only_ones_lost() -> None:
    found = dict(spread(partial(killing, frozenset({0, 17, 99})), range(100), 2))
    assert {index: one for index, one in found.items() if isinstance(one, Lost)} == dict.fromkeys(
        (0, 17, 99), Lost("SIGKILL")
    )
    assert all(found[number] == number * number for number in range(100) if number not in (0, 17, 99))


def test_an_item_that_kills_only_the_first_time_is_tried_once_more(tmp_path: Path) -> None:
    assert sorted(spread(partial(killing_once, tmp_path), range(6), 2)) == [(n, n * n) for n in range(6)]


def test_a_process_that_exits_is_told_with_its_status() -> None:
    assert list(spread(lambda _: os._exit(3), [0], 2)) == [(0, Lost("3"))]


def raising(error: Callable[[], Exception], number: int) -> int:
    if number == 5:
        raise error()
    return number


def test_what_a_task_raises_is_raised_here() -> None:
    told = Diagnostic(code="full", severity=Severity.ERROR, message=say("满", "full"))
    with pytest.raises(BrokenInputError) as caught:
        list(spread(partial(raising, lambda: BrokenInputError((told,))), range(40), 2))
    assert caught.value.diagnostics == (told,)


class UnsendableError(Exception):
    """Holds what no pipe can carry."""

    def __init__(self) -> None:
        super().__init__(lambda: None)


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_that_cannot_be_sent_arrives_as_text(processes: int) -> None:
    with pytest.raises(RuntimeError, match="UnsendableError"):
        list(spread(partial(raising, UnsendableError), range(8), processes))


def test_giving_up_half_way_ends_every_process() -> None:
    results = spread(lambda number: (time.sleep(30 if number else 0), number)[1], range(8), 2)
    assert next(results) == (0, 0)
    results.close()  # type: ignore[attr-defined]


def test_a_process_ends_when_the_one_that_forked_it_is_killed() -> None:
    program = (
        "import os, sys, time\n"
        "from cadre_docs.build.pool import spread\n"
        "def task(n):\n"
        "    os.write(1, b'%d\\n' % os.getpid())\n"
        "    time.sleep(60)\n"
        "list(spread(task, range(2), 2))\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        workers = {int(parent.stdout.readline()) for _ in range(2)}
        assert parent.pid not in workers
        parent.kill()
        assert parent.stdout.read() == b""  # the end of the file: nobody holds the pipe any more
