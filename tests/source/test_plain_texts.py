"""A text that is written plainly is read in the short way, to the very value that the strict reader gives."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cadre_docs.source import build, read, source
from cadre_docs.source.plain import NOT_PLAIN, plain

ROOT = Path(__file__).parents[2]
SIGNS = [*" :-#[]{},\"'\\\n\t~&*!|>%@?<=./（：\u3000\u2028\x85\ufeff\xa0\r\x00", "null", "<<", ": ", " #", "- ", "\n  "]
ROUNDS = 12_000


@pytest.fixture(scope="module")
def texts() -> tuple[str, ...]:
    """Every YAML text of the repository, the broken ones of the tests among them."""
    folders = [ROOT / name for name in ("content", "templates", "tests/offices", "tests/policy")]
    files = [file for folder in folders for file in sorted(folder.rglob("*.yaml"))]
    return tuple(file.read_bytes().decode("utf-8-sig", "replace") for file in files)


def differs(text: str) -> bool:
    """Whether the short way takes a text and makes anything else of it than the strict one."""
    value = plain(text)
    if value is NOT_PLAIN:
        return False
    strict = build.build(text, "x.yaml")
    return strict.broken or bool(strict.diagnostics) or repr(strict.value) != repr(value)


def test_every_text_of_the_repository_means_the_same_in_the_short_way(texts: tuple[str, ...]) -> None:
    assert [text[:200] for text in texts if differs(text)] == []
    taken = sum(plain(text) is not NOT_PLAIN for text in texts)
    assert taken > 0.8 * len(texts) > 300


def edited(texts: tuple[str, ...], chance: random.Random) -> str:
    """Some lines of the repository, or a few signs, with some of them taken away, put in or moved."""
    if chance.random() < 0.3:
        text = "".join(chance.choice([*SIGNS, " " * chance.randrange(5), "a", "甲"]) for _ in range(12))
    else:
        lines = chance.choice(texts).split("\n")
        first = chance.randrange(len(lines))
        text = "\n".join(lines[first : first + chance.randrange(1, 12)])
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        place, kind = chance.randrange(len(text) + 1), chance.random()
        if kind < 0.5:
            text = text[:place] + chance.choice(SIGNS) + text[place:]
        elif kind < 0.75:
            text = text[:place] + text[place + chance.randrange(1, 4) :]
        else:
            lines = text.split("\n")
            number = chance.randrange(len(lines))
            lines[number] = " " * chance.randrange(8) + lines[number].lstrip(" ")
            text = "\n".join(lines)
    return text


def test_whatever_is_done_to_a_text_both_ways_mean_the_same(texts: tuple[str, ...]) -> None:
    chance = random.Random(20141226)
    tried = [edited(texts, chance) for _ in range(ROUNDS)]
    assert [text for text in tried if differs(text)] == []
    assert sum(plain(text) is not NOT_PLAIN for text in tried) > ROUNDS // 10


PLAIN = """\
# 说明
positions:
  - id: "0301"   # 编号
    name: 综合管理岗（一）
    openings: 2
    remark:
    opens: 2014-11-17 08:30
    wishes: [a, '是 否', "b: c", ~, 1:2]
    rows:
    - {on: 2014-12-05, change: -1, note: null, of: [{}, []]}
    - 零

  - {'on': no}
units: null
"""


def test_what_the_short_way_takes_is_what_the_text_says() -> None:
    assert plain(PLAIN) == {
        "positions": [
            {
                "id": "0301",
                "name": "综合管理岗（一）",
                "openings": "2",
                "remark": None,
                "opens": "2014-11-17 08:30",
                "wishes": ["a", "是 否", "b: c", None, "1:2"],
                "rows": [{"on": "2014-12-05", "change": "-1", "note": None, "of": [{}, []]}, "零"],
            },
            {"on": "no"},
        ],
        "units": None,
    }
    assert (plain(""), plain("# 空\n\n"), plain("a:\n")) == (None, None, {"a": None})


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2",
        "a: {b: 1, b: 2}",
        "null: 1",
        "a: |\n  b",
        "a: b\n  c",
        "a: b: c",
        "a: *b",
        "a: !!str b",
        "a:\n\tb: c",
        "a: [b,\n  c]",
        "a: [b, ]",
        "a: [b: c]",
        'a: "b\\n"',
        "a: 'it''s'",
        "---\na: b",
        "甲：乙",
        "a: b\r\n",
        "- - a",
        "-",
        "a",
        "a: 1\n b: 2",
        "  a: 1\nb: 2",
        "a: b # c\x85d",
        "".join(f"{' ' * depth}a:\n" for depth in range(30)),
        "a: " + "[" * 30 + "]" * 30,
    ],
)
def test_every_doubt_is_left_to_the_strict_reader(text: str) -> None:
    assert plain(text) is NOT_PLAIN


def strictly_read(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The texts that the strict reader was asked for."""
    asked: list[str] = []

    def noted(text: str, file: str) -> build.Built:
        asked.append(text)
        return build.build(text, file)

    monkeypatch.setattr(source, "build", noted)
    return iter(asked)


def test_a_text_with_a_fault_is_read_strictly_and_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = strictly_read(monkeypatch)
    assert read("a: 1\nb: 2\n", file="x.yaml").value == {"a": "1", "b": "2"}
    twice = read("a: 1\na: 2\n", file="x.yaml")
    assert list(asked) == ["a: 1\na: 2\n"]
    assert [(one.code, one.position and one.position.line) for one in twice.diagnostics] == [("duplicate-key", 2)]


def test_a_text_of_many_parts_is_read_as_one() -> None:
    text = "people:\n" + "".join(f"  - id: p{number}\n    name: 甲\n" for number in range(2000))
    value = plain(text)
    assert len(value["people"]) == 2000
    assert value["people"][-1] == {"id": "p1999", "name": "甲"}
    assert not differs(text)
