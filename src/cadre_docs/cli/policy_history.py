"""``cadre-docs policy history``: what was in force already must not have been edited."""

import click

from cadre_docs.cli.session import Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "与某个 git 修订版本比较：已经生效的取值、级别和条款有没有被改动。",
            "Compare with a git revision: has anything been changed that was in force already?",
        )
    )
    @click.option("--since", "revision", default="HEAD", show_default=True, help=speak("修订版本", "the revision"))
    @click.pass_obj
    def history(session: Session, revision: str) -> None:
        from cadre_docs.build.assess import assess
        from cadre_docs.build.policy_history import changes_since
        from cadre_docs.diagnostics import as_text, exit_status

        assessment = assess(session.office())
        found = changes_since(assessment, revision)
        color = session.is_colored(err=False)
        click.echo(as_text(found, assessment.loaded.sources, session.lang, color=color), nl=False)
        raise SystemExit(exit_status(found))

    return history
