"""How every row of the inventory ends: as a rule, a document, a deadline, or recorded only with the reason."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cadre_docs.diagnostics import Citation, Lang, Message, say
from cadre_docs.policy.pack import Clause, Pack
from cadre_docs.policy.policy import Policy
from cadre_docs.policy.rule import rules

_ENDS = re.compile(r"(.*?)(\d+)\.\.(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of the inventory: the clauses it stands for, and what answers it.

    A row without an answer is an orphan: its clause says nothing of what is to come of it, or no clause takes it up.
    """

    row: str
    pack: str
    clauses: tuple[Citation, ...] = ()
    rules: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    recorded_only: tuple[str, ...] = ()

    @property
    def is_orphan(self) -> bool:
        """Whether nothing answers it."""
        return not (self.rules or self.documents or self.deadlines or self.recorded_only)


def coverage(policy: Policy) -> tuple[Answer, ...]:
    """Every row that a pack lists or promises to take up, by pack and row."""
    return tuple(answer for pack in policy.packs.values() for answer in _pack(pack))


def orphans(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The rows that nothing answers."""
    return tuple(answer for answer in answers if answer.is_orphan)


def coverage_text(answers: tuple[Answer, ...], lang: Lang) -> str:
    """The table for a person, a line for each row and one for the whole."""
    lines = [_line(answer, lang) for answer in answers]
    total = say(
        "共 {rows} 行：规则 {rules}，文种 {documents}，期限 {deadlines}，仅作登记 {recorded}，无着落 {orphans}",
        "{rows} rows: {rules} by rules, {documents} by documents, {deadlines} by deadlines, "
        "{recorded} recorded only, {orphans} orphans",
        rows=len(answers),
        rules=sum(bool(answer.rules) for answer in answers),
        documents=sum(bool(answer.documents) for answer in answers),
        deadlines=sum(bool(answer.deadlines) for answer in answers),
        recorded=sum(bool(answer.recorded_only) for answer in answers),
        orphans=len(orphans(answers)),
    )
    return "\n".join([*lines, "", total.text(lang)]) + "\n"


def coverage_json(answers: tuple[Answer, ...]) -> str:
    """The table for a program."""
    rows = [
        {
            "row": answer.row,
            "pack": answer.pack,
            "clauses": [str(clause) for clause in answer.clauses],
            "rules": answer.rules,
            "documents": answer.documents,
            "deadlines": answer.deadlines,
            "recorded": answer.recorded_only,
        }
        for answer in answers
    ]
    return json.dumps({"rows": rows}, ensure_ascii=False, indent=1) + "\n"


def expand(rows: str) -> tuple[str, ...]:
    """The rows of a range: ``S4-08..S4-10`` is S4-08, S4-09 and S4-10; a single row as it is."""
    match = _ENDS.fullmatch(rows)
    if match is None:
        return (rows,)
    prefix, first, _, last = match.groups()
    return tuple(f"{prefix}{number:0{len(first)}}" for number in range(int(first), int(last) + 1))


def _pack(pack: Pack) -> Iterator[Answer]:
    listed: dict[str, list[Clause]] = {row: [] for rows in pack.inventory for row in expand(rows)}
    for clause in pack.clauses:
        for row in clause.rows:
            listed.setdefault(row, []).append(clause)
    by_row = _rules_by_row()
    for row, clauses in sorted(listed.items()):
        on = dict.fromkeys(code for clause in clauses for code in clause.rules)
        own = tuple(code for code in on if row in by_row.get(code, ()))
        yield Answer(
            row=row,
            pack=pack.id,
            clauses=tuple(pack.cite(clause) for clause in clauses),
            rules=own,
            documents=tuple(dict.fromkeys(slug for clause in clauses for slug in clause.documents)),
            deadlines=tuple(clause.deadline for clause in clauses if clause.deadline),
            recorded_only=tuple(clause.recorded_only for clause in clauses if clause.recorded_only),
        )


def _rules_by_row() -> Mapping[str, tuple[str, ...]]:
    return {code: rule.rows for code, rule in rules().items()}


def _line(answer: Answer, lang: Lang) -> str:
    parts: list[Message] = []
    if answer.rules:
        parts.append(say("规则 {codes}", "rules {codes}", codes=" ".join(answer.rules)))
    if answer.documents:
        parts.append(say("文种 {slugs}", "documents {slugs}", slugs=" ".join(answer.documents)))
    if answer.deadlines:
        parts.append(say("期限 {text}", "deadline {text}", text="、".join(answer.deadlines)))
    if answer.recorded_only:
        parts.append(say("仅作登记：{text}", "recorded only: {text}", text="、".join(answer.recorded_only)))
    if not parts:
        parts.append(say("无着落", "ORPHAN"))
    return f"{answer.row}  {answer.pack}  " + ("；" if lang == "zh" else "; ").join(part.text(lang) for part in parts)
