"""Waivers (例外审批): each turns the findings of one rule about one subject into recorded exceptions."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.policy.finding import Judged, Path
from cadre_docs.policy.rule import Rule
from cadre_docs.procedures.waiver_state import WaiverState, waiver_state
from cadre_docs.records.model import Record
from cadre_docs.records.waiver import Waiver


def apply_waivers(
    findings: Iterable[Judged],
    waivers: Iterable[Waiver],
    known: Mapping[str, Rule],
    as_of: date,
    where: Callable[[Record, Path], Position | None],
) -> tuple[Judged, ...]:
    """The findings with those waived that a waiver in force on ``as_of`` names, and what is wrong with the waivers."""
    granted = tuple(waivers)
    shown: list[Judged] = []
    used: set[str] = set()
    for judged in findings:
        matching = [waiver for waiver in granted if _names(waiver, judged)]
        used.update(waiver.id for waiver in matching)
        valid = next((one for one in matching if waiver_state(one, as_of) is WaiverState.IN_FORCE), None)
        shown.append(judged.waived(valid.id) if valid else judged)
    for waiver in granted:
        shown += _faults(waiver, waiver.id in used, known, as_of, where)
    return tuple(shown)


def _names(waiver: Waiver, judged: Judged) -> bool:
    return waiver.rule == judged.diagnostic.code and waiver.subject in judged.subjects


def _why_not(waiver: Waiver, as_of: date) -> tuple[Message, str] | None:
    """Why a waiver is not in force on a day, and the field that says so; None where it is."""
    match waiver_state(waiver, as_of):
        case WaiverState.PROPOSED:
            return say("尚未批准", "is not approved yet"), "id"
        case WaiverState.NOT_YET:
            return say("到 {on} 才批准", "is approved only on {on}", on=waiver.approved_on), "approved_on"
        case WaiverState.ENDED:
            return say("已于 {until} 到期", "ended on {until}", until=waiver.until), "until"
        case WaiverState.IN_FORCE:
            return None


def _faults(
    waiver: Waiver,
    used: bool,
    known: Mapping[str, Rule],
    as_of: date,
    where: Callable[[Record, Path], Position | None],
) -> Iterator[Judged]:
    if waiver.rule not in known:
        yield _about(waiver, "waiver-unknown-rule", *_unknown(waiver, known), where(waiver, ("rule",)))
        return
    missing = _why_not(waiver, as_of)
    if used and missing is not None:
        why, field = missing
        message = say(
            "例外审批“{id}”{why_zh}，所涉问题仍按原级别处理",
            "the waiver {id} {why_en}: what it was about counts as before",
            id=waiver.id,
            why_zh=why.text("zh"),
            why_en=why.text("en"),
        )
        hint = say("重新报批，或纠正所涉问题", "have it approved anew, or put right what it is about")
        yield _about(waiver, "waiver-not-in-force", message, hint, where(waiver, (field,)))
    elif not used:
        message = say(
            "例外审批“{id}”没有用上：{subject} 没有“{rule}”的问题",
            "the waiver {id} is not used: {subject} has no finding {rule}",
            id=waiver.id,
            subject=waiver.subject,
            rule=waiver.rule,
        )
        hint = say(
            "核对规则代号和对象；问题已经消除的，删去这条例外审批",
            "check the rule and the subject; where the matter is settled, take the waiver out",
        )
        yield _about(waiver, "waiver-unused", message, hint, where(waiver, ("subject",)))


def _unknown(waiver: Waiver, known: Mapping[str, Rule]) -> tuple[Message, Message]:
    message = say(
        "例外审批“{id}”所写的规则“{rule}”不存在",
        "the waiver {id} names a rule that does not exist: {rule}",
        id=waiver.id,
        rule=waiver.rule,
    )
    close = get_close_matches(waiver.rule, known, n=1)
    if close:
        return message, say("是否为“{close}”？", "did you mean {close}?", close=close[0])
    return message, say("规则代号见 cadre-docs policy show", "cadre-docs policy show lists the rules")


def _about(waiver: Waiver, code: str, message: Message, hint: Message, place: Position | None) -> Judged:
    diagnostic = Diagnostic(
        code=code, severity=Severity.WARNING, message=message, hint=hint, position=place, subject=waiver.ref
    )
    return Judged(diagnostic, (waiver.ref, waiver.subject))
