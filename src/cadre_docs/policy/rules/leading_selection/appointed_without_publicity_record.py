"""S0-43: somebody is appointed without publicity."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="任职没有任前公示", en="Somebody is appointed without publicity", rows=("S0-43",))
def appointed_without_publicity_record(case: LeadingSelectionCase) -> Iterator[Finding]:
    """任职没有任前公示。

    查什么：每项任职都有列入该人该职位的任前公示。
    为什么：选拔任用全面实行任前公示。
    怎么办：补做公示，期满后再办任职。
    示例：甲任职，公示名单上没有甲。

    Checks: every appointment has a publicity that names the person and the post.
    Why: nobody is appointed without it.
    What to do: make it public first.
    Example: 甲 is appointed and named in no publicity.
    """
    shown = {(one.person, one.position) for record in case.publicities for one in record.nominees}
    for one in case.appointments:
        if (one.person, one.position) in shown:
            continue
        message = say(
            "{person}任{post}，没有任前公示",
            "{person} is appointed to {post} without publicity",
            person=case.person(one.person).name,
            post=case.post(one.position),
        )
        hint = say("补做公示，期满后再办任职", "make it public first")
        yield Finding(message, hint, one, ("person",), about(person=one.person, position=one.position))
