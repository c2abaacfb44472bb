"""``cadre-docs import``: spreadsheets and appointment forms into records."""

from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak

FIGURES = {
    "positions": ("职位 {figure} 个", "positions: {figure}"),
    "openings": ("人数合计 {figure}", "openings: {figure}"),
    "applicants": ("报名合计 {figure}", "applicants: {figure}"),
    "people": ("干部 {figure} 名", "people: {figure}"),
    "photos": ("照片 {figure} 张", "photos: {figure}"),
    "left_out": ("未导入 {figure} 份", "forms left out: {figure}"),
}
"""How the figures of an import are told."""


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        "import",
        help=speak(
            "把 Excel 表或干部任免审批表（.lrmx、.lrm，也可以是整个文件夹）导入为记录。",
            "Import a spreadsheet, or appointment forms (.lrmx, .lrm, or a folder of them), as records.",
        ),
    )
    @click.argument("file", type=click.Path(exists=True, path_type=Path))
    @click.option(
        "--as",
        "kind",
        required=True,
        type=click.Choice(["positions", "daily-count", "person"]),
        help=speak("positions 职位表；daily-count 报名人数统计表；person 任免审批表", "what the file holds"),
    )
    @click.option("--exercise", default="", help=speak("Excel 表所属的工作编号", "of a spreadsheet: its exercise's id"))
    @click.option("--id", "key", default="", help=speak("干部编号", "of one form: the person's id"))
    @click.option("--unit", default="", help=speak("现工作单位编号", "of forms: the id of the unit"))
    @click.option("--date", "on", type=IsoDate(), help=speak("统计日期，默认取标题里的", "the day counted"))
    @click.option("--force", is_flag=True, help=speak("覆盖已导入的文件", "replace a file imported before"))
    @click.pass_obj
    def import_(
        session: Session, file: Path, kind: str, exercise: str, key: str, unit: str, on: date | None, force: bool
    ) -> None:
        if kind == "person":
            _import_people(session, speak, file, key=key, unit=unit, force=force)
        from cadre_docs.build.importing import import_file

        if not exercise or file.is_dir():
            raise click.UsageError(
                speak("Excel 表需要 --exercise，一次一个文件", "one sheet at a time, with --exercise")
            )
        result = import_file(session.office(), file, kind=kind, exercise=exercise, on=on, force=force)
        session.show(result.diagnostics)
        for name, figure in result.figures.items():
            session.say(*FIGURES[name], figure=figure)
        if result.path:
            session.say("已写入 {path}", "written: {path}", path=result.path)
        raise SystemExit(result.status)

    return import_


def _import_people(session: Session, speak: Speak, file: Path, *, key: str, unit: str, force: bool) -> NoReturn:
    from cadre_docs.build.importing_people import import_people

    if key and file.is_dir():
        raise click.UsageError(speak("--id 只用于单个文件", "--id is for one file"))
    result = import_people(session.office(), file, key=key, unit=unit, force=force)
    session.show(result.diagnostics)
    figures = {"people": len(result.paths), "photos": result.photos, "left_out": result.left_out}
    for name, figure in figures.items():
        session.say(*FIGURES[name], figure=figure)
    if len(result.paths) == 1:
        session.say("已写入 {path}", "written: {path}", path=result.paths[0])
    raise SystemExit(result.status)
