"""What every record shares: strict fields with Chinese titles, sensitivity as part of the type, and an origin."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, NamedTuple, Self, dataclass_transform

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, StringConstraints
from pydantic._internal._model_construction import ModelMetaclass
from pydantic.fields import FieldInfo

Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")]
"""An id: letters, digits, ``-`` and ``_``; safe as a file name and in an address."""

LONGEST_TEXT = 20_000

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT)]
"""Text that is not empty."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
"""The name of a person."""

YesNo = Annotated[bool, BeforeValidator(lambda value: {"是": True, "否": False}.get(value, value))]
"""Yes or no, in either language."""


class Sensitivity(StrEnum):
    """Who may read a field: anybody, the office, or only those who handle the file."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"

    @property
    def rank(self) -> int:
        """0 for public, 2 for confidential."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(Sensitivity)}


class Origin(NamedTuple):
    """Where a record stands: the file, and the path of keys and indices to it."""

    file: str
    path: tuple[str | int, ...]


class _Spec(NamedTuple):
    arguments: dict[str, Any]


_UNSET = object()


def F(  # noqa: N802  (reads as a field of the form)
    title: str,
    description: str = "",
    *,
    example: object = None,
    public: bool = False,
    confidential: bool = False,
    refers: str = "",
    default: Any = _UNSET,
    many: bool = False,
    **constraints: Any,
) -> Any:
    """A field of a record.

    ``title`` is the Chinese name on the form and is accepted as the key too; ``refers`` is the kind of record whose id
    the field holds; a field is internal unless it is marked ``public`` or ``confidential``. ``many`` means a list that
    may be left out.
    """
    level = Sensitivity.PUBLIC if public else Sensitivity.CONFIDENTIAL if confidential else Sensitivity.INTERNAL
    extra: dict[str, Any] = {"sensitivity": level.value}
    if refers:
        extra["refers"] = refers
    arguments: dict[str, Any] = {"title": title, "description": description or title, "json_schema_extra": extra}
    if example is not None:
        arguments["examples"] = [example]
    if many:
        arguments["default"] = ()
    elif default is not _UNSET:
        arguments["default"] = default
    return _Spec(arguments | constraints)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(F,))
class _RecordMeta(ModelMetaclass):
    """Gives each field its Chinese title as a second key."""

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **kwargs: Any) -> Any:
        for key, value in list(namespace.items()):
            if isinstance(value, _Spec):
                title = value.arguments["title"]
                namespace[key] = Field(**value.arguments, validation_alias=AliasChoices(key, title))
        return super().__new__(mcs, name, bases, namespace, **kwargs)


class Part(BaseModel, metaclass=_RecordMeta):
    """A part of a record: frozen, and strict about its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, use_attribute_docstrings=False)

    @classmethod
    def sensitivity(cls, field: str) -> Sensitivity:
        """How sensitive a field is; internal where nothing is said."""
        return Sensitivity(extra_of(cls.model_fields[field]).get("sensitivity", Sensitivity.INTERNAL))


class Record(Part):
    """One record of an office: a part with a kind of its own and a place in a file."""

    kind: ClassVar[str] = ""
    """Singular, English, kebab-case: ``position``. Empty for a base class."""
    plural: ClassVar[str] = ""
    """The key of the list in a record file: ``positions``."""
    title: ClassVar[str] = ""
    """The Chinese name of the kind, accepted as the list's key too: ``职位``."""

    _origin: Origin | None = PrivateAttr(default=None)

    @property
    def key(self) -> str:
        """What identifies the record within its kind: its id, or what it is about."""
        identity = self.__dict__.get("id")  # pydantic's way to an attribute that is not there is a long one
        if identity:
            return str(identity)
        return "/".join(_written(getattr(self, field)) for field in self.identity())

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """The fields that together identify a record that has no id; two records may not agree in all of them."""
        return ()

    @property
    def ref(self) -> str:
        """``kind:key``, as diagnostics and manifests name the record."""
        return f"{self.kind}:{self.key}"

    @property
    def origin(self) -> Origin | None:
        """The file and path the record was read from; None for a record made in memory."""
        private = self.__pydantic_private__
        return private["_origin"] if private else None

    def placed(self, origin: Origin) -> Self:
        """The same record, knowing where it stands. Called once, by the loader."""
        self._origin = origin  # type: ignore[misc]  # private attributes of a frozen model can be set
        return self


def _written(value: object) -> str:
    """A value of an identity as a record file writes it."""
    if isinstance(value, tuple):
        return "+".join(_written(part) for part in value)
    return value.isoformat() if isinstance(value, date) else str(value)


def extra_of(field: FieldInfo) -> dict[str, Any]:
    """What a field says of itself beyond its type: sensitivity, and the kind it refers to."""
    return field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
