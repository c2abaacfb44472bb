"""``cadre-docs explain``: why a finding arose or did not, what holds a document up, what a person did."""

from datetime import date

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "逐步说明一条规则、一个条款、一份文件或一名干部：为什么有此发现或没有，怎样才能通过。仅供内部。",
            "Explain a rule, clause, document or person step by step: why, and what would make it pass. Internal.",
        )
    )
    @click.argument("name", metavar="RULE|CLAUSE|DOCUMENT|PERSON")
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=speak("格式", "format"))
    @click.pass_obj
    def explain(session: Session, name: str, as_of: date | None, form: str) -> None:
        from cadre_docs.build.assess import assess
        from cadre_docs.build.explain import as_json, as_text, names
        from cadre_docs.build.explain import explain as explained
        from cadre_docs.policy.explain import not_found

        assessment = assess(session.office(as_of))
        found = explained(assessment, name)
        if not found:
            click.echo(not_found(name, names(assessment)).text(session.lang), err=True)
            raise SystemExit(2)
        if form == "json":
            click.echo(as_json(found), nl=False)
        else:
            click.echo("\n".join(as_text(one, session.lang) for one in found), nl=False)
        if assessment.is_broken:
            session.show(assessment.loaded.diagnostics, assessment.loaded.sources)
            raise SystemExit(2)

    return explain
