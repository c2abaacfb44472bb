"""``cadre-docs serve``: the site on this machine, shown anew on every change."""

import threading
from datetime import date

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak("在本机预览网站，文件一改就更新。", "Preview the site on this machine; reloads on change.")
    )
    @click.option("--port", type=click.IntRange(0, 65535), default=8000, help=speak("端口", "the port"))
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.pass_obj
    def serve(session: Session, port: int, as_of: date | None) -> None:
        from cadre_docs.build.preview import News
        from cadre_docs.build.serve import ADDRESS
        from cadre_docs.build.serve import serve as serve_site

        def tell(news: News) -> None:
            session.show(news.diagnostics, news.sources)

        def started(at: int) -> None:
            session.say(
                "http://{address}:{port}/  按 Ctrl-C 结束",
                "http://{address}:{port}/  Ctrl-C ends it",
                address=ADDRESS,
                port=at,
            )

        stop = threading.Event()
        try:
            serve_site(session.office(as_of), port, tell, started, stop)
        except KeyboardInterrupt:
            stop.set()

    return serve
