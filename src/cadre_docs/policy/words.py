"""What packs write as codes, in Chinese words: one mapping for the site, the commands and the explanations."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from cadre_docs.policy.pack import Scalar
from cadre_docs.policy.policy import Policy
from cadre_docs.policy.rule import rules
from cadre_docs.procedures.competition.stages import STAGES
from cadre_docs.procedures.leading_selection.recommending import BASES
from cadre_docs.procedures.secondment.rhythm import Rhythm
from cadre_docs.procedures.team_structure.targets import TARGETS
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.choice import Choice
from cadre_docs.records.secondment import UnitTier
from cadre_docs.records.secondment_support import RegulationKind, TaskKind

_TRUTH = {"yes": "是", "no": "否", "true": "是", "false": "否"}
_CODES: Mapping[str, str] = {
    **dict(BASES.items()),
    "any-post": "辞去公职或领导职务",
    "bonus-withheld": "停发奖金",
    "calendar": "日历日",
    "days": "日",
    "down": "舍去尾数",
    "due": "应到人数",
    "either": "两者均可",
    "fixed-age": "规定年龄",
    "half-even": "四舍六入五成双",
    "half-up": "四舍五入",
    "host": "挂职单位",
    "months": "月",
    "organisation-department": "组织部门",
    "performance": "工作实绩",
    "post": "同一职位",
    "present": "实到人数",
    "satisfaction": "群众满意率",
    "section": "同一科室",
    "service": "辞去公职",
    "style": "思想工作作风",
    "warning": "警告",
    "working": "工作日",
    "years-before": "距退休年龄的年数",
}
"""The members of closed lists that no ``Choice`` names."""
_CODE = re.compile("[a-z]+(?:-[a-z]+)*")
_PACE = {"once": "一次", "end": "期满时"}


class Wording(NamedTuple):
    """What a value is called, the words for its codes, and how an entry of it is put together."""

    title: str
    words: Mapping[str, str] = MappingProxyType({})
    shape: Callable[[str], str] = str


def title_of(name: str) -> str:
    """What a value (``<procedure>.<name>``) or a rule's parameter (``<rule>.<name>``) is called in Chinese."""
    found = wordings().get(name)
    return found.title if found else name.rpartition(".")[2]


def in_chinese(policy: Policy, name: str, value: Scalar) -> str:
    """A value as a reader of Chinese expects it; empty where its source gives none. What no code is stays as it is."""
    several = value if isinstance(value, tuple) else (value,) if value else ()
    wording = wordings().get(name, Wording(name))
    return "、".join(_entry(policy, wording, one) for one in several)


@cache
def wordings() -> Mapping[str, Wording]:
    """The wording of every value of every procedure and of every parameter of every rule."""
    values = {
        f"{terms.procedure}.{name}": (field.title or name, field.annotation)
        for terms in Terms.__subclasses__()
        for name, field in terms.model_fields.items()
    }
    parameters = {
        f"{rule.code}.{name}": (field.title or name, field.annotation)
        for rule in rules().values()
        if rule.parameters
        for name, field in rule.parameters.model_fields.items()
    }
    return MappingProxyType({name: _wording(name, *about) for name, about in (values | parameters).items()})


def _entry(policy: Policy, wording: Wording, entry: str) -> str:
    if entry in policy.packs:
        return f"《{policy.packs[entry].name}》"
    if entry in _TRUTH:
        return _TRUTH[entry]
    return wording.shape(_CODE.sub(lambda found: wording.words.get(found[0], found[0]), entry))


def _wording(name: str, title: str, annotation: object) -> Wording:
    words = dict(_words(annotation))
    shape = _SHAPES.get(name, str)
    if name in _WRITTEN:
        words |= _WRITTEN[name]
        shape = _SHAPES.get(name, _joined)
    if any(one is Rhythm for one in _parts(annotation)):
        words |= _PACE
        shape = _rhythm
    return Wording(title, MappingProxyType(words), shape)


def _words(annotation: object) -> Iterator[tuple[str, str]]:
    """The Chinese names of the members, where a field takes members of a closed list."""
    for part in _parts(annotation):
        if get_origin(part) is Literal:
            yield from ((code, _CODES[code]) for code in get_args(part) if code in _CODES)
        elif isinstance(part, type) and issubclass(part, Choice):
            yield from _members(part).items()


def _parts(annotation: object) -> Iterator[object]:
    """An annotation and all that it is put together from; of a named tuple, its fields."""
    yield annotation
    origin = get_origin(annotation)
    if origin is not None and origin not in (Union, UnionType, Literal):
        yield origin
    inner: tuple[Any, ...] = () if origin is Literal else get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, tuple) and hasattr(annotation, "_fields"):
        inner = tuple(get_type_hints(annotation).values())
    for one in inner:
        yield from _parts(one)


def _members(choice: type[Choice]) -> Mapping[str, str]:
    return {member.value: member.label for member in choice}


def _joined(entry: str) -> str:
    """``工作手册:学习`` as ``工作手册：学习``, ``市直>乡镇`` as ``市直→乡镇``."""
    return entry.replace(":", "：").replace(">", "→")


def _shaped(pattern: str, shape: str) -> Callable[[str], str]:
    """A function that writes an entry of a pattern otherwise, and leaves one that a pack has wrong as it is."""
    wanted = re.compile(pattern)

    def write(entry: str) -> str:
        return wanted.sub(shape, entry) if wanted.fullmatch(entry) else _joined(entry)

    return write


def _rhythm(entry: str) -> str:
    """``季度报告:3`` as ``季度报告（每3个月）``, ``期满考核:期满时`` as ``期满考核（期满时）``."""
    what, _, when = entry.partition(":")
    return f"{what}（每{when}个月）" if when.isdigit() else f"{what}（{when}）" if when else what


_WRITTEN: Mapping[str, Mapping[str, str]] = {
    "house-rules-incomplete.contents": _members(RegulationKind),
    "obligatory-step-cancelled.stages": {stage.slug: stage.name.text("zh") for stage in STAGES},
    "recommendation-order-not-allowed.orders": {"talk": "谈话推荐", "list": "初步名单", "meeting": "会议推荐"},
    "task-kind-missing.kinds": _members(TaskKind),
    "team_structure.targets": {slug: target.title for slug, target in TARGETS.items()},
    "wrong-route.down": _members(UnitTier),
    "wrong-route.up": _members(UnitTier),
}
"""The words for codes that a rule or a computation reads out of plain text."""
_SHAPES: Mapping[str, Callable[[str], str]] = {
    "rotation.age_limits": _shaped(r"(\S+) (\d+) (\d+)", r"\1（男\2岁，女\3岁）"),
    "sanction-period-wrong.months": _shaped(r"(.+)=(\d+)", r"\1\2个月"),
    "secondment.branch_rewards": _shaped(r"(.+):(\d+)", r"\1\2元"),
    "secondment.max_ages": _shaped(r"(.+):(\d+)", r"\1\2岁"),
}
