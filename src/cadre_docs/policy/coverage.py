"""How every row of the inventory ends: as a rule, a document, a deadline, a target, or recorded with the reason."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cadre_docs.diagnostics import Citation, Lang, Message, say
from cadre_docs.policy.pack import Pack
from cadre_docs.policy.policy import Policy
from cadre_docs.policy.rule import rules

KINDS = ("rule", "document", "deadline", "target", "recorded")
"""What can answer a row, the strongest first."""
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
    targets: tuple[str, ...] = ()
    recorded_only: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    """The files of the pack in which its clauses are written."""
    promised: bool = False
    """Whether the pack's inventory lists it; other rows are taken up without a promise."""

    @property
    def kind(self) -> str:
        """What answers it, the strongest answer first; empty for an orphan."""
        answers = {
            "rule": self.rules,
            "document": self.documents,
            "deadline": self.deadlines,
            "target": self.targets,
            "recorded": self.recorded_only,
        }
        return next((kind for kind, found in answers.items() if found), "")

    @property
    def is_orphan(self) -> bool:
        """Whether nothing answers it."""
        return not self.kind

    @property
    def files(self) -> tuple[str, ...]:
        """Where the answer stands: modules of rules, folders of templates, and the clauses in the pack."""
        procedures = _procedures()
        return (
            *(f"src/cadre_docs/policy/rules/{procedures[code]}/{code.replace('-', '_')}.py" for code in self.rules),
            *(f"templates/{slug}/type.yaml" for slug in self.documents),
            *(self.written if not self.is_orphan else ()),
        )


@cache
def _procedures() -> Mapping[str, str]:
    """The procedure of each rule: asked for once for a table of hundreds of rows."""
    return {rule.code: rule.procedure for rule in rules().values()}


def coverage(policy: Policy) -> tuple[Answer, ...]:
    """Every row that a pack lists or promises to take up, by pack and row."""
    return tuple(answer for pack in policy.packs.values() for answer in _pack(policy, pack))


def orphans(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The rows that nothing answers."""
    return tuple(answer for answer in answers if answer.is_orphan)


def coverage_text(answers: tuple[Answer, ...], lang: Lang) -> str:
    """The table for a person, a line for each row and one for the whole."""
    lines = [_line(answer, lang) for answer in answers]
    total = say(
        "共 {rows} 行（清单 {promised} 行）：规则 {rule}，文种 {document}，期限 {deadline}，结构目标 {target}，"
        "仅作登记 {recorded}，无着落 {orphans}",
        "{rows} rows ({promised} promised): {rule} by rules, {document} by documents, {deadline} by deadlines, "
        "{target} as targets, {recorded} recorded only, {orphans} orphans",
        rows=len(answers),
        promised=sum(answer.promised for answer in answers),
        orphans=len(orphans(answers)),
        **{kind: sum(answer.kind == kind for answer in answers) for kind in KINDS},
    )
    return "\n".join([*lines, "", total.text(lang)]) + "\n"


def coverage_json(answers: tuple[Answer, ...]) -> str:
    """The table for a program: ``rows`` of the inventories, and ``further`` rows that clauses take up besides."""
    table = {
        "rows": [_described(answer) for answer in answers if answer.promised],
        "further": [_described(answer) for answer in answers if not answer.promised],
    }
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _described(answer: Answer) -> dict[str, object]:
    return {
        "row": answer.row,
        "pack": answer.pack,
        "kind": answer.kind,
        "clauses": [str(clause) for clause in answer.clauses],
        "rules": answer.rules,
        "documents": answer.documents,
        "deadlines": answer.deadlines,
        "targets": answer.targets,
        "recorded": answer.recorded_only,
        "files": answer.files,
    }


def expand(rows: str) -> tuple[str, ...]:
    """The rows of a range: ``S4-08..S4-10`` is S4-08, S4-09 and S4-10; a single row as it is."""
    match = _ENDS.fullmatch(rows)
    if match is None:
        return (rows,)
    prefix, first, _, last = match.groups()
    return tuple(f"{prefix}{number:0{len(first)}}" for number in range(int(first), int(last) + 1))


def _pack(policy: Policy, pack: Pack) -> Iterator[Answer]:
    promised = {row for rows in pack.inventory for row in expand(rows)}
    listed: dict[str, list[int]] = {row: [] for row in promised}
    for place, clause in enumerate(pack.clauses):
        for row in clause.rows:
            listed.setdefault(row, []).append(place)
    by_row = _rules_by_row()
    for row, places in sorted(listed.items()):
        clauses = [pack.clauses[place] for place in places]
        on = dict.fromkeys(code for clause in clauses for code in clause.rules)
        positions = [policy.position(pack.id, ("clauses", place)) for place in places]
        yield Answer(
            row=row,
            pack=pack.id,
            clauses=tuple(pack.cite(clause) for clause in clauses),
            rules=tuple(code for code in on if row in by_row.get(code, ())),
            documents=tuple(dict.fromkeys(slug for clause in clauses for slug in clause.documents)),
            deadlines=tuple(clause.deadline for clause in clauses if clause.deadline),
            targets=tuple(clause.target for clause in clauses if clause.target),
            recorded_only=tuple(clause.recorded_only for clause in clauses if clause.recorded_only),
            written=tuple(dict.fromkeys(position.file for position in positions if position)),
            promised=row in promised,
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
    if answer.targets:
        parts.append(say("结构目标：{text}", "target: {text}", text="、".join(answer.targets)))
    if answer.recorded_only:
        parts.append(say("仅作登记：{text}", "recorded only: {text}", text="、".join(answer.recorded_only)))
    if not parts:
        parts.append(say("无着落", "ORPHAN"))
    return f"{answer.row}  {answer.pack}  " + ("；" if lang == "zh" else "; ").join(part.text(lang) for part in parts)
