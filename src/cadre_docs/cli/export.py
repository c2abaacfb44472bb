"""``cadre-docs export``: appointment forms as files that other personnel programs read."""

from datetime import date
from pathlib import Path

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "把干部任免审批表导出为 .lrmx 或 .lrm，或导出为一册 Excel 名册。文件含身份证号和照片，注意保管。",
            "Export appointment forms as .lrmx or .lrm, or as one Excel roster. They hold personal data and photos.",
        )
    )
    @click.option("--exercise", default="", metavar="ID", help=speak("只导出这项工作的", "only those of this exercise"))
    @click.option("--person", default="", metavar="ID", help=speak("只导出这名干部的", "only those of this person"))
    @click.option("--to", type=click.Choice(["lrmx", "lrm", "xlsx"]), default="lrmx", help=speak("格式", "the format"))
    @click.option("-o", "--output", required=True, metavar="DIR", help=speak("写到哪个文件夹", "where to write"))
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.pass_obj
    def export(session: Session, exercise: str, person: str, to: str, output: str, as_of: date | None) -> None:
        from cadre_docs.build.exporting import export_forms

        if exercise and person:
            raise click.UsageError(speak("--exercise 和 --person 只能用一个", "give --exercise or --person, not both"))
        result = export_forms(session.office(as_of), Path(output), exercise=exercise, person=person, to=to)
        session.show(result.diagnostics)
        session.say("已写入 {n} 个文件", "files written: {n}", n=len(result.paths))
        raise SystemExit(result.status)

    return export
