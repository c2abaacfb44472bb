"""Explanations on the site: what its pages tell is exactly the public part of what the command tells, and no more."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

import pytest
from lxml import html

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.compose import Composition, compose
from cadre_docs.build.desk import Desk
from cadre_docs.build.explain.clause import explain_clause
from cadre_docs.build.explain.document import explain_absence, explain_document
from cadre_docs.build.explain.ground import Ground
from cadre_docs.build.explain.person import explain_person
from cadre_docs.build.explain.reasons import public_reasons
from cadre_docs.build.explain.rule import explain_rule
from cadre_docs.build.explain.steps import Explanation, Step, as_json, as_text, public_part
from cadre_docs.build.jobs import notice_slug, notices
from cadre_docs.build.whereabouts import whereabouts
from cadre_docs.build.workshop import computed
from cadre_docs.diagnostics import Diagnostic, Severity, say
from cadre_docs.office import Office
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.rule import rules
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.site.clauses import clause_paths
from cadre_docs.site.gather import gather
from cadre_docs.site.inputs import Reason, SiteInputs
from cadre_docs.site.plan import plan_site
from running import small_office

SECRET = "机密标记"
RULE = "publicity-too-short"
CLAUSE = "anhe-2014/publicity"
NOTICE = "competition-2014/publicity-notice-publicity-03"
DAY_BEFORE = date(2014, 12, 21)

WHY = ".//ol[@class='why']"

Tree = list[tuple[str, "Tree"]]


@dataclass(frozen=True)
class Explained:
    """The sample's competition with its site and the explanation of everything, each worked out once."""

    assessment: Assessment
    composition: Composition

    @cached_property
    def ground(self) -> Ground:
        return Ground(self.assessment, self.composition)

    @cached_property
    def everything(self) -> Mapping[str, Explanation]:
        """What the command tells of every rule, clause and document."""
        ground = self.ground
        found = [explain_rule(ground, rule) for rule in rules().values()]
        for pack in self.assessment.policy.packs.values():
            found += (explain_clause(ground, pack, clause) for clause in pack.clauses)
        found += (explain_document(ground, one) for one in whereabouts(self.assessment))
        return {f"{one.kind}:{one.name}": one for one in found}

    @cached_property
    def told(self) -> Mapping[str, Mapping[str, Any]]:
        """The same as JSON."""
        content = json.loads(as_json(self.everything.values()))
        return {f"{one['kind']}:{one['name']}": one for one in content["explanations"]}

    @cached_property
    def inputs(self) -> SiteInputs:
        shown = notices(self.assessment, self.composition.documents, {}, {})
        return gather(computed(self.assessment, self.composition, shown))

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        return {page.path: page.render() for page in plan_site(self.inputs)}

    def page(self, path: str) -> html.HtmlElement:
        return html.document_fromstring(self.files[path].decode())


@pytest.fixture(scope="module")
def explained() -> Explained:
    assessment = assess(Office(small_office()))
    return Explained(assessment, compose(assessment))


def public_tree(steps: Iterable[Mapping[str, Any]]) -> Tree:
    """The public steps of JSON."""
    return [(one["said"]["zh"], public_tree(one.get("steps", ()))) for one in steps if one["public"]]


def shown_tree(lists: Iterable[html.HtmlElement]) -> Tree:
    """The steps of a page: each item's own text, and the items below it."""
    return [(own_text(item), shown_tree(item.findall("ul"))) for one in lists for item in one.findall("li")]


def own_text(item: html.HtmlElement) -> str:
    return "".join((item.text or "", *(f"{one.text_content()}{one.tail or ''}" for one in item if one.tag != "ul")))


def texts(reasons: Iterable[Reason]) -> Iterator[str]:
    for one in reasons:
        yield one.text
        yield from texts(one.steps)


def public_texts(assessment: Assessment, composition: Composition) -> str:
    told = public_reasons(assessment, composition)
    return "\n".join(text for reasons in told.values() for text in texts(reasons))


def all_steps(steps: Iterable[Step]) -> Iterator[Step]:
    for one in steps:
        yield one
        yield from all_steps(one.steps)


def with_finding(explained: Explained, **changes: Any) -> Assessment:
    """The office with a finding about a nominee, as a rule would have it."""
    assessment = explained.assessment
    held = assessment.policy.in_force(assessment.records.office.policies, date(2014, 11, 11))
    diagnostic = Diagnostic(
        code=RULE,
        severity=Severity.ERROR,
        message=say("{text}发现", "{text} found", text=SECRET),
        hint=say("{text}提示", "{text} hint", text=SECRET),
        clause=held.rules[RULE].citation,
        subject="person:p005",
    )
    subjects = ("person:p005", "publicity:competition-2014/publicity-01", "exercise:competition-2014")
    found = Judged(replace(diagnostic, **changes), subjects, frozenset({"publicity-notice"}))
    return replace(assessment, judgement=replace(assessment.judgement, findings=(found,)))


def test_every_rule_can_be_explained_in_both_languages(explained: Explained) -> None:
    for code in rules():
        explanation = explained.everything[f"rule:{code}"]
        assert [one for one in all_steps(explanation.steps) if not (one.said.text("zh") and one.said.text("en"))] == []
        assert code in as_text(explanation, "zh")


def test_the_page_of_every_rule_tells_the_public_steps_and_no_others(explained: Explained) -> None:
    for code in rules():
        shown = shown_tree(explained.page(f"rules/{code}.html").xpath(WHY))
        assert shown == public_tree(explained.told[f"rule:{code}"]["steps"]), code
        assert shown, code


def test_every_clause_tells_the_public_steps_and_no_others_and_its_own_words(explained: Explained) -> None:
    pages: dict[str, html.HtmlElement] = {}
    for (pack, clause), address in clause_paths(explained.inputs.library.packs).items():
        path, _, anchor = address.partition("#")
        page = pages.setdefault(path, explained.page(path))
        entry = page.get_element_by_id(anchor)
        told = explained.told[f"clause:{pack}/{clause}"]
        assert shown_tree(entry.xpath(WHY)) == public_tree(told["steps"]), address
        words = re.sub(r"\s+", "", entry.text_content())
        for text, below in public_tree(told["wording"]):
            for said in (text, *(value.partition("：")[2] or value for value, _ in below)):
                wanted = re.sub(r"\s+", "", said.removesuffix("：错误按警告处理").removeprefix("仅见转述，"))
                assert re.sub(r"（[a-z-]+）$", "", wanted) in words, (address, said)


def test_every_notice_tells_the_public_steps_and_no_others(explained: Explained) -> None:
    published = {stem: notice_slug(stem) for stem in explained.ground.published}
    assert len(published) > 10
    for stem, slug in published.items():
        shown = shown_tree(explained.page(f"notices/{slug}.html").xpath(WHY))
        assert shown == public_tree(explained.told[f"document:{stem}"]["steps"]), stem
        assert [text for text, _ in shown][:3] == ["已具备条件，照常生成", shown[1][0], "对象：公开"]
    pages = {path for path in explained.files if path.startswith("notices/") and path != "notices/index.html"}
    assert pages == {f"notices/{slug}.html" for slug in published.values()}


def test_what_is_handed_to_the_site_is_the_public_part_of_the_whole(explained: Explained) -> None:
    def tree(steps: Iterable[Step]) -> tuple[Reason, ...]:
        return tuple(Reason(one.said.text("zh"), one.named, tree(one.steps)) for one in steps)

    handed = explained.inputs.reasons
    whole = {
        f"notice:{notice_slug(one.name)}" if one.kind == "document" else key: tree(public_part(one.steps))
        for key, one in explained.everything.items()
    }
    assert {key: whole[key] for key in handed} == handed
    assert not any(reasons for key, reasons in whole.items() if key not in handed)


def test_steps_lead_to_the_pages_of_what_they_name(explained: Explained) -> None:
    links = [link.get("href") for link in explained.page(f"rules/{RULE}.html").xpath(f"{WHY}//a")]
    assert "../exercises/competition-2014/index.html" in links
    assert any(link.endswith("#clause-publicity-2014") for link in links)
    clause = explained.page("policy/anhe-2014.html").get_element_by_id("clause-publicity")
    assert f"../notices/{notice_slug(NOTICE)}.html" in [link.get("href") for link in clause.xpath(f"{WHY}//a")]
    notice = explained.page(f"notices/{notice_slug(NOTICE)}.html")
    assert f"../rules/{RULE}.html" in [link.get("href") for link in notice.xpath(f"{WHY}//a")]


def test_nobody_is_named_and_nothing_is_counted(explained: Explained) -> None:
    people = explained.assessment.records.all(Person)
    told = public_texts(explained.assessment, explained.composition)
    inside = "\n".join(as_text(one, "zh") for one in explained.everything.values())
    assert [one.id for one in people if re.search(rf"\b{one.id}\b", told) or one.name in told] == []
    assert sum(one.id in inside for one in people) > 5, "the whole would name them"
    posts = explained.assessment.records.all(Position)
    assert [post.id for post in posts if re.search(rf"\b{post.id}\b", told)] == []
    assert "看过的记录" in inside
    assert not re.search("发现|看过的记录|依据的记录|工作日逐日|例外审批|位置：", told)
    assert not [stem for stem in explained.ground.made if stem in told]


def test_a_person_has_no_public_explanation(explained: Explained) -> None:
    person = explained.assessment.records.get(Person, "p005")
    explanation = explain_person(explained.assessment, person, whereabouts(explained.assessment))
    assert explanation.steps
    assert public_part(explanation.steps) == ()


def test_a_finding_its_subject_and_its_hint_stay_inside(explained: Explained) -> None:
    assessment = with_finding(explained)
    whole = as_text(explain_rule(Ground(assessment, explained.composition), rules()[RULE]), "zh")
    assert f"{SECRET}提示" in whole
    site = replace(explained, assessment=assessment)
    where = ("rules/publicity", "policy/anhe-2014", "policy/national", "exercises/competition-2014/index", "search/")
    pages = {page.path: page.render().decode() for page in plan_site(site.inputs) if page.path.startswith(where)}
    assert len(pages) > 10
    assert [path for path, text in pages.items() if SECRET in text or "p005" in text] == []
    rule = explained.page(f"rules/{RULE}.html").text_content()
    assert "目前不因这条规则受阻" in rule
    assert "目前因这条规则受阻" in pages[f"rules/{RULE}.html"]
    assert RULE in {one.rule for one in site.inputs.standings["competition-2014"].obstacles}, "as its page tells too"


@pytest.mark.parametrize("waiver", ["", "waiver-01"])
def test_a_rule_says_that_it_holds_an_exercise_up_just_where_the_exercise_does(
    explained: Explained, waiver: str
) -> None:
    severity = Severity.INFO if waiver else Severity.ERROR
    assessment = with_finding(explained, severity=severity, waived_by=waiver)
    told = public_texts(assessment, explained.composition)
    assert ("目前因这条规则受阻" in told) is not bool(waiver)


def test_of_internal_rules_and_of_exercises_with_internal_stages_only_no_consequence_is_told(
    explained: Explained,
) -> None:
    assessment = with_finding(explained)
    ground = Ground(assessment, explained.composition)
    rule = rules()[RULE]
    hidden = Ground(replace(assessment, judgement=replace(assessment.judgement, statuses={})), explained.composition)
    for explanation in (explain_rule(ground, replace(rule, internal=True)), explain_rule(hidden, rule)):
        assert "受阻" not in str(public_part(explanation.steps))
        assert "级别：错误" in "".join(one.said.text("zh") for one in all_steps(public_part(explanation.steps)))
    assert "受阻" in str(public_part(explain_rule(ground, rule).steps))


def test_nothing_below_a_step_for_the_office_is_public() -> None:
    leaf = Step(say("叶", "leaf"), public=True)
    explanation = Explanation(
        "rule", "r", say("规则", "rule"), date(2014, 12, 26), (Step(say("枝", "branch"), (leaf,)),)
    )
    (entry,) = json.loads(as_json((explanation,)))["explanations"]
    assert entry["steps"][0]["public"] is False
    assert entry["steps"][0]["steps"][0]["public"] is False
    assert public_part(explanation.steps) == ()


def test_on_the_day_before_its_publication_the_explanation_of_a_document_is_nowhere(explained: Explained) -> None:
    title = explained.ground.made[NOTICE].planned.title
    early = replace(explained, assessment=replace(explained.assessment, as_of=DAY_BEFORE))
    document = next(one for one in whereabouts(explained.assessment) if one.planned.stem == NOTICE)
    explanation = explain_document(early.ground, document)
    assert explanation.steps
    assert public_part(explanation.steps) == ()
    assert f"notice:{notice_slug(NOTICE)}" not in early.inputs.reasons
    for path, data in early.files.items():
        assert title not in data.decode(), path
        assert notice_slug(NOTICE) not in path + data.decode(), path
    assert any(title in data.decode() for path, data in explained.files.items() if path.startswith("search/"))
    clause = explained.page("policy/anhe-2014.html").get_element_by_id("clause-publicity")
    assert title in clause.text_content()


def test_an_exercise_that_the_public_does_not_know_is_in_no_explanation(explained: Explained) -> None:
    early = replace(explained.assessment, as_of=date(2014, 10, 1))
    told = public_texts(early, Composition((), (), ()))
    assert "安禾市机关中层干部跨单位竞岗" not in told.replace("安禾市机关中层干部跨单位竞岗工作", "")
    assert "没有已公开的工作或计划由这条规则判断" in told
    whole = explain_rule(Ground(early, Composition((), (), ())), rules()[RULE])
    assert "安禾市机关中层干部跨单位竞岗" in as_text(whole, "zh")


def test_a_title_that_names_somebody_is_told_on_no_clause(explained: Explained) -> None:
    made = explained.ground.made[NOTICE]
    name = "2014-12-22"
    named = replace(made, tree=replace(made.document, names=(name,)))
    others = tuple(one for one in explained.composition.documents if one is not made)
    composition = replace(explained.composition, documents=(*others, named))
    assert name in named.planned.title, "as if somebody were called so"
    told = public_reasons(replace(explained.assessment, desk=Desk()), composition)
    clauses = "".join(text for key, reasons in told.items() if key.startswith("clause:") for text in texts(reasons))
    assert made.planned.title not in clauses
    assert "任前公示（2014-12-15）" in clauses


def test_a_document_type_has_no_public_explanation(explained: Explained) -> None:
    ground = explained.ground
    told = explain_absence(ground, ground.types["publicity-notice"], whereabouts(explained.assessment))
    assert told.steps
    assert public_part(told.steps) == ()


def test_a_changed_record_changes_no_page_of_a_rule_or_clause(explained: Explained) -> None:
    people = explained.assessment.records.all(Person)
    person = next(one for one in people if one.resume)
    changed = person.model_copy(update={"resume": person.resume[:-1]})
    records = explained.assessment.records
    every = [changed if one is person else one for kind in records.by_kind.values() for one in kind.values()]
    loaded = replace(explained.assessment.loaded, records=type(records)(records.office, every))
    other = replace(explained, assessment=replace(explained.assessment, loaded=loaded))

    def keys(site: Explained) -> dict[str, tuple[str, ...]]:
        shown = (page for page in plan_site(site.inputs) if page.path.startswith(("rules/", "policy/")))
        return {page.path: page.inputs for page in shown}

    assert keys(other) == keys(explained)
