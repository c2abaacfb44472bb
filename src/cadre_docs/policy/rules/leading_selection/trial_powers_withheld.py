"""S0-96: during the probation the powers and the pay of the post go with it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations


@rule(
    zh="试用期内没有行使相应职权或享受相应待遇",
    en="Powers or pay of the post are withheld during the probation",
    rows=("S0-96",),
)
def trial_powers_withheld(case: LeadingSelectionCase) -> Iterator[Finding]:
    """试用期内没有行使相应职权或享受相应待遇。

    查什么：试用期内行使试任职务相应的职权、享受相应的待遇；登记为没有的，提示核实。
    为什么：没有职权，试用期满就无从考核能否胜任。
    怎么办：核实原因，按规定落实职权和待遇；登记有误的改正。
    示例：试任副局长而待遇仍按科长执行，即提示。

    Checks: powers and pay of the post go with the trial; where the record says otherwise, it is told.
    Why: nobody can be assessed in a post without its powers.
    What to do: find out why and set it right, or correct the record.
    Example: on trial as a deputy director and paid as a section head.
    """
    for found in probations(case):
        one = found.appointment
        duty = found.duty
        if found.record is None or duty is None or (duty.powers and duty.pay):
            continue
        message = say(
            "{person}试任{post}，试用期内没有{zh}",
            "{person} on trial as {post} does not have {en}",
            person=case.person(one.person).name,
            post=case.post(one.position),
            zh="、".join(zh for zh, held in (("行使相应职权", duty.powers), ("享受相应待遇", duty.pay)) if not held),
            en=" and ".join(en for en, held in (("its powers", duty.powers), ("its pay", duty.pay)) if not held),
        )
        hint = say("核实原因，按规定落实", "find out why and set it right")
        path = ("powers",) if not duty.powers else ("pay",)
        yield Finding(message, hint, duty, path, about(person=one.person, position=one.position))
