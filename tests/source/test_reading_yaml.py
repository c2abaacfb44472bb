"""What the reader makes of a YAML text, and what it refuses."""

import string

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_docs.diagnostics import Position, as_text
from cadre_docs.source import Source, read
from cadre_docs.source import build as build_module
from cadre_docs.source import faults as faults_module
from cadre_docs.source import source as source_module


def of(text: str) -> Source:
    return read(text, file="记录.yaml")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("007", "007"),
        ("no", "no"),
        ("89.50", "89.50"),
        ("2014-11-30", "2014-11-30"),
        ("0573-88880000", "0573-88880000"),
        ("110000199003071234", "110000199003071234"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("12:30:45", "12:30:45"),
        ("", None),
        ("~", None),
        ("null", None),
        ("'null'", "null"),
        ('""', ""),
        ('"第一行\\n第二行"', "第一行\n第二行"),
        ("中央编办、人力资源和社会保障部", "中央编办、人力资源和社会保障部"),
    ],
)
def test_a_value_stays_what_was_written(written: str, expected: str | None) -> None:
    assert of(f"项目: {written}\n").value == {"项目": expected}


def test_an_empty_file_holds_nothing_and_is_no_fault() -> None:
    for text in ("", "# 只有注释\n", "---\n"):
        source = of(text)
        assert (source.value, source.diagnostics, source.broken) == (None, (), False)


def test_lists_mappings_and_block_text_nest() -> None:
    text = "人员:\n- 姓名: 张示例\n  简历:\n  - [1998.08, 2001.07]\n  备注: |\n    甲\n    乙\n- {姓名: 李示例}\n"
    assert of(text).value == {
        "人员": [{"姓名": "张示例", "简历": [["1998.08", "2001.07"]], "备注": "甲\n乙\n"}, {"姓名": "李示例"}]
    }


def test_an_alias_repeats_its_anchor() -> None:
    source = of("a: &x {k: v}\nb: *x\nc: &y 空\nd: *y\ne: &z\nf: *z\n")
    assert source.value == {"a": {"k": "v"}, "b": {"k": "v"}, "c": "空", "d": "空", "e": None, "f": None}
    assert source.diagnostics == ()


BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)
)

BAD_TEXTS = {
    "duplicate-key": "name: 甲\n职务: 科员\nname: 乙\n",
    "merge-key": "<<: {a: 1}\nb: 2\n",
    "key-not-text": "? [甲, 乙]\n: 丙\n",
    "tag-not-allowed": "a: !!python/object:os.system ls\n",
    "several-documents": "a: 1\n---\nb: 2\n",
    "alias-unknown": "说明: *important\n",
    "alias-of-itself": "a: &x [1, *x]\n",
    "alias-bomb": BOMB,
    "nesting-too-deep": "a: " + "[" * 60 + "]" * 60 + "\n",
    "tab-in-indentation": "people:\n\t- name: 甲\n",
    "full-width-colon": "people:\n- id: a\n  姓名：张示例\n  单位: x\n",
    "unclosed-quote": "a: '甲\nb: 乙\n",
    "missing-colon": "a: 1\n职务\nb: 2\n",
    "misplaced-colon": "a: b: c\n",
    "wrong-indentation": "- id: a\n  name: 甲\n x: 1\n",
    "misplaced-dash": "a: - b\n",
    "unclosed-bracket": "a: [1, 2\nb: 3\n",
    "bracket-not-closed": "a: [1,\n",
    "reserved-character": "a: @甲\n",
    "unknown-escape": 'path: "C:\\dir"\n',
    "control-character": "a: 甲\x07乙\n",
    "yaml-syntax": "%未知 指令\n---\na: 1\n",
}


@pytest.mark.parametrize("code", BAD_TEXTS)
def test_each_fault_is_told_once_with_place_and_remedy(code: str, snapshot: object) -> None:
    source = of(BAD_TEXTS[code])
    assert [diagnostic.code for diagnostic in source.diagnostics] == [code]
    assert source.diagnostics[0].hint is not None
    shown = [as_text(source.diagnostics, {source.file: source}, lang) for lang in ("zh", "en")]
    assert "\n".join(shown) == snapshot


def test_faults_that_leave_the_rest_readable_are_all_told_and_the_rest_is_read() -> None:
    source = of("a: 1\na: 2\nb: !t 3\n<<: {x: 1}\n? [q]\n: {w: 1}\nc: *none\nd: 4\n")
    assert sorted(diagnostic.code for diagnostic in source.diagnostics) == [
        "alias-unknown",
        "duplicate-key",
        "key-not-text",
        "merge-key",
        "tag-not-allowed",
    ]
    assert source.value == {"a": "1", "b": "3", "c": None, "d": "4"}
    assert not source.broken


def test_after_a_syntax_error_nothing_of_the_file_is_used_but_earlier_faults_are_told() -> None:
    source = of("a: 1\na: 2\nb: [\n")
    assert source.broken
    assert source.value is None
    assert [diagnostic.code for diagnostic in source.diagnostics] == ["duplicate-key", "bracket-not-closed"]


def test_keys_that_are_no_text_are_refused_in_every_form() -> None:
    for text in ("? {a: 1}\n: x\n", "~: x\n", "a: &k b\n*k : x\n"):
        assert [d.code for d in of(text).diagnostics] == ["key-not-text"]


def test_aliases_are_bounded_in_number_and_in_depth() -> None:
    many = "a: &x [1, 2, 3]\nb:\n" + "- *x\n" * 25_001
    assert [d.code for d in of(many).diagnostics] == ["alias-bomb"]
    few = "a: &x [1, 2, 3]\nb:\n" + "- *x\n" * 25_000
    assert of(few).diagnostics == ()
    deep = "a: &x " + "[" * 30 + "]" * 30 + "\nb: " + "[" * 30 + "*x" + "]" * 30 + "\n"
    assert [d.code for d in of(deep).diagnostics] == ["nesting-too-deep"]


PLAIN = st.text(string.ascii_letters + string.digits + "张王李职位 .-_", min_size=1, max_size=12).map(str.strip)
ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20)
SCALARS = st.one_of(PLAIN, ANY_TEXT)
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(SCALARS, inner, max_size=4)),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(value=DOCUMENTS, flow=st.sampled_from([True, False, None]))
def test_generated_documents_read_as_yaml_itself_reads_them(value: object, flow: bool | None) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow)
    source = of(text)
    refused = {"merge-key", "control-character"}
    codes = {diagnostic.code for diagnostic in source.diagnostics}
    assert codes <= refused
    if not codes:
        assert source.value == yaml.load(text, Loader=yaml.BaseLoader)


@settings(max_examples=200, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), max_size=60) | st.text("a:-[]{}&*!|>'\"#%@,?\n\t ：", max_size=60))
def test_no_text_makes_the_reader_or_its_positions_raise(text: str) -> None:
    source = of(text)
    for diagnostic in source.diagnostics:
        assert diagnostic.position is not None
        assert diagnostic.position.line >= 1
    assert as_text(source.diagnostics, {source.file: source})
    assert source.position(("a", 0)).line >= 1


SAMPLE = """\
# 注释
people:
- id: p1
  name: 张示例
  full_time: {education: 大学, degree: 工学学士}
  resume:
  - since: 2004.08
    text: |
      第一行
      第二行
- 编号: p2
  姓名: "李 示例"
"""


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        ((), False, (2, 1, 2, 8)),
        (("people",), True, (2, 1, 2, 7)),
        (("people", 0), False, (3, 3, 3, 9)),
        (("people", 0, "name"), False, (4, 9, 4, 12)),
        (("people", 0, "name"), True, (4, 3, 4, 7)),
        (("people", 0, "full_time"), False, (5, 14, 5, 43)),
        (("people", 0, "full_time", "degree"), False, (5, 38, 5, 42)),
        (("people", 0, "resume", 0, "since"), False, (7, 12, 7, 19)),
        (("people", 0, "resume", 0, "text"), False, (8, 11, 8, 12)),
        (("people", 1, "姓名"), True, (12, 3, 12, 5)),
        (("people", 1, "姓名"), False, (12, 7, 12, 13)),
        (("people", 1, "电话"), False, (11, 3, 11, 9)),
        (("people", 7, "id"), False, (3, 1, 3, 9)),
        (("people", 0, "name", "x"), False, (4, 9, 4, 12)),
    ],
)
def test_positions_are_those_of_the_text(path: tuple[str | int, ...], key: bool, expected: tuple[int, ...]) -> None:
    found = of(SAMPLE).position(path, key=key)
    assert (found.line, found.column, found.end_line, found.end_column) == expected
    assert found.file == "记录.yaml"


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        (1, 1, ()),
        (2, 3, ("people",)),
        (3, 1, ("people",)),
        (3, 8, ("people", 0, "id")),
        (5, 30, ("people", 0, "full_time", "degree")),
        (9, 9, ("people", 0, "resume", 0, "text")),
        (12, 4, ("people", 1, "姓名")),
        (6, 1, ("people", 0)),
        (99, 1, ()),
    ],
)
def test_the_value_at_a_place_is_found(line: int, column: int, expected: tuple[str | int, ...]) -> None:
    assert of(SAMPLE).path_at(Position("记录.yaml", line, column)) == expected


def test_a_place_inside_an_alias_is_that_of_the_anchor() -> None:
    source = of("a: &x {k: v}\nb: *x\n")
    assert source.position(("b",)).line == 2
    assert source.position(("b", "k")).line == 1


def test_lines_are_counted_as_the_parser_counts_them() -> None:
    source = of("a: 1\r\nb: 2\rc: 3\nd: 4\n")
    place = source.position(("d",))
    assert (place.line, source.lines(place)) == (4, ("d: 4",))


def test_reading_makes_no_positions_and_asking_makes_them_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    real = source_module.places
    monkeypatch.setattr(source_module, "places", lambda text: calls.append(text) or real(text))
    source = of(SAMPLE)
    assert calls == []
    for _ in range(5):
        source.position(("people", 0, "id"))
    assert len(calls) == 1


def test_a_long_file_takes_one_look_at_each_event(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[object] = []

    class Counting(yaml.CSafeLoader):
        def get_event(self) -> object:
            counted.append(super().get_event())
            return counted[-1]

    def events(records: int) -> int:
        counted.clear()
        text = "people:\n" + "".join(f"- id: p{n}\n  name: &n{n} 张\n  again: *n{n}\n" for n in range(records))
        assert len(of(text).value["people"]) == records
        return len(counted)

    monkeypatch.setattr(build_module.yaml, "CSafeLoader", Counting)
    assert events(1_000) - events(100) == 900 * 8


def test_many_duplicate_keys_cost_one_second_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    real = faults_module.places
    monkeypatch.setattr(faults_module, "places", lambda text: calls.append(text) or real(text))
    source = of("".join(f"- {{k: 1, k: {n}}}\n" for n in range(500)))
    assert len(source.diagnostics) == 500
    assert len(calls) == 1
