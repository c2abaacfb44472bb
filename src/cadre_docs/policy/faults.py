"""What can be wrong with a policy pack, worded: one function per fault."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import Any

from cadre_docs.diagnostics import Citation, Diagnostic, Message, Position, Severity, say

_ALLOWED_SHOWN = 12


def value_missing(
    name: str, title: str, packs: Sequence[str], on: date, clause: Citation | None, position: Position | None
) -> Diagnostic:
    """A value that a computation needs and no pack gives."""
    message = say(
        "政策包“{packs}”没有给出“{title}”（{name}）在 {on} 的取值",
        "the policy {packs} gives no value for {name} on {on}",
        packs="、".join(packs),
        title=title,
        name=name,
        on=on,
    )
    hint = say(
        "在本单位的 pack.yaml 中为它写上取值、起始日期和决定依据；来源没有写明的数字不作推测",
        "give it a value, a date and its authority in the office's own pack.yaml; nothing is guessed",
    )
    return Diagnostic(
        code="policy-value-missing",
        severity=Severity.ERROR,
        message=message,
        hint=hint,
        clause=clause,
        position=position,
    )


def unfit_value(
    name: str, value: object, fault: Mapping[str, Any], clause: Citation | None, position: Position | None
) -> Diagnostic:
    """A value that is not of the kind that its terms or parameters ask for."""
    message = say(
        "“{name}”的取值“{value}”不合要求：{zh}",
        "the value {value} of {name} is unfit: {en}",
        name=name,
        value=value,
        zh=_KINDS_ZH.get(str(fault["type"]), "类型或范围不对"),
        en=str(fault["msg"]),
    )
    hint = say("改正取值；比例写作 0.7 或 2/3", "correct the value; a share is written 0.7 or 2/3")
    return _error("policy-unfit-value", message, hint, position, clause)


def unknown_name(name: str, allowed: Collection[str], position: Position | None) -> Diagnostic:
    """A value that no computation uses."""
    message = say("没有名为“{name}”的取值", "there is no value named {name}", name=name)
    return _error("policy-unknown-value", message, _did_you_mean(name, allowed), position)


def unknown_rule(code: str, allowed: Collection[str], position: Position | None) -> Diagnostic:
    """A rule that does not exist."""
    message = say("没有代号为“{code}”的规则", "there is no rule {code}", code=code)
    return _error("policy-unknown-rule", message, _did_you_mean(code, allowed), position)


def unknown_parameter(code: str, name: str, allowed: Collection[str], position: Position | None) -> Diagnostic:
    """A parameter that the rule does not have."""
    message = say("规则“{code}”没有名为“{name}”的参数", "the rule {code} has no parameter {name}", code=code, name=name)
    return _error("policy-unknown-parameter", message, _did_you_mean(name, allowed), position)


def parameter_missing(code: str, name: str, clause: Citation, position: Position | None) -> Diagnostic:
    """A parameter that the rule needs and the pack leaves out."""
    message = say("规则“{code}”需要参数“{name}”，政策包没有给出", "the rule {code} needs {name}", code=code, name=name)
    hint = say("在该规则的 parameters 下补上取值和起始日期", "add a dated value under the rule's parameters")
    return _error("policy-value-missing", message, hint, position, clause)


def unknown_gate(slug: str, allowed: Collection[str], position: Position | None) -> Diagnostic:
    """A document type that does not exist, named as a gate or as what a clause yields."""
    message = say("没有代号为“{slug}”的文种", "there is no document type {slug}", slug=slug)
    return _error("policy-unknown-document", message, _did_you_mean(slug, allowed), position)


def unknown_superior(name: str, allowed: Collection[str], position: Position | None) -> Diagnostic:
    """A pack that extends one which does not exist."""
    message = say("上级政策包“{name}”不存在", "the pack {name} that this one extends does not exist", name=name)
    return _error("policy-unknown-pack", message, _did_you_mean(name, allowed), position)


def unknown_pack(name: str, allowed: Collection[str], position: Position | None) -> Diagnostic:
    """An exercise or an office that names a pack which does not exist."""
    message = say("政策包“{name}”不存在", "there is no policy pack {name}", name=name)
    return _error("policy-unknown-pack", message, _did_you_mean(name, allowed), position)


def circular(names: Sequence[str], position: Position | None) -> Diagnostic:
    """Packs that extend one another in a circle."""
    message = say("政策包循环引用：{circle}", "packs extend each other in a circle: {circle}", circle=" → ".join(names))
    hint = say("删去其中一处 extends", "take one of the extends out")
    return _error("policy-circular-extends", message, hint, position)


def not_in_force(packs: Sequence[str], on: date, position: Position | None) -> Diagnostic:
    """An exercise that begins on a day on which its pack is not in force."""
    message = say(
        "政策包“{packs}”在 {on} 没有施行", "the policy {packs} is not in force on {on}", packs="、".join(packs), on=on
    )
    hint = say(
        "核对启动日期，或核对政策包的施行期间（以施行日为准，不以发文日为准）",
        "check the day on which the exercise begins, or the pack's days in force (not its day of issue)",
    )
    return _error("policy-not-in-force", message, hint, position)


def two_values(name: str, day: date, position: Position | None) -> Diagnostic:
    """Two values of one name on one day."""
    message = say("“{name}”在 {day} 有两个取值", "{name} has two values on {day}", name=name, day=day)
    hint = say(
        "为前一取值写明 until，或改正后一取值的 from", "end the earlier value with until, or correct the later from"
    )
    return _error("policy-two-values", message, hint, position)


def gap(name: str, day: date, position: Position | None) -> Diagnostic:
    """A day between two values on which none holds."""
    message = say("“{name}”在 {day} 没有取值", "{name} has no value on {day}", name=name, day=day)
    hint = say(
        "补上这段时间的取值；确实没有规定的，写一条空取值",
        "fill the gap; where nothing was laid down, with an empty value",
    )
    return _error("policy-gap", message, hint, position)


def looser(name: str, own: object, superior: object, of: Citation, position: Position | None) -> Diagnostic:
    """A lower pack that loosens what a higher one lays down."""
    message = say(
        "“{name}”的取值 {own} 宽于上级规定的 {superior}",
        "{own} for {name} is looser than the {superior} of the higher pack",
        name=name,
        own=own,
        superior=superior,
    )
    hint = say(
        "按上级规定改正；下级政策只能从严", "keep to the higher pack: a lower one may tighten a rule, not loosen it"
    )
    return _error("looser-than-superior", message, hint, position, of)


def weaker(code: str, own: Severity, superior: Severity, of: Citation, position: Position | None) -> Diagnostic:
    """A lower pack that gives a rule less weight than a higher one does."""
    message = say(
        "规则“{code}”的级别“{own}”轻于上级规定的“{superior}”",
        "{own} for the rule {code} is weaker than the {superior} of the higher pack",
        code=code,
        own=own,
        superior=superior,
    )
    hint = say("按上级规定的级别改正", "give it at least the weight that the higher pack gives it")
    return _error("looser-than-superior", message, hint, position, of)


def same_document(name: str, position: Position | None) -> Diagnostic:
    """Two documents of a pack with one id."""
    message = say("文件编号“{name}”重复", "two documents have the id {name}", name=name)
    return _error("policy-duplicate-document", message, say("改用另一个编号", "give one of them another id"), position)


def no_successor(clause: Citation, position: Position | None) -> Diagnostic:
    """A clause that ends without a word on what takes its place."""
    message = say(
        "{clause} 已有失效日期，没有写明由哪一条代替",
        "{clause} ends, and nothing says which clause takes its place",
        clause=clause,
    )
    hint = say(
        "用 succeeded_by 写明继任条款；没有代替的，用 lapsed 写明缘由",
        "name its successor with succeeded_by or, where there is none, say why with lapsed",
    )
    return replace(_error("policy-no-successor", message, hint, position, clause), severity=Severity.WARNING)


def unknown_successor(name: str, position: Position | None) -> Diagnostic:
    """A successor that is no other clause of any pack."""
    message = say("继任条款“{name}”不存在", "there is no other clause {name} to take its place", name=name)
    hint = say(
        "写本包条款的编号，或“政策包/编号”；编号见 cadre-docs policy show",
        "write the id of a clause of this pack, or PACK/CLAUSE; cadre-docs policy show lists them",
    )
    return _error("policy-unknown-successor", message, hint, position)


def past_changed(what: str, old: str, new: str, clause: Citation, position: Position | None) -> Diagnostic:
    """Something that already held, written otherwise: the past would be judged anew."""
    message = say(
        "已经生效的“{what}”被改动：原为 {old}，现为 {new}",
        "{what}, which was in force already, has been changed: it was {old} and is {new}",
        what=what,
        old=old,
        new=new,
    )
    hint = say(
        "恢复原值，另写一条从新日期起的取值；原值本来就录错的，在提交说明中写明后用 policy history 核对",
        "put the old value back and add one from the day of the change; where it was wrong from the start, commit it "
        "with the reason: policy history shows it",
    )
    return _error("policy-past-changed", message, hint, position, clause)


def uncertain_error(code: str, clause: Citation, position: Position | None) -> Diagnostic:
    """An error that rests on a clause whose wording nobody has read at its source."""
    message = say(
        "条款尚未核对原文，规则“{code}”不能定为错误，现按警告处理",
        "the clause has not been read at its source: {code} cannot be an error and is taken as a warning",
        code=code,
    )
    hint = say(
        "核对原文后把 status 改为 certain，或把级别改为 warning",
        "read the source and mark it certain, or make it a warning",
    )
    return _error("policy-uncertain-error", message, hint, position, clause)


def same_clause(name: str, position: Position | None) -> Diagnostic:
    """Two clauses of a pack with one id."""
    message = say("条款编号“{name}”重复", "two clauses have the id {name}", name=name)
    return _error("policy-duplicate-clause", message, say("改用另一个编号", "give one of them another id"), position)


def unknown_source(name: str, allowed: Collection[str], position: Position | None) -> Diagnostic:
    """A clause of a document that the pack does not hold."""
    message = say("本政策包没有编号为“{name}”的文件", "this pack has no document {name}", name=name)
    return _error("policy-unknown-source", message, _did_you_mean(name, allowed), position)


def misplaced(name: str, folder: str, position: Position | None) -> Diagnostic:
    """A pack whose id is not its folder's name."""
    message = say(
        "政策包编号“{name}”与所在文件夹“{folder}”不一致",
        "the pack {name} is in the folder {folder}",
        name=name,
        folder=folder,
    )
    return _error("policy-misplaced", message, say("二者改成一致", "make the two agree"), position)


def shape(code: str, message: Message, hint: Message, path: tuple[str | int, ...], at: Position | None) -> Diagnostic:
    """Anything in which a pack has not the shape of one, as records are told of it; some things in clearer words."""
    if "until-before-from" in message.text("en"):
        message = say("末日早于首日", "it ends before it begins")
        hint = say("改正 from 或 until", "correct from or until")
    elif path and path[-1] == "severity":
        hint = say("可填：error、warning、info", "allowed: error, warning, info")
    return _error(code, message, hint, at)


_KINDS_ZH = {
    "int_parsing": "应为整数",
    "decimal_parsing": "应为数字",
    "date_from_datetime_parsing": "应为日期，如 2014-11-11",
    "date_parsing": "应为日期，如 2014-11-11",
    "enum": "不在可选范围之内",
    "literal_error": "不在可选范围之内",
    "string_pattern_mismatch": "只能用字母、数字和连字符",
    "greater_than_equal": "小于允许的最小值",
    "less_than_equal": "大于允许的最大值",
    "value_error": "前后矛盾",
    "string_type": "应为文字",
    "dict_type": "应为键值对",
    "tuple_type": "应为列表",
    "model_type": "应为键值对",
}


def _did_you_mean(wrong: str, allowed: Collection[str]) -> Message:
    close = get_close_matches(wrong, sorted(allowed), n=1)
    if close:
        return say("是否为“{close}”？", "did you mean {close}?", close=close[0])
    shown = sorted(allowed)[:_ALLOWED_SHOWN]
    more = "…" if len(allowed) > len(shown) else ""
    return say("可用的有：{names}", "there are: {names}", names=", ".join(shown) + more)


def _error(
    code: str, message: Message, hint: Message, position: Position | None, clause: Citation | None = None
) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint, position=position, clause=clause)
