"""``cadre-docs policy``: what the packs say, which rules implement them, and what is accounted for."""

from collections.abc import Iterable

import click

from cadre_docs.cli import policy_history, policy_impact
from cadre_docs.cli.session import Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Group:
    """The group with its commands."""

    @click.group(help=speak("政策包、条款和规则。", "Policy packs, clauses and rules."))
    def policy() -> None:
        """Nothing of its own."""

    @policy.command("list", help=speak("列出政策包。", "List the packs."))
    @click.pass_obj
    def list_(session: Session) -> None:
        from cadre_docs.policy import load_policy
        from cadre_docs.policy.explain import list_packs

        click.echo(list_packs(load_policy(session.office()), session.lang), nl=False)

    @policy.command(help=speak("逐条列出一个政策包。", "Show a pack, clause by clause."))
    @click.argument("pack")
    @click.pass_obj
    def show(session: Session, pack: str) -> None:
        from cadre_docs.policy import load_policy
        from cadre_docs.policy.explain import show_pack

        found = load_policy(session.office())
        _tell(session, show_pack(found, pack, session.lang), pack, found.packs)

    @policy.command(help=speak("说明一条规则：查什么、为什么、怎么办。", "Explain a rule: what, why, and what to do."))
    @click.argument("rule")
    @click.pass_obj
    def explain(session: Session, rule: str) -> None:
        from cadre_docs.policy import load_policy
        from cadre_docs.policy.explain import explain_rule
        from cadre_docs.policy.rule import rules

        _tell(session, explain_rule(load_policy(session.office()), rule, session.lang), rule, rules())

    @policy.command(
        help=speak("每一条义务由什么落实；有遗漏则不通过。", "What answers each obligation; fails on an orphan.")
    )
    @click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=speak("格式", "format"))
    @click.pass_obj
    def coverage(session: Session, form: str) -> None:
        from cadre_docs.policy import coverage as table
        from cadre_docs.policy import load_policy

        answers = table.coverage(load_policy(session.office()))
        text = table.coverage_json(answers) if form == "json" else table.coverage_text(answers, session.lang)
        click.echo(text, nl=False)
        raise SystemExit(1 if table.orphans(answers) else 0)

    policy.add_command(policy_history.command(speak))
    policy.add_command(policy_impact.command(speak))
    return policy


def _tell(session: Session, text: str | None, name: str, known: Iterable[str]) -> None:
    from cadre_docs.policy.explain import not_found

    if text is None:
        click.echo(not_found(name, tuple(known)).text(session.lang), err=True)
        raise SystemExit(2)
    click.echo(text, nl=False)
