"""N-L75: nobody heads the place where he or she grew up."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import OrganTier

_TIERS = (OrganTier.TOWNSHIP, OrganTier.COUNTY, OrganTier.CITY)


@rule(zh="在成长地担任主要领导", en="The head of an organ in the place of growth", rows=("N-L75",))
def head_of_home_region(case: TransferCase) -> Iterator[Finding]:
    """拟任主要领导职务的人，成长地或出生地就在任职地区。

    查什么：拟任乡镇、县、市级主要领导的，任职地区的名称不出现在登记的成长地和出生地中。
    为什么：担任乡级、县级、设区的市级机关及其有关部门主要领导的，应当地域回避。
    怎么办：另择岗位；法律另有规定的登记例外。
    示例：成长地为“安禾市”，拟任安禾市主要领导，就是此类。

    Checks: for somebody to head an organ of a township, county or city, the region's name is not part of the places
    of growth and birth on record.
    Why: those who head organs of townships, counties and cities, and their departments concerned, are not from there.
    What to do: find another post; record an exception where the law makes one.
    Example: grown up in 安禾市 and to head it.
    """
    for person, one in case.candidates.items():
        places = [place for place in (one.growth_place, case.person(person).birthplace) if place]
        if not one.head or one.to_tier not in _TIERS or not any(one.to_region in place for place in places):
            continue
        message = say(
            "{person}拟任{region}的主要领导（{post}），其成长地或出生地为{places}",
            "{person} is to head an organ of {region} ({post}) and is from {places}",
            person=case.person(person).name,
            region=one.to_region,
            post=one.to_post,
            places="、".join(dict.fromkeys(places)),
        )
        hint = say("另择岗位，或登记例外", "find another post, or record an exception")
        yield Finding(message, hint, one, ("head",), about(person=person))
