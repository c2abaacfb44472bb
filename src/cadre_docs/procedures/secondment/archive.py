"""Whether a secondee's merit archive (实绩档案) holds every paper that the policy names (S1-J23)."""

from dataclasses import dataclass

from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondmentPosting
from cadre_docs.records.secondment_conduct import ArchiveItem, MeritArchiveItem


@dataclass(frozen=True, slots=True)
class ArchiveLine:
    """One paper of the list and those filed under it, by day."""

    item: ArchiveItem
    filed: tuple[MeritArchiveItem, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive of one secondee. It is to be whole when the secondment is over."""

    posting: SecondmentPosting
    lines: tuple[ArchiveLine, ...]
    over: bool

    @property
    def missing(self) -> tuple[ArchiveItem, ...]:
        """The papers not filed so far, in the order of the list."""
        return tuple(line.item for line in self.lines if not line.filed)


def archive_of(case: SecondmentCase, posting: SecondmentPosting) -> Archive:
    """The archive of one secondee, by the policy's list."""
    found = tuple(one for one in case.archive if one.posting == posting.id)
    lines = tuple(
        ArchiveLine(item, tuple(one for one in found if one.item is item)) for item in case.terms.archive_items
    )
    return Archive(posting, lines, case.over(posting))
