"""``cadre-docs diff``: which documents changed between two builds or two revisions, and how, in words."""

from datetime import date

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "逐字比较两次生成的文件。A、B 是生成结果的文件夹，或办公室的 git 修订版本。"
            "没有差异时退出码为 0，有差异为 1。",
            "Compare documents word by word. A and B are folders of builds, or git revisions of the office. "
            "Exit status: 0 same, 1 different.",
        )
    )
    @click.argument("old", metavar="A")
    @click.argument("new", metavar="B")
    @click.option("--as-of", type=IsoDate(), help=speak("修订版本按哪一天判断", "the date to judge revisions by"))
    @click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=speak("格式", "format"))
    @click.pass_obj
    def diff(session: Session, old: str, new: str, as_of: date | None, form: str) -> None:
        from cadre_docs.build.diff.sources import compare_places
        from cadre_docs.build.diff.telling import as_json, as_text
        from cadre_docs.diagnostics import BrokenInputError

        try:
            office = session.office(as_of)
        except BrokenInputError:
            office = None
        found = compare_places(old, new, office)
        if form == "json":
            click.echo(as_json(found), nl=False)
        else:
            click.echo(as_text(found, session.lang, color=session.is_colored(err=False)), nl=False)
        raise SystemExit(1 if found.differs else 0)

    return diff
