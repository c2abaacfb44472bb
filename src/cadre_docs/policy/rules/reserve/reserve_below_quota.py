"""S0-28: two reserve cadres for each head of a team, one for each deputy."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.quotas import quotas


@rule(zh="后备干部少于规定比例", en="Too few reserve cadres for a team", rows=("S0-28",))
def reserve_below_quota(case: ReserveCase) -> Iterator[Finding]:
    """班子正职或副职的在册后备干部少于规定的比例。

    查什么：每个登记后备职数的班子，正职、副职的在册后备人数各不少于核定职数乘以规定倍数，含本数。
    为什么：工作计划按正职 1:2、副职 1:1 确定后备数量，要求到期建成；属结构目标，不限制其他工作。
    怎么办：补充推荐人选。
    示例：正职 1 名、倍数 2，在册 2 名可以，1 名缺 1 名。

    Checks: for each team that keeps a reserve, those on the list for head and for deputy are no fewer than the posts
    times the ratio, inclusive.
    Why: the plan wants two for each head and one for each deputy; it is a target and hinders nothing.
    What to do: have more people recommended.
    Example: for one head and a ratio of 2, two on the list are enough; with one, one is lacking.
    """
    for quota in quotas(case):
        if not quota.short:
            continue
        message = say(
            "{team}{role_zh}后备应有 {wanted} 人，在册 {count} 人，缺 {short} 人",
            "{team} should have {wanted} reserve cadres for {role_en} and has {count}: {short} lacking",
            team=quota.team.name,
            role_zh=quota.role.label,
            role_en=quota.role.value,
            wanted=quota.wanted,
            count=len(quota.people),
            short=quota.short,
        )
        hint = say("补充推荐人选", "have more people recommended")
        subjects = (f"team:{quota.team.id}", *about(unit=quota.team.unit))
        yield Finding(message, hint, case.covered[quota.team.id], ("team",), subjects)
