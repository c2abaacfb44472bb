"""S0-97, S3-31: a leader's attendance is on record for both meetings."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.meetings import presences
from cadre_docs.records.assessment import LifeMeetingKind


@rule(
    zh="没有记录参加双重组织生活的情况",
    en="A leader's attendance of one of the two meetings is not recorded",
    rows=(
        "S0-97",
        "S3-31",
    ),
)
def attendance_not_recorded(case: AssessmentCase) -> Iterator[Finding]:
    """领导干部只有一种会议的到会记录，或会议没有到会记录。

    查什么：工作结束之后，凡在会议记录中出现的人，民主生活会和支部组织生活会都有到会或缺席的记录；
    会议都有到会名单；缺席的写明原因。
    为什么：双重民主生活会制度要求两种会议都参加并作记录。
    怎么办：补登到会情况。
    示例：只有民主生活会的记录，没有支部组织生活会的。

    Checks: once the exercise is over, whoever is named in one kind of meeting is named in both; every meeting
    has a list; an absence has a reason.
    Why: a leader takes part in both, and it is recorded.
    What to do: complete the record.
    Example: on the list of the team's meeting only.
    """
    hint = say("补登到会情况", "complete the record")
    for meeting in case.meetings:
        if not meeting.attendance:
            message = say(
                "{unit} {on} 的{zh}没有到会记录",
                "no attendance is on record for the meeting of {unit} on {on} ({en})",
                unit=case.unit(meeting.unit).label,
                on=meeting.on,
                zh=meeting.sort.label,
                en=meeting.sort.value,
            )
            yield Finding(message, hint, meeting, ("attendance",), about(unit=meeting.unit))
    for one in presences(case):
        name, subjects = case.person(one.person).name, about(person=one.person)
        for meeting, entry in one.entries:
            if not entry.attended and entry.reason is None:
                message = say(
                    "{person}没有参加 {on} 的会议，没有写明原因",
                    "{person} missed the meeting on {on}; no reason is given",
                    person=name,
                    on=meeting.on,
                )
                yield Finding(message, hint, meeting, ("attendance",), subjects)
        missing = [kind for kind in LifeMeetingKind if kind not in one.kinds()]
        if missing and case.as_of > case.exercise.ends:
            message = say(
                "{person}没有{zh}的到会记录",
                "the attendance of {person} is not on record for {en}",
                person=name,
                zh=missing[0].label,
                en=missing[0].value,
            )
            yield Finding(message, hint, one.entries[0][0], ("attendance",), subjects)
