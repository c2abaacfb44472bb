"""Résumés: normalised where only one thing can be meant, otherwise kept as text and told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.intake.resume import read_resume

TEXT = st.text(st.sampled_from("甲乙丙局科员（）-—.·3 "), min_size=1, max_size=30).map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("1985.09--1989.07  某大学学习", {"since": "1985-09", "until": "1989-07", "text": "某大学学习"}),
        ("1985.09——1989.07某大学学习", {"since": "1985-09", "until": "1989-07", "text": "某大学学习"}),
        ("1985．9至1989．7 学习", {"since": "1985-09", "until": "1989-07", "text": "学习"}),
        ("1985年9月—1989年7月 学习", {"since": "1985-09", "until": "1989-07", "text": "学习"}),
        ("198509-198907 学习", {"since": "1985-09", "until": "1989-07", "text": "学习"}),
        ("2019.03--         某局科员", {"since": "2019-03", "text": "某局科员"}),
        ("2019.03--    .    某局科员", {"since": "2019-03", "text": "某局科员"}),
        ("2019.03-至今 某局科员", {"since": "2019-03", "text": "某局科员"}),
        ("2003.01--2004.02  3515工厂—分厂工人", {"since": "2003-01", "until": "2004-02", "text": "3515工厂—分厂工人"}),
        ("2003.01--         3515工厂工人", {"since": "2003-01", "text": "3515工厂工人"}),
    ],
)
def test_a_line_that_can_mean_one_thing_is_taken_over(line: str, entry: dict[str, str]) -> None:
    resume = read_resume(line)
    assert (resume.entries, resume.oddities) == ([entry], [])


@pytest.mark.parametrize(
    "line",
    [
        "1985--1989 学习",
        "1985年至1989年，学习",
        "2003.07 任某局科员",
        "1998.09-10在某局",
        "2010.13--2011.01 某局",
        "1850.01--1851.01 某局",
        "2010.01--2011.01",
        "无日期的一行",
    ],
)
def test_a_line_that_cannot_be_read_is_told_and_kept_whole(line: str) -> None:
    resume = read_resume(line)
    assert resume.entries == []
    (oddity,) = resume.oddities
    assert (oddity.line, oddity.text, oddity.code, oddity.is_kept_out) == (1, line, "resume-line-unread", True)


def test_wrapped_lines_and_remarks_belong_to_the_entry_before() -> None:
    text = "1989.07--         某局某科\r\n                  科员\r\n" + " " * 18
    text += "（其间：1995.09--1998.07在某校（在职）\r\n" + " " * 18 + "学习）"
    (entry,) = read_resume(text).entries
    assert entry["text"] == "某局某科科员"
    assert entry["meanwhile"] == ["1995.09--1998.07在某校（在职）学习"]


def test_a_remark_within_the_text_stays_there() -> None:
    (entry,) = read_resume("2000.01--2010.02  丙（其间：丁）任戊").entries
    assert entry["text"] == "丙（其间：丁）任戊"
    assert "meanwhile" not in entry


def test_an_entry_that_ends_before_it_begins_is_taken_over_and_told() -> None:
    resume = read_resume("2011.01--2010.01  某局")
    assert len(resume.entries) == 1
    assert [one.code for one in resume.oddities] == ["resume-ends-before-it-begins"]


def test_a_margin_before_all_lines_means_nothing() -> None:
    text = "\n  1985.09--1989.07  学习\n  1989.07--         某局\n                    科员\n  "
    assert [one["text"] for one in read_resume(text).entries] == ["学习", "某局科员"]


@given(st.text(st.sampled_from("12890.-—–~至 年月\n\r（）其间：甲乙今"), max_size=80))
def test_no_character_of_any_resume_is_lost(text: str) -> None:
    resume = read_resume(text)
    kept = "".join(
        [part for entry in resume.entries for part in (str(entry["text"]), *entry.get("meanwhile", []))]
        + [oddity.text for oddity in resume.oddities]
    )
    for character in "甲乙":
        assert kept.count(character) >= text.count(character)


@given(TEXT)
def test_any_text_after_its_months_is_kept(text: str) -> None:
    resume = read_resume(f"2001.01--2002.02  {text}")
    kept = [part for entry in resume.entries for part in (entry["text"], *entry.get("meanwhile", []))]
    assert "".join(kept + [one.text for one in resume.oddities]).replace(" ", "").endswith(text.replace(" ", ""))
