"""The values behind a rule: what its clauses give, with every version, and what else it went by."""

from collections.abc import Iterable, Iterator

from cadre_docs.build.explain.ground import clause_named
from cadre_docs.build.explain.steps import Step, both, listed, public, words
from cadre_docs.diagnostics import Citation, Message
from cadre_docs.policy.cases import Opened
from cadre_docs.policy.pack import History, Scalar, Span
from cadre_docs.policy.policy import Policy, Setting, periods
from cadre_docs.policy.rule import Rule
from cadre_docs.policy.words import in_chinese, title_of


def given(policy: Policy, rule: Rule, setting: Setting, one: Opened) -> Iterator[Step]:
    """The rule's parameters and the values of the clauses that switch it on: policy and nothing else, so public."""
    values = (
        *(_parameter(policy, setting, name, value) for name, value in sorted(setting.parameters.items())),
        *(_held(policy, one, name) for name in _names(rule, one)),
    )
    yield from (public(each) for each in listed("条款给出的数值：", "values that the clauses give:", values))


def used(policy: Policy, rule: Rule, one: Opened, names: Iterable[str]) -> Iterator[Step]:
    """The other values that a rule asked for; which ones it came to depends on the records, so they are internal."""
    told = _names(rule, one)
    for name in names:
        full = f"{rule.procedure}.{name}"
        if full not in told and full in one.held.values:
            yield _held(policy, one, full)


def written(policy: Policy, name: str, value: Scalar) -> Message:
    """A value in Chinese words and as a pack writes it."""
    given = "、".join(value) if isinstance(value, tuple) else value or "—"
    return words(in_chinese(policy, name, value) or "来源未写明", given)


def versions(policy: Policy, name: str, history: History, within: Span) -> Iterator[Step]:
    """Every value of a history with the days for which it holds."""
    for dated, span in periods(history, within):
        yield public(
            both("{days}：{value}", "{days}: {value}", days=_days(span), value=written(policy, name, dated.value))
        )


def _names(rule: Rule, one: Opened) -> dict[str, None]:
    """The values of the clauses in force that switch a rule on, each once and in the order of the packs."""
    return {
        name: None
        for _, clause in one.held.clauses
        if rule.code in clause.rules
        for name in clause.values
        if name in one.held.values
    }


def _held(policy: Policy, one: Opened, name: str) -> Step:
    held = one.held.values[name]
    return _value(policy, held.citation, name, held.value)


def _parameter(policy: Policy, setting: Setting, name: str, value: Scalar) -> Step:
    return _value(policy, setting.citation, name, value, rule=setting.code)


def _value(policy: Policy, cited: Citation, name: str, value: Scalar, rule: str = "") -> Step:
    """A value with its clause and the days for which it holds, or with all it has been where it has changed."""
    full = f"{rule}.{name}" if rule else name
    history, within = _history(policy, cited, name, rule)
    held = tuple(periods(history, within)) if within else ()
    told = {
        "title": words(title_of(full), name),
        "value": written(policy, full, value),
        "clause": words(str(cited), str(cited)),
    }
    if within and len(held) == 1:
        zh, en = "{title}：{value}，{days}（{clause}）", "{title} = {value}, {days} ({clause})"
        return public(both(zh, en, days=_days(held[0][1]), **told), clause_named(cited))
    below = versions(policy, full, history, within) if within else ()
    return public(
        both("{title}：{value}（{clause}）", "{title} = {value} ({clause})", *below, **told), clause_named(cited)
    )


def _history(policy: Policy, cited: Citation, name: str, rule: str) -> tuple[History, Span | None]:
    """What a clause says of a value, and the days within which it holds."""
    pack = policy.packs.get(cited.pack)
    clause = next((one for one in pack.clauses if one.id == cited.clause), None) if pack else None
    if pack is None or clause is None:
        return (), None
    histories = clause.rules[rule].parameters if rule in clause.rules else clause.values
    return histories.get(name, ()), pack.span(clause)


def _days(span: Span) -> Message:
    zh = f"{span.since} 至 {span.until}" if span.until else f"{span.since} 起"
    return words(zh, f"{span.since} to {span.until or '…'}")
