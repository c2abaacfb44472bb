"""Code, schema and glossary agree."""

import re
from pathlib import Path

from cadre_docs.records.kinds import kinds

GLOSSARY = Path(__file__).parents[1] / "docs" / "glossary.md"


def _rows() -> dict[str, str]:
    rows = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \| [^|]+ \|$", GLOSSARY.read_text(encoding="utf-8"), re.M)
    return dict(rows[1:])


def test_every_kind_of_record_is_in_the_glossary_under_its_own_names() -> None:
    rows = _rows()
    wanted = {model.kind.replace("-", " "): model.title for model in kinds().values()}
    assert {english: rows.get(english) for english in wanted} == wanted


def test_no_word_has_two_meanings() -> None:
    text = GLOSSARY.read_text(encoding="utf-8")
    english = re.findall(r"^\| ([^|]+?) \|", text, re.M)
    chinese = list(_rows().values())
    assert len(english) == len(set(english))
    assert len(chinese) == len(set(chinese))
