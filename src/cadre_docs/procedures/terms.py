"""Terms: the values that a policy gives to a computation, each with the clause that it comes from."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr
from pydantic.config import JsonDict

from cadre_docs.diagnostics import Citation

HIGHER: Final[JsonDict] = {"stricter": "higher"}
LOWER: Final[JsonDict] = {"stricter": "lower"}
"""Which way a value is stricter, so that a lower pack that loosens a higher one is found; a list orders its choices."""


class Terms(BaseModel):
    """Values in force on a date. A subclass names what its procedure needs; a pack gives ``<procedure>.<name>``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    procedure: ClassVar[str] = ""

    _sources: Mapping[str, Citation] = PrivateAttr(default_factory=dict)

    @classmethod
    def from_policy(cls, values: Mapping[str, Any], sources: Mapping[str, Citation]) -> Self:
        """Terms from the values in force and their clauses; pydantic's ValidationError where a value is unfit."""
        terms = cls.model_validate(dict(values))
        terms._sources = dict(sources)
        return terms

    def cite(self, name: str) -> Citation | None:
        """The clause that sets a value; None for terms made by hand (in tests)."""
        return self._sources.get(name)
