"""Dates and times that pydantic would accept but nobody meant: numbers of seconds, days without an hour, time zones."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from cadre_docs.records.dates import is_date, is_time
from cadre_docs.records.faults import Fault, wrong_date, wrong_time
from cadre_docs.records.model import Part, Sensitivity
from cadre_docs.records.shape import Loc, owner, raw_values, typed


def loose_times(model: type[Part], raw: Any) -> Iterator[Fault]:
    """A fault for every date not written ``2014-11-30`` and every time not written ``2014-11-30 08:30``.

    pydantic takes ``2014`` for a moment in 1970 and a day for its first second; the window of an exercise that closes
    on a day would then lose that day.
    """
    for _, value, loc in raw_values(raw, typed(model, date)):
        if isinstance(value, str) and not is_date(value):
            yield wrong_date(value, loc, _shown(model, loc, value))
    for _, value, loc in raw_values(raw, typed(model, datetime)):
        if isinstance(value, str) and not is_time(value):
            yield wrong_time(value, loc, _shown(model, loc, value))


def _shown(model: type[Part], loc: Loc, value: str) -> str:
    inner, shape = owner(model, loc)
    return "…" if shape and inner.sensitivity(shape.name) is Sensitivity.CONFIDENTIAL else value
