"""``cadre-docs status``: where each exercise stands and what comes next."""

from datetime import date

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "各项工作到了哪一步、下一步是什么、被什么卡住。",
            "Where each exercise stands, what is owed, what blocks it.",
        )
    )
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=speak("格式", "format"))
    @click.pass_obj
    def status(session: Session, as_of: date | None, form: str) -> None:
        from cadre_docs.build.assess import assess
        from cadre_docs.build.standing import as_json, as_text

        assessment = assess(session.office(as_of))
        click.echo(as_json(assessment) if form == "json" else as_text(assessment, session.lang), nl=False)
        if assessment.is_broken:
            session.show(assessment.loaded.diagnostics, assessment.loaded.sources)
            raise SystemExit(2)

    return status
