"""A job: one file to be written, with the digest of everything that it comes from."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cadre_docs.diagnostics import Diagnostic
from cadre_docs.site.links import PageLinks

SITE = "site"
"""Where in the output the site is."""


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
    stem: str = ""
    """Of a document: what its files in all formats share."""
    ahead: Callable[[], None] | None = field(default=None, compare=False, repr=False)
    """What it has in common with other jobs, to be worked out once, before any process is forked for them."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of a job: the digest and size of its bytes, or why there are none.

    ``leaks`` are values in a public file that are not public; ``links`` those of a page of the site.
    """

    path: str
    sha256: str = ""
    size: int = 0
    faults: tuple[Diagnostic, ...] = ()
    leaks: tuple[Diagnostic, ...] = ()
    links: PageLinks | None = None
