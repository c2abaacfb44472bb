"""S1-J07, S1-A03: candidates have the education that the policy asks for."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.eligibility import eligibility


@rule(zh="挂职人选学历不够", en="A candidate's education is too low", rows=("S1-J07", "S1-A03"))
def education_too_low(case: SecondmentCase) -> Iterator[Finding]:
    """挂职人选的学历低于政策要求，或要求全日制而没有全日制学历。

    查什么：最高学历不低于规定学历，含本数；要求全日制的只看全日制学历。没有登记学历的不在此提示。
    为什么：各地标准不同，有的要求大专以上，有的要求全日制本科以上，以所用政策包为准。
    怎么办：核对档案；确实不够的另行选派。
    示例：要求全日制大学以上，本人全日制大专、在职大学。

    Checks: the highest education is at least the one asked for; where it must be full-time, only that counts. Nothing
    is said of those whose education is not on record.
    Why: policies differ (college, or a full-time bachelor): the pack in use decides.
    What to do: check the file; send somebody else if it is so.
    Example: full-time bachelor asked, full-time college and an in-service bachelor on file.
    """
    for person in case.candidates:
        check = next((one for one in eligibility(case, person).checks if one.name == "education"), None)
        if check is None or check.met is not False:
            continue
        record = case.person(person)
        message = say(
            "{person}的学历为{found}，要求{asked_zh}",
            "{person} has {found}; the policy asks for {asked_en}",
            person=record.name,
            found=check.found.text("zh"),
            asked_zh=check.asked.text("zh"),
            asked_en=check.asked.text("en"),
        )
        path = ("full_time",) if case.terms.full_time_education else ("in_service",)
        hint = say("核对学历，或另行选派", "check the education, or send somebody else")
        yield Finding(message, hint, record, path, about(person=person))
