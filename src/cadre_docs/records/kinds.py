"""All kinds of records: every ``Record`` with a ``plural`` in this package."""

import importlib
import pkgutil
from functools import cache

import cadre_docs.records
from cadre_docs.records.model import Record


@cache
def kinds() -> dict[str, type[Record]]:
    """Kinds by the key of their list in a record file, sorted. A new module in this package is enough to add one."""
    for module in pkgutil.iter_modules(cadre_docs.records.__path__):
        importlib.import_module(f"cadre_docs.records.{module.name}")
    return {
        model.plural: model for model in sorted(_subclasses(Record), key=lambda model: model.plural) if model.plural
    }


def _subclasses(model: type[Record]) -> list[type[Record]]:
    return [found for child in model.__subclasses__() for found in (child, *_subclasses(child))]
