"""An explanation: one thing that was asked about, and step by step what is known of it and who may read it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cadre_docs.diagnostics import Diagnostic, Lang, Message, say, shown
from cadre_docs.diagnostics.screen import json_shown

FORMAT = 1


Named = tuple[str, str]
"""Words of a step in Chinese, and the ref of what they name: see ``site.inputs.Reason``."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing said, and what it rests on. For the office only, unless the place that says it makes it ``public``.

    ``named`` is what a page may lead to from it.
    """

    said: Message
    steps: tuple["Step", ...] = ()
    public: bool = False
    named: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of a rule, a clause, a document or a person as of a date (inclusive).

    ``wording`` is what a clause says itself; ``steps`` are what follows. Anybody may read the public steps of either,
    the rest is for the office.
    """

    kind: str
    name: str
    about: Message
    as_of: date
    steps: tuple[Step, ...]
    wording: tuple[Step, ...] = ()


def public(one: Step, *named: Named, when: bool = True) -> Step:
    """The same step, for anybody to read; what it names besides may be led to."""
    return replace(one, public=when, named=(*one.named, *named))


def public_part(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The public steps; below a step that is not public nothing is."""
    return tuple(replace(one, steps=public_part(one.steps)) for one in steps if one.public)


def step(zh: str, en: str, /, *steps: Step, **values: object) -> Step:
    """A step in both languages, with the steps below it."""
    return Step(say(zh, en, **values), steps)


def listed(zh: str, en: str, /, steps: Iterable[Step], **values: object) -> Iterator[Step]:
    """A step with those below it, or nothing where there are none; ``{count}`` is their number."""
    below = tuple(steps)
    if below:
        yield step(zh, en, *below, count=len(below), **values)


def finding(diagnostic: Diagnostic) -> Step:
    """A finding: the fact, where, under which clause, and what would make it pass."""
    below = []
    place = diagnostic.position
    if place:
        below.append(step("位置：{file}:{line}", "at: {file}:{line}", file=place.file, line=place.line))
    if diagnostic.clause:
        below.append(step("依据：{clause}", "clause: {clause}", clause=diagnostic.clause))
    if diagnostic.waived_by:
        below.append(step("经例外审批：{waiver}", "waived by: {waiver}", waiver=diagnostic.waived_by))
    if diagnostic.hint:
        below.append(both("怎样才能通过：{text}", "what would make it pass: {text}", text=diagnostic.hint))
    code = diagnostic.code
    return Step(_with("[{code}] {text}", "[{code}] {text}", {"code": code}, {"text": diagnostic.message}), tuple(below))


def both(zh: str, en: str, /, *steps: Step, **messages: Message) -> Step:
    """A step into which messages go, each in the step's language."""
    return Step(_with(zh, en, {}, messages), steps)


def words(zh: str, en: str) -> Message:
    """Words of each language as they stand: a brace in a name or a value is a brace."""
    return say("{zh}", "{en}", zh=zh, en=en)


def as_text(explanation: Explanation, lang: Lang) -> str:
    """The explanation for a person, each step indented below what it belongs to."""
    head = f"{explanation.about.text(lang)}  {say('（基准日期 {d}）', '(as of {d})', d=explanation.as_of).text(lang)}"
    return "\n".join((shown(head), *_lines((*explanation.wording, *explanation.steps), lang, "  "))) + "\n"


def as_json(explanations: Iterable[Explanation]) -> str:
    """Explanations for a program; texts in both languages, and of each step whether anybody may read it."""
    content = {"format": FORMAT, "explanations": [_entry(one) for one in explanations]}
    return json_shown(json.dumps(content, ensure_ascii=False, indent=1)) + "\n"


def _with(zh: str, en: str, values: Mapping[str, object], messages: Mapping[str, Message]) -> Message:
    """A message into which others go whole, in either language."""
    named = dict(values)
    for name, message in messages.items():
        named |= {f"{name}_zh": message.text("zh"), f"{name}_en": message.text("en")}
        zh, en = zh.replace(f"{{{name}}}", f"{{{name}_zh}}"), en.replace(f"{{{name}}}", f"{{{name}_en}}")
    return say(zh, en, **named)


def _lines(steps: Iterable[Step], lang: Lang, indent: str) -> Iterator[str]:
    for one in steps:
        yield indent + shown(one.said.text(lang))
        yield from _lines(one.steps, lang, indent + "  ")


def _entry(one: Explanation) -> Mapping[str, Any]:
    return {
        "kind": one.kind,
        "name": one.name,
        "about": _both(one.about),
        "as_of": one.as_of.isoformat(),
        "wording": [_step(below) for below in one.wording],
        "steps": [_step(below) for below in one.steps],
    }


def _step(one: Step, *, open_above: bool = True) -> Mapping[str, Any]:
    is_open = open_above and one.public
    entry: dict[str, Any] = {"said": _both(one.said), "public": is_open}
    if one.steps:
        entry["steps"] = [_step(below, open_above=is_open) for below in one.steps]
    return entry


def _both(message: Message) -> Mapping[str, str]:
    return {"zh": message.text("zh"), "en": message.text("en")}
