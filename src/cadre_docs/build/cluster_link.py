"""The connection to a dask scheduler, and everything that can be wrong with it, as findings."""

import ipaddress
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Severity, say

if TYPE_CHECKING:
    from distributed import Client, Future

ENCRYPTED = frozenset({"tls", "wss"})
ENDED = frozenset({"finished", "error", "cancelled"})


def must_be_private(address: str, *, plain_network: bool) -> None:
    """Raises BrokenInputError where records would travel unencrypted to another machine, unless that is allowed."""
    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    if parts.scheme in ENCRYPTED or plain_network or _is_this_machine(parts.hostname or ""):
        return
    raise BrokenInputError(
        (
            _fault(
                "network-not-private",
                say(
                    "到调度器“{address}”的连接不加密，人事记录会以明文传送",
                    "the connection to the scheduler {address} is not encrypted: personnel records would travel openly",
                    address=address,
                ),
                say(
                    "请改用 tls:// 地址（见 docs/scale.md）；确在隔离网络内的，加 --plain-network",
                    "use a tls:// address (docs/scale.md); on an isolated network, add --plain-network",
                ),
            ),
        )
    )


def connected(address: str, seconds: float) -> "Client":
    """A client of the scheduler, with a worker at least. Raises BrokenInputError where neither answers in time."""
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise BrokenInputError((_not_installed(),)) from None
    for name in ("distributed", "distributed.client"):  # what goes wrong is told as a finding, not by its tracebacks
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        client = Client(address, timeout=seconds, set_as_default=False, name="cadre-docs")
    except (OSError, ValueError) as error:
        raise BrokenInputError((_unreachable(address, error),)) from None
    try:
        client.wait_for_workers(1, timeout=seconds)
    except TimeoutError:
        client.close()
        raise BrokenInputError((nobody_left(address),)) from None
    return client


def ended(
    client: "Client", futures: Sequence["Future"], patience: float, look: Callable[["Client"], object]
) -> tuple["Future", ...]:
    """Those that have ended, as soon as one has; every ``patience`` seconds ``look`` is called, which may raise.

    One whose result was lost with its worker has not ended: the scheduler has it worked out again. Where what was sent
    to the workers for it is lost as well, it has: it is cancelled.
    """
    from distributed import wait

    while True:
        try:
            with client.as_current():
                wait(list(futures), timeout=patience, return_when="FIRST_COMPLETED")
        except TimeoutError:
            look(client)
        except CancelledError:  # told of by its status, as the others are
            look(client)
        if done := tuple(future for future in futures if future.status in ENDED):
            return done


def returned(client: "Client", seconds: float) -> tuple[str, ...]:
    """The workers, when there is one again; none where none has come by then."""
    try:
        client.wait_for_workers(1, timeout=seconds)
    except TimeoutError:
        return ()
    return tuple(client.scheduler_info(n_workers=-1)["workers"])


def result(future: "Future") -> Any:
    """What came of a task that has ended; nothing where it was lost with its workers.

    Raises BrokenInputError where the task raised it, and where dask could not carry the task out at all.
    """
    from distributed import KilledWorker

    try:
        return future.result()
    except (KilledWorker, CancelledError):
        return None
    except BrokenInputError:
        raise
    except Exception as error:
        raise BrokenInputError((_failed(error),)) from error


def refused(worker: str, differs: Sequence[str]) -> Diagnostic:
    """A worker that would not write the same bytes; ``differs`` names the parts that are not as on this machine."""
    return _fault(
        "worker-differs",
        say(
            "工作节点 {worker} 与本机不一致，未使用：{parts}",
            "the worker {worker} is not like this machine and was not used: {parts}",
            worker=worker,
            parts="、".join(differs),
        ),
        say(
            "在该节点上安装同一版本的程序、requirements.lock 和字体",
            "install the same release, requirements.lock and fonts there",
        ),
        Severity.WARNING,
    )


def nobody_left(address: str) -> Diagnostic:
    """No worker that could be used."""
    return _fault(
        "no-worker",
        say(
            "调度器 {address} 没有可用的工作节点",
            "the scheduler {address} has no worker that can be used",
            address=address,
        ),
        say(
            "启动工作节点后重新生成；上次的成果未改动",
            "start workers and build again; the last good output is untouched",
        ),
    )


def _failed(error: Exception) -> Diagnostic:
    """A task that dask could not carry out at all."""
    return _fault(
        "cluster-failed",
        say(
            "工作节点无法执行任务：{error}",
            "a worker could not carry out its task: {error}",
            error=f"{type(error).__name__}: {error}",
        ),
        say(
            "确认每个工作节点都装有同一版本的 cadre-docs；上次的成果未改动",
            "see that every worker has the same release of cadre-docs; the last good output is untouched",
        ),
    )


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _not_installed() -> Diagnostic:
    return _fault(
        "dask-missing",
        say(
            "没有安装 dask.distributed，不能使用 --scheduler",
            "--scheduler needs dask.distributed, which is not installed",
        ),
        say("安装附加包：pip install 'cadre-docs[dask]'", "install the extra: pip install 'cadre-docs[dask]'"),
    )


def _unreachable(address: str, error: Exception) -> Diagnostic:
    return _fault(
        "scheduler-unreachable",
        say(
            "连不上调度器 {address}：{error}",
            "the scheduler {address} cannot be reached: {error}",
            address=address,
            error=str(error).partition("\n")[0] or type(error).__name__,
        ),
        say("检查地址，并确认调度器已启动", "check the address, and that the scheduler runs"),
    )


def _fault(code: str, message: Message, hint: Message, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(code=code, severity=severity, message=message, hint=hint)
