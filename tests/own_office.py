"""This repository's own office: its documents, composed once for all tests of a process."""

from collections.abc import Mapping
from functools import cache

from cadre_docs.build.assess import assess
from cadre_docs.build.compose import Composed, compose
from cadre_docs.office import Office
from running import ROOT


@cache
def longest_of_each_type() -> Mapping[str, Composed]:
    """By slug, one document of each type that the office has: the longest."""
    longest: dict[str, tuple[int, Composed]] = {}
    for one in compose(assess(Office(ROOT))).documents:
        slug, length = one.planned.type.slug, len(repr(one.document))
        if slug not in longest or length > longest[slug][0]:
            longest[slug] = length, one
    return {slug: one for slug, (_, one) in longest.items()}
