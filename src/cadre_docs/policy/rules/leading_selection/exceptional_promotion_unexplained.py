"""N-R42: the publicity of an exceptional promotion gives the case and the reasons."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.publicity import exceptional, shown


@rule(
    zh="破格提拔的公示没有写明破格情形和理由",
    en="The publicity of an exceptional promotion gives no reasons",
    rows=("N-R42",),
)
def exceptional_promotion_unexplained(case: LeadingSelectionCase) -> Iterator[Finding]:
    """破格提拔的公示没有写明破格情形和理由。

    查什么：考察对象登记为破格提拔的，公示内容写明破格的具体情形和理由。越级提拔和一般提拔不查。
    为什么：破格的理由公开，群众才能监督。
    怎么办：在公示内容的“破格说明”中写明，重新公示。
    示例：破格提拔公示时只写基本情况，没有破格说明，即不符。

    Checks: where somebody is promoted as an exception, the publicity gives the case and the reasons. Skipping a
    level and ordinary promotions are not asked.
    Why: people can only watch over reasons that they know.
    What to do: write it into the entry of the publicity and publish again.
    Example: an exceptional promotion whose publicity shows the basics only.
    """
    for record in case.publicities:
        for place, one in enumerate(shown(case, record)):
            if exceptional(case, one.nominee) is None or (one.entry and one.entry.exceptional):
                continue
            message = say(
                "{person}属破格提拔，任前公示没有写明破格情形和理由",
                "{person} is promoted as an exception and the publicity does not say why",
                person=case.person(one.nominee.person).name,
            )
            hint = say("在公示内容中补写破格说明，重新公示", "say why in publicity_contents, and publish again")
            subjects = (record.ref, *about(person=one.nominee.person, position=one.nominee.position))
            yield Finding(message, hint, record, ("nominees", place), subjects)
