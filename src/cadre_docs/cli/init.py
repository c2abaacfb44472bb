"""``cadre-docs init``: a new office with one small exercise."""

from pathlib import Path

import click

from cadre_docs.cli.session import Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(help=speak("建立一个办公室，附一项小型示例工作。", "Make an office with one small exercise."))
    @click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
    @click.option(
        "--kind",
        type=click.Choice(["competition", "recruitment"]),
        default="competition",
        help=speak("示例：竞岗，或考试录用", "the exercise it starts with"),
    )
    @click.pass_obj
    def init(session: Session, target: Path, kind: str) -> None:
        from cadre_docs.build.init import init as make_office

        paths = make_office(target, kind, session.lang)
        session.say(
            "已在 {target} 建立办公室（{count} 个文件）",
            "an office in {target} ({count} files)",
            target=target,
            count=len(paths),
        )
        session.say("下一步：cd {target} && cadre-docs check", "next: cd {target} && cadre-docs check", target=target)
        session.say(
            "文件核对无误后：cadre-docs snapshot --update，此后每处变化都会列出",
            "once its documents are right: cadre-docs snapshot --update; from then on every change is listed",
        )

    return init
