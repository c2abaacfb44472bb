"""S1-A20: a secondee takes one of the posts that the policy names."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="挂任职务不在规定之内", en="A secondee takes another post", rows=("S1-A20",))
def post_not_allowed(case: SecondmentCase) -> Iterator[Finding]:
    """挂任的职务或岗位不是政策列出的几种。

    查什么：挂任职务的名称含有政策列出的职务之一；政策没有列出的不查。
    为什么：挂任什么职务决定能否独立负责一方面工作，各地分别列明。
    怎么办：调整挂任职务，或报批例外。
    示例：规定挂任党委委员、副镇长（副主任），实际安排为镇长助理。

    Checks: the name of the post contains one of those that the policy lists; nothing where it lists none.
    Why: the post decides what a secondee may answer for.
    What to do: give another post, or have an exception approved.
    Example: members of the party committee and deputy heads are named, and somebody is made an assistant.
    """
    if not case.terms.posts:
        return
    for posting in case.postings.values():
        if any(name in posting.post for name in case.terms.posts):
            continue
        message = say(
            "{person}挂任{post}，规定挂任{names}",
            "{person} serves as {post}; the policy names {names}",
            person=case.seconded(posting).name,
            post=posting.post,
            names="、".join(case.terms.posts),
        )
        hint = say("调整挂任职务，或报批例外", "give another post, or have an exception approved")
        yield Finding(message, hint, posting, ("post",), about(person=posting.person))
