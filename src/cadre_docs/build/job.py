"""A job: one file to be written, with the digest of everything that it comes from."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cadre_docs.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Job:
    """One artifact yet to be rendered. Two jobs with the same ``key`` render the same bytes."""

    path: str
    document_type: str
    format: str
    key: str
    render: Callable[[], bytes] = field(compare=False, repr=False)
    records: tuple[str, ...] = ()
    policy: tuple[str, ...] = ()
    waivers: tuple[str, ...] = ()
    public: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of a job: the digest of its bytes, or why there are none."""

    path: str
    sha256: str = ""
    faults: tuple[Diagnostic, ...] = ()
