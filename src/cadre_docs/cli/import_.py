"""``cadre-docs import``: spreadsheets into records."""

from datetime import date
from pathlib import Path

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak

FIGURES = {
    "positions": ("职位 {figure} 个", "positions: {figure}"),
    "openings": ("人数合计 {figure}", "openings: {figure}"),
    "applicants": ("报名合计 {figure}", "applicants: {figure}"),
}
"""How the figures of an import are told."""


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command("import", help=speak("把 Excel 表导入为记录。", "Import a spreadsheet as records."))
    @click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
    @click.option(
        "--as",
        "kind",
        required=True,
        type=click.Choice(["positions", "daily-count"]),
        help=speak("positions 职位表；daily-count 报名人数统计表", "what the sheet holds"),
    )
    @click.option("--exercise", required=True, help=speak("工作编号", "the id of the exercise"))
    @click.option("--date", "on", type=IsoDate(), help=speak("统计日期，默认取标题里的", "the day counted"))
    @click.option("--force", is_flag=True, help=speak("覆盖已导入的文件", "replace a file imported before"))
    @click.pass_obj
    def import_(session: Session, file: Path, kind: str, exercise: str, on: date | None, force: bool) -> None:
        from cadre_docs.build.importing import import_file

        result = import_file(session.office(), file, kind=kind, exercise=exercise, on=on, force=force)
        session.show(result.diagnostics)
        for name, figure in result.figures.items():
            session.say(*FIGURES[name], figure=figure)
        if result.path:
            session.say("已写入 {path}", "written: {path}", path=result.path)
        raise SystemExit(result.status)

    return import_
