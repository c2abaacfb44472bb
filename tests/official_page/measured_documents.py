"""The documents that are measured, each printed once from its PDF and once from its Word file by LibreOffice."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import habit_measures
import head_documents
import measured_forms
from broken_lines import marks_document, pieces_document
from printed_page import Page, pages_of

from cadre_docs.documents.tree import (
    AnnexStart,
    AttachmentNote,
    Document,
    Heading,
    Note,
    Paragraph,
    Recipients,
    Run,
    Section,
    Signature,
)
from cadre_docs.office import Office
from cadre_docs.office.fonts import find_fonts
from cadre_docs.renderers import RENDERERS
from running import ROOT

FACES = {
    "仿宋_GB2312": "FandolFang",
    "楷体_GB2312": "FandolKai",
    "黑体": "FandolHei",
    "宋体": "FandolSong",
    "方正小标宋简体": "FandolSong:bold",
}
"""The free faces that stand in for the official ones."""
SENTENCE = "安禾市机关干部跨单位竞争上岗工作应当坚持公开平等竞争择优原则"

RARE = "囍珺喆堃昇玥祎翀𬭚䶮㛃甡"
"""Characters of names that GB 2312, and so the faces of official documents, do not have."""


def p(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def documents() -> dict[str, Document]:
    """By name: full pages, notices short and long, sealed and not, a red head, and 干部任免审批表."""
    levels = tuple(
        Heading(level, (Run(text),))  # type: ignore[arg-type]
        for level, text in enumerate(("一、公示对象", "（一）拟任人选", "1．基本情况", "（1）说明"), 1)
    )
    opening = (Recipients("各镇党委，市级机关各党组"), p("经市委研究决定，现将有关事项公告如下。"))
    notice = Section((*opening, *levels, p(SENTENCE), Signature("中共安禾市委组织部", "2014年12月1日"), Note("公开")))
    sealed = Section((*opening, p(SENTENCE), Signature("中共安禾市委组织部", "2014年12月8日", sealed=True)))
    long_date = Section((p(SENTENCE), Signature("市人社局", "2014年12月18日")))
    annexed = Section(
        (
            *opening,
            p(SENTENCE * 30),
            AttachmentNote(("职位表",)),
            *sealed.blocks[-1:],
            AnnexStart("1", "职位表"),
            p("略"),
        )
    )
    title = "关于甲一等同志职务任免的通知"
    return {
        "full": Document("", (Section(tuple(p(SENTENCE * 40) for _ in range(4))),), show_title=False),
        "notice": Document("干部任前公示", (notice,)),
        "long-date": Document("干部任前公示", (long_date,)),
        "annexed": Document("关于印发职位表的通知", (annexed,)),
        "red-head": Document(title, (sealed,), number="安组干〔2014〕12号", issuer="中共安禾市委组织部文件"),
        **head_documents.documents(),
        **habit_measures.documents(),
        **measured_forms.documents(),
        "marks": marks_document(),
        "pieces": pieces_document(),
        "rare": Document("", (Section((p(RARE),)),), show_title=False),
    }


def both(folder: Path) -> dict[str, dict[str, list[Page]]]:
    """For each document its pages, as ``word``, as ``pdf`` and as ``typst``."""
    office = Office(ROOT)
    made = documents()
    for name, document in made.items():
        (folder / f"{name}.docx").write_bytes(RENDERERS["word"].render(document, office))
        (folder / f"{name}.pdf").write_bytes(RENDERERS["pdf"].render(document, office))
        (folder / f"{name}.typst.pdf").write_bytes(RENDERERS["pdf"].render(by_typst(document), office))
    printed = folder / "printed"
    print_words(folder, [folder / f"{name}.docx" for name in made], printed)
    places = {"word": printed / "{}.pdf", "pdf": folder / "{}.pdf", "typst": folder / "{}.typst.pdf"}
    return {name: {form: pages_of(Path(str(at).format(name))) for form, at in places.items()} for name in made}


def by_typst(document: Document) -> Document:
    """The same document, set by the other engine."""
    return replace(document, pdf_engine="typst")


def print_words(folder: Path, words: list[Path], target: Path) -> None:
    """All Word files as LibreOffice prints them, in one run, the official fonts replaced by the free ones."""
    program, path = shutil.which("soffice"), find_fonts().path("fang")
    assert program is not None
    assert path is not None
    aliases = "".join(
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{face.partition(":")[0]}</string></edit>'
        + ('<edit name="weight" mode="assign"><const>bold</const></edit>' if face.endswith(":bold") else "")
        + "</match>"
        for name, face in FACES.items()
    )
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<include ignore_missing='yes'>/etc/fonts/fonts.conf</include><dir>{path.parent}</dir>{aliases}</fontconfig>"
    )
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            target,
            *words,
        ],
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "FONTCONFIG_FILE": str(folder / "fonts.conf")},
        capture_output=True,
        check=True,
        timeout=240,
    )
