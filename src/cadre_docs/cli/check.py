"""``cadre-docs check``: everything that is wrong, in one run."""

from datetime import date

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(help=speak("检查全部记录，按现行政策列出发现。", "Check all records against the policy in force."))
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "sarif", "github"]),
        default="text",
        help=speak("输出格式", "how findings are written"),
    )
    @click.option("--strict", is_flag=True, help=speak("警告也算不通过", "warnings fail as well"))
    @click.pass_obj
    def check(session: Session, as_of: date | None, form: str, strict: bool) -> None:
        from cadre_docs.build.assess import assess
        from cadre_docs.build.compose import template_faults
        from cadre_docs.build.policy_history import uncommitted_changes
        from cadre_docs.diagnostics import as_github, as_json, as_sarif, as_text, exit_status

        assessment = assess(session.office(as_of))
        found = (*assessment.diagnostics, *template_faults(assessment), *uncommitted_changes(assessment))
        if form == "text":
            click.echo(
                as_text(found, assessment.loaded.sources, session.lang, color=session.is_colored(err=False)), nl=False
            )
        elif form == "json":
            click.echo(as_json(found), nl=False)
        elif form == "sarif":
            click.echo(as_sarif(found, session.lang), nl=False)
        else:
            click.echo(as_github(found, session.lang), nl=False)
        raise SystemExit(2 if assessment.is_broken else exit_status(found, strict=strict))

    return check
