"""S0-74, S0-81: whoever has too little experience at the grassroots is on the roll."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.obligations import obligations


@rule(
    zh="须锻炼的人没有列入名单",
    en="Somebody who must serve at the grassroots is not on the roll",
    rows=("S0-74", "S0-81"),
)
def left_off_roll(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """基层工作经历不足的新录用公务员没有列入基层锻炼人员名单。

    查什么：按政策所列情形逐人计算：经历合计不足的、近年录用且经历不足的、近年录用且录用前经历不足的，符合其一即应列入。
    为什么：经历不足的新录用公务员都要下基层；同一文件前后两处的说法不同，用哪几种由政策包写明。
    怎么办：列入名单；经历没有登记的，补登任职经历并标明基层工作。
    示例：录用前基层工作满二十四个月可以不列入，差一天就要列入。

    Checks: every recruit against the tests that the policy lists: too little in all; hired recently with little;
    hired recently with little before hiring. One that is met is enough.
    Why: those with too little experience go to the grassroots; one document says it in two ways, and the pack states
    which count.
    What to do: put the person on the roll; where experience is not on record, record the tenures and mark them as
    grassroots.
    Example: 24 months before hiring are enough, a day less is not.
    """
    for one in obligations(case):
        if not one.obliged or one.recruit.on_roll:
            continue
        person = one.recruit.person
        message = say(
            "{person}应到基层锻炼（{tests_zh}），没有列入名单：录用前 {before} 个月，合计 {in_all} 个月",
            "{person} must serve ({tests_en}) and is not on the roll: {before} months before hiring, {in_all} in all",
            person=case.person(person).name,
            tests_zh="、".join(test.label for test in one.met),
            tests_en=", ".join(test.value for test in one.met),
            before=one.before_hiring.months,
            in_all=one.in_all.months,
        )
        hint = say("列入名单，或补登基层工作经历", "put the person on the roll, or record the experience")
        yield Finding(message, hint, one.recruit, ("on_roll",), about(person=person))
