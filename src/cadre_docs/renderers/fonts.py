"""The fonts that a PDF is set in, or what to do where this machine has not all of them."""

from cadre_docs.diagnostics import say
from cadre_docs.office.fonts import INSTALLS_FACES, FontFiles, find_fonts
from cadre_docs.renderers.renderer import RendererUnavailableError


def official_fonts() -> FontFiles:
    """The font files of this machine. Raises RendererUnavailableError where a face of official documents is missing."""
    fonts = find_fonts()
    if fonts.missing:
        raise RendererUnavailableError(
            say(
                "缺少字体 {fonts}，不能生成 PDF：运行 {command} 安装，或用环境变量 CADRE_DOCS_FONTS 指明其文件夹",
                "the fonts {fonts} are missing, so no PDF can be made: run {command} to install them, or name their "
                "folder in the environment variable CADRE_DOCS_FONTS",
                fonts=", ".join(fonts.missing),
                command=INSTALLS_FACES,
            )
        )
    return fonts
