"""A policy as it might be: the values of another day, or single values and rules set by hand. Nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, get_origin

from pydantic import ValidationError, create_model
from pydantic.fields import FieldInfo

from cadre_docs.diagnostics import BrokenInputError, Citation, Diagnostic, Message, Severity, say
from cadre_docs.policy import faults
from cadre_docs.policy.checks import named_values
from cadre_docs.policy.pack import Scalar
from cadre_docs.policy.policy import InForce, Policy, Setting, TermsInForce, ValueInForce
from cadre_docs.policy.rule import Rule, rules
from cadre_docs.procedures.terms import Terms

OFF = "off"
SUPPOSED = Citation("假设", "", "只为测算而设的取值，不是任何规定。")
"""What is cited for a value that no clause in force gives."""


@dataclass(frozen=True)
class Supposed:
    """One thing set by hand: a named value, a parameter of a rule, or a rule's weight (``off`` takes it out)."""

    name: str
    text: str
    value: Scalar = None
    rule: str = ""
    parameter: str = ""


@dataclass(frozen=True, eq=False)
class SupposedPolicy(Policy):
    """The packs of an office with everything judged by what is in force on ``fixed`` and with values ``supposed``."""

    fixed: date | None = None
    supposed: tuple[Supposed, ...] = field(default=())

    def in_force(self, packs: Sequence[str] | str, on: date) -> InForce:
        """What holds on a date, or on the fixed one, with what is supposed in its place."""
        held = super().in_force(packs, self.fixed or on)
        values, settings = dict(held.values), dict(held.rules)
        for one in self.supposed:
            if one.rule:
                _set_rule(settings, one)
            else:
                known = values.get(one.name)
                values[one.name] = ValueInForce(one.value, known.citation if known else SUPPOSED, ())
        return replace(held, values=values, rules=settings)

    def terms(self, model: Any, packs: Sequence[str] | str, on: date) -> TermsInForce[Any]:
        """The terms of a procedure; a value that is missing is told for the fixed date."""
        found: TermsInForce[Terms] = super().terms(model, packs, self.fixed or on)
        return found


def supposed_policy(policy: Policy, fixed: date | None, supposed: Sequence[Supposed]) -> Policy:
    """The same packs, supposed otherwise; the policy itself where there is nothing to suppose."""
    if fixed is None and not supposed:
        return policy
    return SupposedPolicy(policy.packs, policy.diagnostics, policy.files, fixed, tuple(supposed))


def suppose(settings: Sequence[str]) -> tuple[Supposed, ...]:
    """What ``--set`` says: ``competition.publicity_min_days=7``, ``rule.parameter=value``, ``rule=off|error|warning``.

    Raises BrokenInputError with a finding for each that names nothing, has an unfit value or says a thing twice.
    """
    found: dict[str, Supposed] = {}
    wrong: list[Diagnostic] = []
    for setting in settings:
        name, equals, text = (part.strip() for part in setting.partition("="))
        made = _supposed(name, text) if equals and name else _not_a_setting(setting)
        if isinstance(made, Supposed) and found.get(name, made) != made:
            made = _twice(name, found[name].text, text)
        if isinstance(made, Diagnostic):
            wrong.append(made)
        else:
            found[name] = made
    if wrong:
        raise BrokenInputError(tuple(wrong))
    return tuple(found.values())


def _supposed(name: str, text: str) -> Supposed | Diagnostic:
    known = rules()
    if name in known:
        allowed = (OFF, *Severity)
        return Supposed(name, text, rule=name) if text in allowed else _unfit_weight(name, text, allowed)
    before, _, parameter = name.rpartition(".")
    if before in known:
        return _parameter(known[before], parameter, text)
    described = named_values().get(name)
    if described is None:
        return faults.unknown_name(name, [*named_values(), *known], None)
    value = _scalar(described, text)
    return _unfit(name, described, value) or Supposed(name, text, value)


def _parameter(rule: Rule, parameter: str, text: str) -> Supposed | Diagnostic:
    fields: Mapping[str, FieldInfo] = rule.parameters.model_fields if rule.parameters else {}
    if parameter not in fields:
        return faults.unknown_parameter(rule.code, parameter, fields, None)
    name = f"{rule.code}.{parameter}"
    value = _scalar(fields[parameter], text)
    return _unfit(name, fields[parameter], value) or Supposed(name, text, value, rule.code, parameter)


def _scalar(described: FieldInfo, text: str) -> Scalar:
    if not text:
        return None
    if get_origin(described.annotation) in (tuple, list, frozenset):
        return tuple(part.strip() for part in text.replace("、", ",").split(","))
    return text


def _unfit(name: str, described: FieldInfo, value: Scalar) -> Diagnostic | None:
    if value is None:
        return None
    fields: Any = {"value": (described.annotation, described)}
    model: Any = create_model("Value", **fields)
    try:
        model.model_validate({"value": value})
    except ValidationError as error:
        return faults.unfit_value(name, value, dict(error.errors()[0]), None, None)
    return None


def _set_rule(settings: dict[str, Setting], one: Supposed) -> None:
    setting = settings.get(one.rule) or Setting(one.rule, Severity.WARNING, frozenset(), {}, SUPPOSED)
    if one.parameter:
        settings[one.rule] = replace(setting, parameters={**setting.parameters, one.parameter: one.value})
    elif one.text == OFF:
        settings.pop(one.rule, None)
    else:
        settings[one.rule] = replace(setting, severity=Severity(one.text))


def _not_a_setting(text: str) -> Diagnostic:
    return _error(
        "not-a-setting",
        say("“{text}”不是“名称=取值”", "{text} is not NAME=VALUE", text=text),
        say("如 competition.publicity_min_days=7", "for example competition.publicity_min_days=7"),
    )


def _twice(name: str, one: str, other: str) -> Diagnostic:
    return _error(
        "policy-two-values",
        say(
            "“{name}”给了两个取值：{one}、{other}",
            "{name} is set to {one} and to {other}",
            name=name,
            one=one,
            other=other,
        ),
        say("只留一个", "set it once"),
    )


def _unfit_weight(name: str, text: str, allowed: Sequence[str]) -> Diagnostic:
    return _error(
        "policy-unfit-value",
        say("规则“{name}”不能设为“{text}”", "the rule {name} cannot be set to {text}", name=name, text=text),
        say("可填：{allowed}", "allowed: {allowed}", allowed="、".join(allowed)),
    )


def _error(code: str, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint)
