"""``cadre-docs publish``: the site of the last build, to a folder, at once or not at all."""

from pathlib import Path

import click

from cadre_docs.cli.session import Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(help=speak("把上次生成的网站整体发布到文件夹。", "Publish the site of the last build to a folder."))
    @click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
    @click.option("-o", "--output", default="build", metavar="DIR", help=speak("成果文件夹", "the folder of the build"))
    @click.pass_obj
    def publish(session: Session, target: Path, output: str) -> None:
        from cadre_docs.build.publish import publish as publish_site
        from cadre_docs.office import OutputFolder

        office = session.office()
        count = publish_site(OutputFolder(office.root / output), target.resolve())
        session.say(
            "已发布 {count} 个文件到 {target}", "{count} files published to {target}", count=count, target=target
        )

    return publish
