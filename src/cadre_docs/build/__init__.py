"""Building an office: this module's ``build`` reads as the manual of the program."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cadre_docs.diagnostics import Diagnostic, HasLines
from cadre_docs.office import Office, OutputFolder

if TYPE_CHECKING:
    from cadre_docs.build.cache import Cache
    from cadre_docs.build.desk import Desk
    from cadre_docs.records.office_profile import Format

Progress = Callable[[int, int, str], None]
"""Told how many files of how many are done, and which was the last."""
Warned = Callable[[tuple[Diagnostic, ...]], None]
"""Told at once of what this machine lacks for a build, and of workers of a cluster that are not used."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to build. ``only`` is ``site`` or the slug of a document type; no formats means those of the office.

    ``jobs`` are processes here, none meaning one per core; ``scheduler`` is the address of a cluster's that renders
    instead, and ``plain_network`` lets the records travel to it unencrypted.
    """

    output: str = "build"
    only: str = ""
    formats: "tuple[Format, ...]" = ()
    jobs: int = 0
    scheduler: str = ""
    plain_network: bool = False


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build found and did. ``sources`` has the lines of the files that diagnostics point at."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, HasLines]
    is_broken: bool
    written: int
    kept: int
    removed: int


def build(
    office: Office,
    options: Options = Options(),
    progress: Progress | None = None,
    warned: Warned | None = None,
    waiting: Callable[[], None] | None = None,
    desk: "Desk | None" = None,
) -> BuildResult:
    """Build an office into its output folder. Raises BrokenInputError where nothing could be built at all.

    ``waiting`` is called where another build of the folder has to end first. A process that builds the office again and
    again gives its ``desk`` each time: what has not changed is not worked out again.
    A file is replaced only when all of them are ready; an error in one document does not keep the others back.
    """
    from cadre_docs.build.cache import load_cache

    output = OutputFolder(office.root / options.output)
    with output.locked(waiting):
        cache, before = load_cache(output), made_from(office, options)
        if cache.is_current(before, output):
            output.discard()
            return _as_before(cache)

        from cadre_docs.build.anew import build_anew  # only now: imported for nothing, it would be most of the work

        result, workshop = build_anew(office, options, output, cache, progress, warned, desk)
        # a file that was saved meanwhile belongs to the next build
        workshop.remember(before if made_from(office, options) == before else "", result.diagnostics)
        return result


def made_from(office: Office, options: Options) -> str:
    """The digest of all that a build and what it tells can depend on; empty where none can be given."""
    from cadre_docs.build.digest import digest
    from cadre_docs.office.basis import basis

    found = basis(office)
    return found and digest(found, repr((options.only, options.formats)))


def _as_before(cache: "Cache") -> BuildResult:
    """Nothing has changed since the last build: what it told is told again, and no file is touched."""
    told = cache.told
    return BuildResult(told.diagnostics, told.sources, told.is_broken, written=0, kept=len(cache.files), removed=0)
