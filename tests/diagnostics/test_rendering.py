"""How diagnostics look as text, JSON, SARIF and GitHub annotations."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from cadre_docs.diagnostics import (
    Citation,
    Diagnostic,
    Position,
    Severity,
    as_github,
    as_json,
    as_sarif,
    as_text,
    counts,
    exit_status,
    masked,
    say,
    shown,
    sorted_diagnostics,
    width,
)

SARIF_SCHEMA = json.loads((Path(__file__).parent / "vendored" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
ID_NUMBER = "110000199003071234"
FILE = "content/records/职位.yaml"
TEXT = f"""\
positions:
- id: fgj-01
  名称: 综合科科长（正职）
  职数: 一
  备注: {"这一段话很长，" * 20}到此为止
  身份证号: {ID_NUMBER}
  说明: |
    甲
    乙
    丙
    丁
""".split("\n")


class Lines:
    """A file in memory."""

    def lines(self, position: Position) -> list[str]:
        return TEXT[position.line - 1 : position.end_line]


SOURCES = {FILE: Lines()}
AGE = Citation("公务员法", "第十三条第（二）项", "报考者须年满十八周岁", "national", "art-13-2")


def finding(
    code: str = "too-few-qualified",
    severity: Severity = Severity.ERROR,
    place: tuple[int, int, int, int] | None = (4, 7, 4, 8),
    **more: object,
) -> Diagnostic:
    fields: dict[str, object] = {
        "message": say("“{value}”不是整数", "“{value}” is not a whole number", value="一"),
        "hint": say("写阿拉伯数字", "write digits"),
        "position": Position(FILE, *place) if place else None,
    }
    return Diagnostic(code=code, severity=severity, **{**fields, **more})  # type: ignore[arg-type]


KINDS = {
    "error with clause and hint": finding(clause=AGE),
    "warning without hint": finding(severity=Severity.WARNING, hint=None),
    "information without a place": finding(severity=Severity.INFO, place=None),
    "carets under full-width text": finding(place=(3, 7, 3, 16)),
    "place at the end of a line": finding(place=(4, 8, 4, 8)),
    "place of several lines": finding(place=(7, 7, 12, 1)),
    "end of a long line": finding(place=(5, 147, 5, 151)),
    "the whole of a long line": finding(place=(5, 7, 5, 151)),
    "waived": finding(waived_by="李示例，2014-12-01，轮岗需要"),
    "unknown file": finding(position=Position("cadre.yaml", 3, 1, 3, 5)),
    "identity number": finding(place=(6, 9, 6, 27), message=say("{n}重复", "{n} is used twice", n=ID_NUMBER)),
    "terminal codes": finding(message=say("{n}", "{n}", n="\x1b[31m红\n\u202eabc\x9b1m\t止")),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_reads_as_agreed(kind: str, snapshot: SnapshotAssertion) -> None:
    assert as_text([KINDS[kind]], SOURCES, "zh") + "\n" + as_text([KINDS[kind]], SOURCES, "en") == snapshot


def test_all_kinds_together_are_counted_at_the_end() -> None:
    last = as_text(KINDS.values(), SOURCES, "zh").splitlines()[-1]
    assert last == "共 12 项：9 个错误，1 个警告，1 条提示，1 项已获例外审批。"
    assert (
        as_text(KINDS.values(), SOURCES, "en").splitlines()[-1] == "12 findings: 9 errors, 1 warning, 1 note, 1 waived."
    )
    assert as_text([], lang="zh") == "没有发现问题。\n"
    assert as_text([], lang="en") == "No findings.\n"


def test_color_adds_codes_and_nothing_else() -> None:
    plain, colored = (as_text(KINDS.values(), SOURCES, color=color) for color in (False, True))
    assert "\x1b" not in plain
    uncolored = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in uncolored.split("\n")] == [line.rstrip() for line in plain.split("\n")]


def test_carets_stand_under_the_place_on_a_screen() -> None:
    for diagnostic in KINDS.values():
        place = diagnostic.position
        if (
            place is None
            or place.file not in SOURCES
            or place.end_line > place.line
            or place.end_column == place.column
        ):
            continue
        block = as_text([diagnostic], SOURCES).split("\n")
        excerpt, carets = block[1].split("| ", 1)[1], block[2].split("| ", 1)[1]
        start = carets.index("^")
        wanted = masked(TEXT[place.line - 1])[place.column - 1 : place.end_column - 1]
        under = _columns(excerpt, start, start + carets.count("^"))
        assert wanted.startswith(under.rstrip("…")[:20])


def _columns(text: str, start: int, end: int) -> str:
    kept, column = "", 0
    for character in text:
        if start <= column < end:
            kept += character
        column += width(character)
    return kept


RENDERERS: dict[str, Callable[[list[Diagnostic]], str]] = {
    "text": lambda found: as_text(found, SOURCES),
    "text in English": lambda found: as_text(found, SOURCES, "en"),
    "colored text": lambda found: as_text(found, SOURCES, color=True),
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}


@pytest.mark.parametrize("renderer", RENDERERS)
def test_no_renderer_prints_an_identity_number_in_full(renderer: str) -> None:
    number = say("{n}", "{n}", n=ID_NUMBER)
    everywhere = finding(
        place=(6, 9, 6, 27),
        message=number,
        hint=number,
        subject=f"person:{ID_NUMBER}",
        waived_by=ID_NUMBER,
        clause=Citation(ID_NUMBER, ID_NUMBER, ID_NUMBER, ID_NUMBER, ID_NUMBER),
    )
    elsewhere = finding(position=Position(f"people/{ID_NUMBER}.yaml"))
    printed = RENDERERS[renderer]([everywhere, elsewhere])
    assert ID_NUMBER not in printed
    assert "110***********1234" in printed


@pytest.mark.parametrize("renderer", RENDERERS)
def test_no_renderer_lets_terminal_codes_through(renderer: str) -> None:
    steering = "".join(chr(code) for code in (*range(32), *range(0x7F, 0xA0), 0x200E, 0x202E, 0x2066, 0xFEFF))
    message = say("{n}", "{n}", n=steering)
    printed = RENDERERS[renderer]([finding(message=message, hint=message, waived_by=steering, subject=steering)])
    printed = re.sub(r"\x1b\[(?:1|2|1;3[134]|0)m", "", printed) if renderer == "colored text" else printed
    assert not {c for c in printed if c != "\n" and unicodedata.category(c) in ("Cc", "Cf")}


@given(st.text("0123456789Xx ab年", max_size=80), st.integers(0, 80))
def test_no_text_keeps_an_identity_number(around: str, at: int) -> None:
    text = shown(f"{around[:at]}号 {ID_NUMBER} 号{around[at:]}")
    assert not re.search(r"(?<!\d)\d{17}[\dXx](?!\d)", text)


def test_masking_leaves_other_numbers_and_the_width_alone() -> None:
    kept = "12345678901234567 1234567890123456789 2014-11-30 13800000000"
    assert masked(kept) == kept
    assert width(masked(ID_NUMBER)) == width(ID_NUMBER)
    assert masked("身份证号11000019900307123X。") == "身份证号110***********123X。"


def test_json_says_everything_in_both_languages(snapshot: SnapshotAssertion) -> None:
    printed = as_json([KINDS["error with clause and hint"], KINDS["waived"], KINDS["information without a place"]])
    assert json.loads(printed)["counts"] == {"error": 1, "warning": 0, "info": 1, "waived": 1}
    assert printed == snapshot


def test_sarif_keeps_to_its_schema() -> None:
    validator = jsonschema.Draft7Validator(SARIF_SCHEMA)
    for lang in ("zh", "en"):
        document = json.loads(
            as_sarif(KINDS.values(), lang, descriptions={"too-few-qualified": say("少于三人", "few")})
        )
        assert list(validator.iter_errors(document)) == []
    assert list(validator.iter_errors(json.loads(as_sarif([])))) == []
    assert list(validator.iter_errors({"version": "2.1.0"}))


def test_sarif_names_rule_level_and_region(snapshot: SnapshotAssertion) -> None:
    found = [KINDS["error with clause and hint"], finding("other", Severity.INFO), KINDS["waived"]]
    run = json.loads(as_sarif(found))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["too-few-qualified", "other"]
    assert [(rules[r["ruleIndex"]], r["level"]) for r in run["results"]] == [
        ("too-few-qualified", "error"),
        ("too-few-qualified", "error"),
        ("other", "note"),
    ]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0] == snapshot
    assert [bool(result.get("suppressions")) for result in run["results"]].count(True) == 1


def test_sarif_fingerprints_outlive_a_moved_line() -> None:
    def fingerprints(place: tuple[int, int, int, int]) -> list[str]:
        run = json.loads(as_sarif([finding(place=place)]))["runs"][0]
        return [result["partialFingerprints"]["cadreDocs/v1"] for result in run["results"]]

    assert fingerprints((4, 7, 4, 8)) == fingerprints((9, 7, 9, 8))


def test_github_annotations_escape_what_would_end_them(snapshot: SnapshotAssertion) -> None:
    tricky = finding(position=Position("a,b:c%d.yaml", 2, 3, 2, 9), message=say("100%：\n::error::x", "x"))
    printed = as_github([*KINDS.values(), tricky])
    assert all(line.startswith("::") for line in printed.splitlines())
    assert "file=a%2Cb%3Ac%25d.yaml," in printed
    assert printed.count("\n") == len(KINDS) + 1
    assert printed == snapshot


def test_order_is_file_line_column_severity_code_and_the_same_for_any_input_order() -> None:
    found = [
        finding("z", place=None),
        finding("b", place=(4, 7, 4, 8)),
        finding("a", place=(4, 7, 4, 8)),
        finding("a", Severity.WARNING, place=(4, 7, 4, 8)),
        finding("a", place=(4, 2, 4, 3)),
        finding("a", place=(10, 1, 10, 2)),
        finding("a", position=Position("cadre.yaml", 9, 9, 9, 9)),
    ]
    expected = [found[i] for i in (6, 4, 2, 1, 3, 5, 0)]
    assert list(sorted_diagnostics(found)) == expected
    assert list(sorted_diagnostics(reversed(found))) == expected


@pytest.mark.parametrize(
    ("severity", "waived_by", "status", "strict"),
    [
        (Severity.ERROR, "", 1, 1),
        (Severity.WARNING, "", 0, 1),
        (Severity.INFO, "", 0, 0),
        (Severity.ERROR, "李示例", 0, 0),
    ],
)
def test_exit_status_follows_what_is_not_waived(severity: Severity, waived_by: str, status: int, strict: int) -> None:
    found = [finding(severity=severity, waived_by=waived_by)]
    assert exit_status(found) == status
    assert exit_status(found, strict=True) == strict
    assert exit_status([]) == 0


def test_counts_put_waived_findings_apart() -> None:
    assert counts(KINDS.values()) == {"error": 9, "warning": 1, "info": 1, "waived": 1}
