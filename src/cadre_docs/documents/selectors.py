"""What a document can be about, and when there is one: the tables ``SELECTORS``, ``FACTS`` and ``READY``.

They are gathered from the modules of ``documents/occasions``; a name stands in one of them only.
"""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping

import cadre_docs.documents.occasions
from cadre_docs.documents.occasion import Occasion, Occasions, Ready, Selector, published_on
from cadre_docs.procedures.procedure import Case


def of_exercise(case: Case, slug: str, ready: str) -> Iterator[Occasion]:
    """One document about the whole exercise, once what it needs is there."""
    found = READY[ready](case)
    if found is not None:
        published = published_on(case, slug) or found.day
        yield Occasion(max(published, found.day) if found.firm else published, records=found.records)


def _gathered() -> Iterator[Occasions]:
    for module in pkgutil.iter_modules(cadre_docs.documents.occasions.__path__):
        found = importlib.import_module(f"cadre_docs.documents.occasions.{module.name}").OCCASIONS
        if not isinstance(found, Occasions):
            raise TypeError(f"{module.name} must define OCCASIONS")
        yield found


def _tables() -> tuple[dict[str, Selector], dict[str, frozenset[str]], dict[str, Ready]]:
    selectors: dict[str, Selector] = {"exercise": of_exercise}
    facts: dict[str, frozenset[str]] = {"exercise": frozenset()}
    ready: dict[str, Ready] = {}
    for one in _gathered():
        twice = (selectors.keys() & one.selectors.keys()) | (ready.keys() & one.ready.keys())
        if twice or one.selectors.keys() != one.facts.keys():
            raise TypeError(
                f"named twice, or without facts: {sorted(twice or one.selectors.keys() ^ one.facts.keys())}"
            )
        selectors.update(one.selectors)
        ready.update(one.ready)
        facts.update({about: frozenset(names) for about, names in one.facts.items()})
    return selectors, facts, ready


SELECTORS: Mapping[str, Selector]
"""What ``about:`` in a ``type.yaml`` may name."""
FACTS: Mapping[str, frozenset[str]]
"""The names by which templates know what a document is about."""
READY: Mapping[str, Ready]
"""What ``ready:`` may name for a document about an exercise."""
SELECTORS, FACTS, READY = _tables()
