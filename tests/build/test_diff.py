"""Two sets of documents compared in words: numbers and dates whole, moved passages recognised, nothing missed."""

import json
from pathlib import Path

import pytest
from git_office import committed
from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.build.diff.compare import Change, Text, compare, compare_sets
from cadre_docs.build.diff.readable import Passage, Readable, readable
from cadre_docs.build.diff.telling import as_json, as_text
from cadre_docs.build.diff.words import Stretch, compare_words, words
from running import Run, run_command

PUBLICITIES = "content/records/competition-2014/publicities.yaml"
TEXT = st.text(alphabet="安禾市ab 1290年月日，[]<-", max_size=40)


def marked(old: str, new: str) -> str:
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[one.kind].format(one.text) for one in compare_words(old, new))


def document(*texts: str, kind: str = "paragraph") -> Readable:
    return Readable(tuple(Passage(kind, text) for text in texts), "")


def brief(changes: tuple[Change, ...]) -> list[tuple[str, int, int]]:
    return [(one.what, one.old, one.new) for one in changes]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("公示5个工作日", "公示7个工作日", "公示[-5-]{+7+}个工作日"),
        ("至2014年12月29日止", "至2014年12月30日止", "至[-2014年12月29日-]{+2014年12月30日+}止"),
        ("至12月29日止", "至12月30日止", "至[-12月29日-]{+12月30日+}止"),
        ("得分89.14", "得分89.15", "得分[-89.14-]{+89.15+}"),
        ("到会66.7%", "到会70%", "到会[-66.7%-]{+70%+}"),
        ("现有1,250人", "现有1,205人", "现有[-1,250-]{+1,205+}人"),
        ("安小禾同志", "朱小穗同志", "[-安小禾-]{+朱小穗+}同志"),
        ("拟任科长。", "拟任副科长。", "拟任{+副+}科长。"),
        ("Office 2014-12", "Office 2015-01", "Office [-2014-12-]{+2015-01+}"),
        ("", "新增", "{+新增+}"),
        ("同", "同", "同"),
    ],
)
def test_words_are_compared_as_a_clerk_reads_them(old: str, new: str, told: str) -> None:
    assert marked(old, new) == told


@given(TEXT, TEXT)
def test_the_stretches_give_back_both_texts(old: str, new: str) -> None:
    found = compare_words(old, new)
    assert "".join(one.text for one in found if one.kind != "added") == old
    assert "".join(one.text for one in found if one.kind != "removed") == new
    assert "".join(words(old)) == old


@given(st.lists(TEXT, max_size=8), st.lists(TEXT, max_size=8))
def test_every_passage_is_accounted_for_once(old: list[str], new: list[str]) -> None:
    changes = compare(document(*old), document(*new))
    assert bool(changes) == (old != new)
    gone = [one.old for one in changes if one.old]
    come = [one.new for one in changes if one.new]
    assert len(gone) == len(set(gone))
    assert len(come) == len(set(come))
    kept = [text for place, text in enumerate(old, 1) if place not in gone]
    assert kept == [text for place, text in enumerate(new, 1) if place not in come]
    for one in changes:
        if one.old:
            assert "".join(part.text for part in one.stretches if part.kind != "added") == old[one.old - 1]
        if one.new:
            assert "".join(part.text for part in one.stretches if part.kind != "removed") == new[one.new - 1]


def test_a_passage_in_another_place_was_moved() -> None:
    changes = compare(
        document("一、公示期限", "二、反映方式", "三、受理"), document("二、反映方式", "三、受理", "一、公示期限")
    )
    assert brief(changes) == [("moved", 1, 3)]
    assert changes[0].stretches == (Stretch("same", "一、公示期限"),)


def test_a_passage_may_be_moved_and_changed() -> None:
    long = "公示期间，干部群众可以通过来信、来电、来访等方式反映情况，期限为5个工作日。"
    changes = compare(document(long, "甲乙丙丁", "子丑寅卯"), document("甲乙丙丁", "子丑寅卯", long.replace("5", "7")))
    assert brief(changes) == [("moved", 1, 3)]
    assert Stretch("added", "7") in changes[0].stretches


def test_rows_that_change_places_are_moved_rows() -> None:
    rows = ["安小禾 ｜ 90.90", "禾知远 ｜ 89.14", "朱晚穗 ｜ 88.01"]
    changes = compare(document(*rows, kind="row"), document(rows[1], rows[0], rows[2], kind="row"))
    assert [one.what for one in changes] == ["moved"]


def test_a_paragraph_that_becomes_a_heading_has_changed() -> None:
    changes = compare(document("公示期限"), document("公示期限", kind="heading"))
    assert brief(changes) == [("changed", 1, 1)]


def test_long_texts_are_compared_without_trying_every_pair() -> None:
    old, new = "安" * 9_000 + "甲" + "禾" * 9_000, "安" * 9_000 + "乙" + "禾" * 9_000
    assert [one.kind for one in compare_words(old, new)] == ["same", "removed", "added", "same"]
    many = [f"第{number}行 {number * 7919 % 1000}" for number in range(400)]
    other = [f"第{number}行 {number * 7907 % 1000}" for number in range(400)]
    assert len(compare(document(*many, kind="row"), document(*other, kind="row"))) < 400


def test_documents_are_read_from_their_web_page() -> None:
    page = (
        '<html><style>x</style><article class="document notice"><header><h1 class="title">关于<br>任职</h1></header>'
        '<section class="notice"><p class="body">甲 &lt;乙&gt;</p><h2 class="level1">一、期限</h2>'
        "<div><table><caption>名单</caption><tr><th>姓　名</th><td></td><td>安<br>禾</td></tr></table></div>"
        '<hr class="page-break"><p class="body"><img src="data:image/png;base64,AA==" alt="照片"></p>'
        "</section></article><footer><p>别的</p></footer></html>"
    )
    found = readable(page)
    assert found is not None
    assert [(one.kind, one.text) for one in found.passages][:6] == [
        ("title", "关于\n任职"),
        ("paragraph", "甲 <乙>"),
        ("heading", "一、期限"),
        ("caption", "名单"),
        ("row", "姓　名 ｜  ｜ 安禾"),
        ("page-break", ""),
    ]
    other = readable(page.replace("AA==", "AB=="))
    assert other is not None
    assert compare(found, other)[0].kind == "paragraph", "another picture is a difference"
    assert readable("<html><p>no document</p></html>") is None


def test_looks_alone_are_told_as_looks() -> None:
    page = '<article class="document notice"><p class="body">甲</p></article>'
    texts = [Text("a", "notice", "甲", readable(one)) for one in (page, page.replace('"body"', '"body align-center"'))]
    found = compare_sets({"a": texts[0]}, {"a": texts[1]})
    assert found.differs
    assert "only the looks differ" in as_text(found, "en")


def test_a_document_without_a_web_page_is_not_passed_over() -> None:
    found = compare_sets({"a": Text("a", "notice", "甲")}, {"a": Text("a", "notice", "甲")})
    assert [one.path for one in found.unread] == ["a"]
    assert "--formats html" in as_text(found, "en")


def test_nothing_from_a_document_steers_the_terminal() -> None:
    old, new = (Text("a", "notice", "甲", document(text)) for text in ("甲", "乙\x1b[31m"))
    found = compare_sets({"a": old}, {"a": new})
    assert "\x1b" not in as_text(found, "zh")
    assert "\x1b" in as_text(found, "zh", color=True)
    assert "\x1b[31m\x1b" not in as_text(found, "zh", color=True)
    told = json.loads(as_json(found))["changed"][0]["changes"]
    assert [one["words"] for one in told] == [[["removed", "甲"]], [["added", "乙\x1b[31m"]]]


@pytest.mark.slow
def test_two_builds_are_compared_and_the_exit_status_says_so(sample: Path, run: Run) -> None:
    def built(folder: str) -> None:
        done = run("build", "--formats", "html", "--only", "publicity-notice", "-o", folder, folder=sample)
        assert done.returncode == 0, done.stderr

    built("a")
    file = sample / PUBLICITIES
    file.write_text(file.read_text("utf-8").replace("until: 2014-12-29", "until: 2014-12-30"), "utf-8")
    built("b")
    told = run("diff", "a", "b", folder=sample)
    assert told.returncode == 1
    assert "== publicity-notice" in told.stdout
    assert "[-12月29日-]{+12月30日+}" in told.stdout
    assert "1 changed, 0 added, 0 removed, 0 not readable, 2 the same." in told.stdout
    assert "\x1b" not in told.stdout
    content = json.loads(run("diff", "a", "b", "--format", "json", folder=sample).stdout)
    assert [one["title"] for one in content["changed"]] == ["任前公示（2014-12-22）"]
    same = run("--lang", "zh", "diff", "a", "a", folder=sample)
    assert (same.returncode, same.stdout) == (0, "没有差异（3 份文件）。\n")
    outside = run("diff", sample / "a", sample / "b", folder=sample.parent)
    assert outside.returncode == 1, "two builds are compared outside an office too"


@pytest.mark.slow
def test_revisions_are_compared_and_what_cannot_be_is_one_finding(starter: Path) -> None:
    def told(*arguments: str) -> tuple[int, str]:
        ran = run_command("diff", *arguments, folder=starter)
        return ran.returncode, ran.stdout + ran.stderr

    status, text = told("HEAD", "HEAD")
    assert status == 2
    assert "not-under-git" in text
    assert text.count("error[") == 1

    committed(starter, "one")
    people = starter / "content" / "records" / "people.yaml"
    people.write_text(people.read_text("utf-8").replace("甲一", "甲二"), "utf-8")
    committed(starter, "two")
    status, text = told("HEAD~1", "HEAD")
    assert status == 1
    assert "[-一-]{+二+}" in text
    assert told("HEAD", "HEAD")[0] == 0

    (starter / "cadre.yaml").write_text("nonsense: [", "utf-8")
    committed(starter, "broken")
    status, text = told("HEAD~1", "HEAD")
    assert status == 2
    assert "does-not-build" in text
    assert text.count("error[") == 1
