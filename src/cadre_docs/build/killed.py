"""What is told of a piece of work that has killed two processes."""

from collections.abc import Sequence

from cadre_docs.diagnostics import Diagnostic, Position, Severity, say

NAMED = 3
"""How many records a finding names."""


def process_killed(what: str, ended: str, records: Sequence[str], position: Position | None = None) -> Diagnostic:
    """The finding about a document or file made from ``records``; ``ended`` is how its second process did."""
    return Diagnostic(
        code="process-killed",
        severity=Severity.ERROR,
        message=say(
            "生成“{what}”的进程两次中途终止（{ended}）；所涉记录：{records}",
            "making {what} ended its process twice ({ended}); records: {records}",
            what=what,
            ended=ended,
            records="、".join(records[:NAMED]) + ("…" if len(records) > NAMED else "") or "-",
        ),
        hint=say(
            "多半是内存不足：SIGKILL 通常由系统在内存耗尽时发出。减少 --jobs，或检查这些记录中过大的图片和表格"
            "；其他文件不受影响",
            "memory has probably run out: the system then sends SIGKILL. Use fewer --jobs, or look for very "
            "large pictures and tables in these records; other files are not affected",
        ),
        position=position,
        subject=next(iter(records), ""),
    )
