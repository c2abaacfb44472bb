"""docs/official-format.md lists every departure the linter knows, with its clause, certainty and severity."""

import re

from cadre_docs.renderers.lint.offences import OFFENCES, Offence
from running import ROOT

PAGE = (ROOT / "docs" / "official-format.md").read_text(encoding="utf-8")


def row(offence: Offence) -> str:
    english, chinese = (re.sub(r"\{[a-z]+\}", "…", text) for text in (offence.message.en, offence.message.zh))
    clause = offence.clause or "–"
    return f"| `{offence.code}` | {english} | {chinese} | {clause} | {offence.certainty} | {offence.severity.value} |"


def test_every_offence_is_listed_as_it_is() -> None:
    listed = [line for line in PAGE.splitlines() if line.startswith("| `") and line.count("|") == 7]
    assert listed == [row(offence) for offence in OFFENCES.values()]


def test_every_offence_says_what_to_do_in_both_languages() -> None:
    for offence in OFFENCES.values():
        assert offence.message.zh != offence.message.en
        assert offence.hint.zh
        assert offence.hint.en
        values = [set(re.findall(r"\{[a-z]+\}", text)) for text in (offence.message.zh, offence.message.en)]
        assert values[0] == values[1]
