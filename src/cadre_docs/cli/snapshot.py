"""``cadre-docs snapshot``: are the documents as they were accepted?"""

from datetime import date
from typing import TYPE_CHECKING

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak

if TYPE_CHECKING:
    from cadre_docs.build.snapshots import Snapshots


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "把文件与已接受的快照（snapshots/）逐份比较，列出不同之处；--update 接受现状。",
            "Compare the documents with the snapshots accepted (snapshots/); --update accepts them as they are.",
        )
    )
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.option("--update", is_flag=True, help=speak("接受现在的文件", "accept the documents as they are now"))
    @click.option("--only", default="", metavar="SLUG", help=speak("只比较一个文种", "one document type"))
    @click.option(
        "--public/--internal",
        default=None,
        help=speak(
            "只留面向公众的文件，或连同内部文件；不写则同上一次", "documents for the public, or all; else as before"
        ),
    )
    @click.option(
        "--formats",
        default="",
        metavar="word,pdf,xlsx",
        help=speak("与 --update 同用：记录哪些格式的版式", "with --update: the formats whose looks are kept"),
    )
    @click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=speak("格式", "format"))
    @click.pass_obj
    def snapshot(
        session: Session, as_of: date | None, update: bool, only: str, public: bool | None, formats: str, form: str
    ) -> None:
        from cadre_docs.build.snapshot_report import as_json, as_text
        from cadre_docs.build.snapshots import Options, Snapshots, compare_snapshots

        if formats and not update:
            raise click.UsageError(speak("--formats 只与 --update 同用", "--formats goes with --update"))
        office, options = session.office(as_of), Options(only, public, session.formats(formats))
        if update:
            _accept(session, Snapshots(office, options))
            return
        found = compare_snapshots(office, options)
        if found.faults:
            session.show(found.faults, found.sources)
            raise SystemExit(2)
        click.echo(as_json(found) if form == "json" else as_text(found, session.lang), nl=False)
        raise SystemExit(0 if found.is_same else 1)

    return snapshot


def _accept(session: Session, snapshots: "Snapshots") -> None:
    if snapshots.faults:
        session.show(snapshots.faults, snapshots.assessment.loaded.sources)
        raise SystemExit(2)
    written, removed = snapshots.update()
    session.show(snapshots.unwritten.values())
    session.say(
        "已接受：写入 {written} 个快照，移除 {removed} 个；共 {count} 份文件",
        "accepted: {written} snapshots written, {removed} removed; {count} documents",
        written=written,
        removed=removed,
        count=len(snapshots.documents),
    )
