"""``cadre-docs schema``: the JSON Schemas of record files."""

import click

from cadre_docs.cli.session import Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(help=speak("写出或核对 schemas/ 里的 JSON Schema。", "Write or check the JSON Schemas in schemas/."))
    @click.option("--check", is_flag=True, help=speak("只核对，不写入", "compare only, write nothing"))
    @click.pass_obj
    def schema(session: Session, check: bool) -> None:
        from cadre_docs.office import OutputFolder
        from cadre_docs.records.schema import schemas

        office = session.office()
        stale = [path for path, text in schemas().items() if not office.has(path) or office.read_text(path) != text]
        if check and stale:
            for path in stale:
                session.say("{path} 不是最新的", "{path} is stale", path=path)
            session.say("运行 cadre-docs schema 重新生成", "run: cadre-docs schema")
            raise SystemExit(1)
        if not check:
            output = OutputFolder(office.root)
            for path in stale:
                output.stage(path, schemas()[path].encode())
            output.publish(stale)
            output.discard()
        session.say("{count} 个 Schema 已是最新", "{count} schemas are up to date", count=len(schemas()))

    return schema
