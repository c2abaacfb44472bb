"""The stage machine of a competition, day by day through one that goes as it should and through what goes wrong."""

import pytest
from office_builder import World, day

from cadre_docs.diagnostics import Message
from cadre_docs.procedures.competition.stages import STAGES, position_stage, stages, status
from cadre_docs.procedures.stage import ExerciseStatus, StageState, StageStatus
from cadre_docs.records.appointment import AppointmentKind, DossierItem
from cadre_docs.records.exercise import ScheduleStep, Window
from cadre_docs.records.unit import UnitKind

SCORES = {"p1": ([90] * 7, [90] * 3), "p2": ([80] * 7, [80] * 3)}


@pytest.fixture
def whole(world: World) -> World:
    """Post a from its report to the end of a probation; post b fails its review and nobody applies again."""
    world.report("host", 9, "a", "b", on="2026-02-24")
    world.publication("vacancy-announcement", "2026-02-26", "a", "b")
    for number in range(2, 7):
        world.daily_count(f"2026-03-0{number}", a=2, b=1)
    world.qualify("a", "p1", "p2")
    world.qualify("b", "p3")
    world.publication("cancellation-notice", "2026-03-10", "b")
    for number in (11, 12):
        world.daily_count(f"2026-03-{number}", a=2, b=1)
    world.shortlist("a", "p1", "p2", on="2026-03-13")
    world.sheet("a", SCORES)
    world.inspection("a", "p1", "p2")
    world.ballot("a", {"p1": (6, 3, 0), "p2": (3, 6, 0)})
    world.publicity("a", "p1", conclusion="无反映")
    world.appointment("a", "p1")
    world.probation("a", "p1", "2026-03-23", "2027-03-23", assessed_on=day("2027-03-25"), passed=True)
    world.talk("p2")
    world.headcount("host", 10)
    return world


def state(found: ExerciseStatus, slug: str) -> StageState:
    return next(one for one in found.stages if one.stage.slug == slug)


def owed(found: ExerciseStatus, lang: str = "zh") -> list[str]:
    return [one.message.text(lang) for one in found.owed]


@pytest.mark.parametrize(
    ("as_of", "stage", "now"),
    [
        ("2026-02-19", "position-reports", StageStatus.NEXT),
        ("2026-02-23", "position-reports", StageStatus.NEXT),
        ("2026-02-24", "announcement", StageStatus.NEXT),
        ("2026-02-26", "applications", StageStatus.NEXT),
        ("2026-03-01", "applications", StageStatus.NEXT),
        ("2026-03-02", "applications", StageStatus.UNDER_WAY),
        ("2026-03-06", "applications", StageStatus.UNDER_WAY),
        ("2026-03-07", "qualification-review", StageStatus.UNDER_WAY),
        ("2026-03-09", "reapplication", StageStatus.UNDER_WAY),
        ("2026-03-12", "reapplication", StageStatus.UNDER_WAY),
        ("2026-03-13", "scoring", StageStatus.NEXT),
        ("2026-03-16", "inspection", StageStatus.NEXT),
        ("2026-03-17", "inspection", StageStatus.UNDER_WAY),
        ("2026-03-20", "ballot", StageStatus.NEXT),
        ("2026-03-23", "publicity", StageStatus.NEXT),
        ("2026-03-24", "publicity", StageStatus.UNDER_WAY),
        ("2026-03-31", "publicity", StageStatus.UNDER_WAY),
        ("2026-04-01", "review", StageStatus.UNDER_WAY),
        ("2026-04-02", "appointment", StageStatus.NEXT),
        ("2026-04-03", "probation", StageStatus.UNDER_WAY),
        ("2027-03-24", "probation", StageStatus.UNDER_WAY),
    ],
)
def test_each_day_has_its_stage(whole: World, as_of: str, stage: str, now: StageStatus) -> None:
    found = status(whole.case(as_of))
    assert (found.current.stage.slug, found.current.status) == (stage, now)
    assert found.blockers == ()


def test_when_everything_is_recorded_nothing_is_left(whole: World) -> None:
    found = status(whole.case("2027-03-25"))
    assert found.current is None
    assert found.following is None
    assert found.owed == ()
    assert found.earliest is None
    assert {one.status for one in found.stages} == {StageStatus.DONE}
    assert state(found, "probation").done_on == day("2027-03-25")


def test_every_stage_is_there_in_order_with_names_in_both_languages(whole: World) -> None:
    found = stages(whole.case("2026-03-24"))
    assert tuple(one.stage for one in found) == STAGES
    assert len({stage.slug for stage in STAGES}) == 15
    for stage in STAGES:
        assert stage.name.text("zh") != stage.name.text("en")
        for name in stage.terms:
            assert name in type(whole.case().terms).model_fields


def test_days_on_which_stages_were_done(whole: World) -> None:
    found = status(whole.case("2026-04-03"))
    days = {one.stage.slug: one.done_on for one in found.stages if one.done_on}
    assert days == {
        "position-reports": day("2026-02-24"),
        "announcement": day("2026-02-26"),
        "applications": day("2026-03-06"),
        "qualification-review": day("2026-03-09"),
        "reapplication": day("2026-03-12"),
        "shortlisting": day("2026-03-13"),
        "scoring": day("2026-03-16"),
        "inspection": day("2026-03-20"),
        "ballot": day("2026-03-23"),
        "publicity": day("2026-03-31"),
        "review": day("2026-04-02"),
        "appointment": day("2026-04-03"),
    }


@pytest.mark.parametrize(
    ("as_of", "earliest"),
    [
        ("2026-02-26", "2026-03-02"),  # the window opens
        ("2026-03-09", "2026-03-11"),  # the second window opens
        ("2026-03-13", "2026-03-13"),  # scoring: from the shortlist on
        ("2026-03-16", "2026-03-16"),  # inspection: once the scores are known
        ("2026-03-20", "2026-03-20"),  # ballot: after the inspection
        ("2026-03-23", "2026-03-23"),  # publicity: after the ballot
        ("2026-03-24", "2026-04-01"),  # the appointment: five working days, then the day after
        ("2026-04-02", "2026-04-02"),  # publicity over, reviewed today
        ("2026-04-03", "2027-03-23"),  # the probation ends
    ],
)
def test_the_earliest_lawful_day_of_the_next_act(whole: World, as_of: str, earliest: str) -> None:
    assert status(whole.case(as_of)).earliest.day == day(earliest)


def test_the_working_days_of_the_publicity_are_explained(whole: World) -> None:
    found = status(whole.case("2026-03-24"))
    assert found.earliest.count.number == 5
    assert "5 个工作日至 2026-03-31" in found.earliest.reason.text("zh")


def test_a_shortlist_may_be_made_when_the_time_to_apply_again_is_over(whole: World) -> None:
    found = state(status(whole.case("2026-03-10")), "shortlisting")
    assert (found.status, found.earliest.day) == (StageStatus.LATER, day("2026-03-13"))


class TestWhatIsOwed:
    def test_reports_of_towns_and_of_departments_that_are_not_small(self, world: World) -> None:
        world.unit("t1", "丙镇", UnitKind.TOWN)
        world.unit("d8", "丁局", UnitKind.DEPARTMENT, mid_level_posts=8)
        world.unit("d7", "戊局", UnitKind.DEPARTMENT, mid_level_posts=7)
        world.unit("v1", "己局", UnitKind.VERTICAL, mid_level_posts=20)
        found = status(world.case("2026-02-24"))
        assert [one.unit for one in found.owed] == ["t1", "d8"]
        assert found.owed[0].document == "position-report"

    def test_the_announcement_by_the_opening_of_the_window(self, whole: World) -> None:
        found = status(whole.case("2026-02-25"))
        assert owed(found) == ["公布竞岗职位 2 个"]
        assert found.by == day("2026-03-02")
        assert found.owed[0].document == "vacancy-announcement"

    def test_a_post_that_the_announcement_left_out(self, whole: World) -> None:
        whole.position("c")
        found = status(whole.case("2026-03-01"))
        assert owed(found) == ["公布竞岗职位 1 个"]
        assert found.current.stage.slug == "announcement"

    def test_a_count_for_every_day_that_has_none(self, world: World) -> None:
        world.publication("vacancy-announcement", "2026-02-26")
        world.daily_count("2026-03-02", a=0)
        found = status(world.case("2026-03-04"))
        assert owed(found, "en") == [
            "publish the number of applicants of 2026-03-03",
            "publish the number of applicants of 2026-03-04",
        ]
        assert found.by == day("2026-03-03")

    def test_reviews_post_by_post(self, whole: World) -> None:
        found = status(whole.case("2026-03-07"))
        assert owed(found) == ["审查甲局a科副科长的 2 名报名人员", "审查甲局b科副科长的 1 名报名人员"]
        assert found.owed[0].position == "a"

    def test_the_notice_of_a_cancelled_post_by_the_opening_of_the_second_window(self, whole: World) -> None:
        found = status(whole.case("2026-03-09"))
        assert owed(found) == ["公布甲局b科副科长取消竞岗及改报通知"]
        assert found.by == day("2026-03-11")

    def test_the_review_of_who_applied_again_holds_everything_up(self, whole: World) -> None:
        whole.event("p3", "changed", "a", "2026-03-11 10:00")
        found = status(whole.case("2026-03-14"))
        assert found.current.stage.slug == "reapplication"
        assert owed(found)[0] == "审查甲局a科副科长的 1 名报名人员"
        whole.reviewed("p3", "a", "2026-03-13 10:00")
        assert state(status(whole.case("2026-03-14")), "reapplication").done_on == day("2026-03-13")

    def test_papers_missing_from_the_dossier(self, world: World) -> None:
        self._to_the_ballot(world)
        world.publicity("a", "p1", conclusion="无反映")
        world.appointment("a", "p1", dossier=(DossierItem.SCORE_TALLY,), reviewed_on=None, issued_on=None)
        found = status(world.case("2026-04-01"))
        assert found.current.stage.slug == "review"
        assert [one.message.text("zh").removeprefix("甲局a科副科长") for one in state(found, "review").owed] == [
            "报审缺干部任免审批表",
            "报审缺考察材料",
            "报审缺票决情况汇总表",
            "组织部门审核甲局a科副科长的任免材料",
        ]

    def test_what_came_of_a_publicity_stays_owed_after_the_appointment(self, world: World) -> None:
        self._to_the_ballot(world)
        world.publicity("a", "p1")
        world.appointment("a", "p1")
        found = status(world.case("2026-04-03"))
        assert state(found, "publicity").status is StageStatus.DONE
        assert "登记甲局a科副科长任前公示的结论" in owed(found)

    def test_talks_and_head_counts_after_the_appointment(self, world: World) -> None:
        self._to_the_ballot(world)
        world.report("host", 9, "a")
        world.publicity("a", "p1", conclusion="无反映")
        world.appointment("a", "p1")
        assert not any("谈话" in text for text in owed(status(world.case("2026-04-02"))))
        found = status(world.case("2026-04-03"))
        assert [text for text in owed(found) if "谈话" in text] == ["与甲局a科副科长落选的 1 名人员谈心谈话"]
        assert "登记甲局竞岗后中层人数" in owed(found)

    def test_the_assessment_when_the_probation_is_over(self, whole: World) -> None:
        assert owed(status(whole.case("2027-03-22"))) == []
        found = status(whole.case("2027-03-23"))
        assert owed(found) == ["甲局a科副科长任职人员试用期满考核"]
        assert found.by == day("2027-03-23")

    def test_the_planned_end_of_the_stage_is_the_day_for_what_has_none(self, whole: World) -> None:
        found = status(whole.case("2026-03-20"))
        assert (found.by, found.current.planned.starts) == (day("2026-03-27"), day("2026-03-23"))
        assert found.owed[0].document == "ballot-summary"

    @staticmethod
    def _to_the_ballot(world: World) -> None:
        world.records = [one for one in world.records if getattr(one, "id", "") != "b"]
        world.publication("vacancy-announcement", "2026-02-26")
        world.qualify("a", "p1", "p2")
        world.shortlist("a", "p1", "p2")
        world.sheet("a", SCORES)
        world.inspection("a", "p1", "p2")
        world.ballot("a", {"p1": (6, 3, 0), "p2": (3, 6, 0)})


class TestWhatBlocks:
    def test_no_window_for_applications(self, world: World) -> None:
        world.exercise_fields["applications"] = None
        world.publication("vacancy-announcement", "2026-02-26")
        found = status(world.case("2026-03-01"))
        assert (found.current.stage.slug, found.current.status) == ("applications", StageStatus.BLOCKED)
        assert self._said(found) == ["报名时间未定"]

    def test_no_window_to_apply_again(self, whole: World) -> None:
        whole.exercise_fields["reapplication"] = None
        found = status(whole.case("2026-03-10"))
        assert found.current.stage.slug == "reapplication"
        assert self._said(found) == ["职位取消后的改报时间未定"]

    def test_scores_that_cannot_be_computed(self, whole: World) -> None:
        self._replace(whole, "score-sheet")
        whole.sheet("a", {"p1": ([90] * 7, [90] * 2)})
        found = status(whole.case("2026-03-16"))
        assert state(found, "scoring").status is StageStatus.BLOCKED
        assert self._said(found)[0].startswith("甲局a科副科长：群众评委只有 2 个打分")
        assert found.blockers[0].text("en").startswith("甲局a科副科长: 2 scores by mass judges")

    @pytest.mark.parametrize(
        ("votes", "fields", "said"),
        [
            ({"p1": (4, 5, 0), "p2": (4, 5, 0)}, {}, "无人得票超过规定比例"),
            ({"p1": (6, 3, 0), "p2": (6, 3, 0)}, {}, "得票相同，无法确定人选"),
            (
                {"p1": (5, 0, 0), "p2": (0, 5, 0)},
                {"present": 5, "issued": 5, "returned": 5, "valid": 5},
                "到会人数不足，票决无效",
            ),
        ],
        ids=["nobody-passes", "level", "too-few-attended"],
    )
    def test_a_ballot_that_decides_nothing(self, whole: World, votes: dict, fields: dict, said: str) -> None:
        self._replace(whole, "ballot")
        whole.ballot("a", votes, **fields)
        found = status(whole.case("2026-03-23"))
        assert (found.current.stage.slug, found.current.status) == ("ballot", StageStatus.BLOCKED)
        assert self._said(found) == [f"甲局a科副科长：{said}"]

    def test_a_publicity_that_is_too_short(self, whole: World) -> None:
        self._replace(whole, "publicity")
        self._replace(whole, "appointment")
        whole.publicity("a", "p1", until=day("2026-03-30"))
        found = status(whole.case("2026-03-31"))
        assert (found.current.stage.slug, found.current.status) == ("publicity", StageStatus.BLOCKED)
        assert "最早应至 2026-03-31" in self._said(found)[0]

    def test_a_calendar_that_does_not_reach_leaves_the_day_open_and_says_why(self, whole: World) -> None:
        self._replace(whole, "publicity")
        self._replace(whole, "appointment")
        whole.publicity("a", "p1", published_on=day("2026-12-30"), until=day("2027-01-08"))
        found = status(whole.case("2026-12-31"))
        assert found.earliest.day is None
        assert "2026-12-31" in found.earliest.reason.text("zh")

    @staticmethod
    def _said(found: ExerciseStatus) -> list[str]:
        return [message.text("zh") for message in found.blockers]

    @staticmethod
    def _replace(world: World, kind: str) -> None:
        world.records = [one for one in world.records if one.kind != kind]


class TestStagesThatAreNotNeeded:
    def test_nobody_applies_again_where_no_post_was_cancelled(self, world: World) -> None:
        world.publication("vacancy-announcement", "2026-02-26")
        world.qualify("a", "p1", "p2")
        world.qualify("b", "p3", "p4")
        found = status(world.case("2026-03-09"))
        assert state(found, "reapplication").status is StageStatus.NOT_NEEDED
        assert found.current.stage.slug == "shortlisting"
        assert found.earliest.day == day("2026-03-09")

    def test_a_move_at_the_same_level_needs_no_publicity_and_no_probation(self, world: World) -> None:
        TestWhatIsOwed._to_the_ballot(world)
        world.appointment("a", "p1", sort=AppointmentKind.LATERAL)
        found = status(world.case("2026-04-03"))
        assert state(found, "publicity").status is StageStatus.NOT_NEEDED
        assert state(found, "probation").status is StageStatus.NOT_NEEDED
        assert state(found, "appointment").status is StageStatus.DONE

    def test_where_every_post_fails_only_the_closing_is_left(self, world: World) -> None:
        world.publication("vacancy-announcement", "2026-02-26")
        world.publication("cancellation-notice", "2026-03-09")
        found = status(world.case("2026-03-20"))
        assert state(found, "shortlisting").status is StageStatus.NOT_NEEDED
        assert found.current.stage.slug == "closing"


class TestAPost:
    def test_stands_at_the_stage_of_the_exercise_until_its_own_begin(self, whole: World) -> None:
        found = position_stage(whole.case("2026-03-04"), "a")
        assert (found.current.stage.slug, found.applicants, found.qualified) == ("applications", 2, 0)

    def test_goes_its_own_way_afterwards(self, whole: World) -> None:
        whole.position("c")
        whole.qualify("c", "p5", "p6")
        whole.publication("vacancy-announcement", "2026-02-26", "c")
        case = whole.case("2026-03-24")
        assert position_stage(case, "a").current.stage.slug == "publicity"
        assert position_stage(case, "c").current.stage.slug == "shortlisting"
        together = status(case)
        assert state(together, "shortlisting").status is StageStatus.UNDER_WAY
        assert together.current.stage.slug == "shortlisting"
        assert [one.position for one in together.owed if one.document == "shortlist"] == ["c"]

    def test_cancelled_has_no_stages_left(self, whole: World) -> None:
        found = position_stage(whole.case("2026-03-10"), "b")
        assert found.cancelled
        assert (found.current, found.stages) == (None, ())

    def test_of_another_exercise_is_an_error(self, whole: World) -> None:
        with pytest.raises(KeyError):
            position_stage(whole.case(), "elsewhere")


def test_a_stage_past_its_planned_end_is_so_many_days_overdue(whole: World) -> None:
    whole.records = [one for one in whole.records if one.kind not in ("ballot", "publicity", "appointment")]
    assert status(whole.case("2026-03-27")).overdue == 0
    found = status(whole.case("2026-03-30"))
    assert (found.current.stage.slug, found.overdue) == ("ballot", 3)


def test_several_steps_of_one_stage_are_planned_from_the_first_to_the_last(whole: World) -> None:
    (step,) = whole.exercise_fields["schedule"]
    later = ScheduleStep(
        stage="ballot",
        name="补票决",
        phase="组织实施阶段",
        starts=day("2026-03-30"),
        ends=day("2026-03-31"),
        responsible="甲局",
    )
    whole.exercise_fields["schedule"] = (later, step)
    planned = state(status(whole.case("2026-03-20")), "ballot").planned
    assert (planned.starts, planned.ends, planned.responsible) == (day("2026-03-23"), day("2026-03-31"), "甲局、各单位")


def test_the_window_may_close_in_the_middle_of_its_last_day(whole: World) -> None:
    window = whole.exercise_fields["applications"]
    whole.exercise_fields["applications"] = Window(opens=window.opens, closes=window.closes.replace(hour=12))
    assert status(whole.case("2026-03-06")).current.stage.slug == "applications"
    assert status(whole.case("2026-03-07")).current.stage.slug == "qualification-review"


def test_all_that_is_said_is_said_in_both_languages(whole: World) -> None:
    whole.records = [one for one in whole.records if one.kind not in ("publication", "talk", "headcount")]
    for as_of in ("2026-02-20", "2026-03-05", "2026-03-09", "2026-03-24", "2026-04-20"):
        for one in status(whole.case(as_of)).stages:
            said: list[Message] = [
                one.stage.name,
                one.status.label,
                *one.blockers,
                *(owed.message for owed in one.owed),
            ]
            said += [one.earliest.reason] if one.earliest else []
            for message in said:
                assert message.text("zh") != message.text("en")
                assert "{" not in message.text("zh") + message.text("en")
