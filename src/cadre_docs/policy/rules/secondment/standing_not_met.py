"""S1-A02: candidates are in post, on the establishment, and at the level that the policy names."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.eligibility import eligibility

_FIELDS = {
    "level": "level",
    "in-post": "in_post",
    "on-establishment": "on_establishment",
    "leading": "leading",
}


@rule(zh="挂职人选身份层次不符", en="A candidate's standing is not the one asked for", rows=("S1-A02", "S1-D02"))
def standing_not_met(case: SecondmentCase) -> Iterator[Finding]:
    """挂职人选不在职、不在编、不是领导职务，或职务层次不是政策规定的层次。

    查什么：政策列出的在职、在编、领导职务、层次各项都符合；政策没有列出的不查。
    为什么：安丘等地只从在职在编的副科级领导职务干部中选派。
    怎么办：核对任职文件和编制；不符合的另行选派。
    示例：本人为科级非领导职务。

    Checks: being in post, on the establishment, in a leading post and at the level named, where the policy asks it.
    Why: some places send only deputy heads of section rank who are in post and on the establishment.
    What to do: check appointment and establishment; send somebody else if it is so.
    Example: a candidate without a leading post.
    """
    for person, profile in case.profiles.items():
        for check in eligibility(case, person).checks:
            if check.name not in _FIELDS or check.met is not False:
                continue
            message = say(
                "{person}不符合选派条件：{asked_zh}（{found_zh}）",
                "{person} does not meet a condition: {asked_en} ({found_en})",
                person=case.person(person).name,
                asked_zh=check.asked.text("zh"),
                asked_en=check.asked.text("en"),
                found_zh=check.found.text("zh"),
                found_en=check.found.text("en"),
            )
            hint = say("核对任职文件，或另行选派", "check the appointment, or send somebody else")
            yield Finding(message, hint, profile, (_FIELDS[check.name],), about(person=person))
