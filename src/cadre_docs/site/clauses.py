"""Where a clause of a pack is: a long pack is spread over pages, each clause with an anchor of its own."""

from collections.abc import Mapping

from cadre_docs.site.inputs import PolicyClause, PolicyPack

PER_PAGE = 24
"""Clauses on one page, so that it keeps within the budget."""


def pages_of(pack: PolicyPack) -> tuple[tuple[str, tuple[PolicyClause, ...]], ...]:
    """The pages of a pack, each with its path and its clauses, document by document."""
    order = {document.id: place for place, document in enumerate(pack.documents)}
    clauses = sorted(pack.clauses, key=lambda clause: order.get(clause.document, 0))
    starts = range(0, max(len(clauses), 1), PER_PAGE)
    return tuple(
        (page_path(pack.id, number), tuple(clauses[start : start + PER_PAGE])) for number, start in enumerate(starts, 1)
    )


def page_path(pack: str, number: int) -> str:
    """Where a page of a pack is; the first is 1."""
    return f"policy/{pack}.html" if number == 1 else f"policy/{pack}-{number}.html"


def clause_paths(packs: tuple[PolicyPack, ...]) -> Mapping[tuple[str, str], str]:
    """Where every clause is, by pack and clause."""
    return {
        (pack.id, clause.id): f"{path}#clause-{clause.id}"
        for pack in packs
        for path, clauses in pages_of(pack)
        for clause in clauses
    }
