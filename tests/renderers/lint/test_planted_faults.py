"""Each departure planted alone in a flawless file is found alone, at its paragraph."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import word_samples as w
from word_samples import File, P, flawless

from cadre_docs.renderers.lint import lint
from cadre_docs.renderers.lint.offences import OFFENCES

Change = Callable[[File], File]


def text(number: int, words: str) -> Change:
    return lambda file: file.with_paragraph(number, text=words)


def look(number: int, properties: str) -> Change:
    return lambda file: file.with_paragraph(number, look=properties)


def run(number: int, properties: str) -> Change:
    return lambda file: file.with_paragraph(number, run=properties)


def page(**changes: str) -> Change:
    return lambda file: file.with_page(**changes)


def part(**changes: object) -> Change:
    return lambda file: replace(file, **changes)  # type: ignore[arg-type]


def put(number: int, *paragraphs: P | str) -> Change:
    return lambda file: replace(
        file, paragraphs=(*file.paragraphs[: number - 1], *paragraphs, *file.paragraphs[number - 1 :])
    )


def without(number: int) -> Change:
    return lambda file: file.without(number)


def both(*changes: Change) -> Change:
    def change(file: File) -> File:
        for one in changes:
            file = one(file)
        return file

    return change


def beside(number: int, *runs: tuple[str, str]) -> Change:
    """What stands at the left of a line, a tab, and what stands at its right."""
    (first, look), (second, other) = runs
    return lambda file: file.with_paragraph(number, text="", runs=((first, look), (f"\t{second}", other)))


NUMBER, SERIAL = ("禾人函〔2014〕3号", ""), ("000001", "")
HEAVY = '<w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="24"/>'

UPPER, LOWER = w.double("thickThinSmallGap"), w.double("thinThickSmallGap")


def floating(side: str, area: str) -> str:
    """An imprint in a table that floats there."""
    lines = "".join(f'<w:{edge} w:val="single" w:sz="8"/>' for edge in ("top", "bottom"))
    place = f'<w:tblpPr w:vertAnchor="{area}" w:horzAnchor="page" w:tblpYSpec="{side}"/>'
    return w.imprint_table(lines).replace("<w:tblPr>", f"<w:tblPr>{place}")


def letter(upper: str, lower: str) -> Change:
    """The file as a letter with these double lines: the borders of a paragraph, or a table of a footer."""
    return both(
        text(w.MARK, "禾山市人事局"),
        look(w.MARK, w.CENTRED + upper),
        both(text(w.NUMBER, "禾人函〔2014〕3号"), look(w.NUMBER, w.CENTRED)),
        part(below=lower),
    )


FAULTS: tuple[tuple[str, str, Change, int], ...] = (
    ("letter paper", "page-size", page(w="12240", h="15840"), w.COPY),
    ("usual margins of Word", "page-margin", page(top="1440", bottom="1440"), w.COPY),
    ("a gutter beside a full margin", "page-margin", page(gutter="284"), w.COPY),
    ("27 characters a line", "characters-per-line", part(spacing=""), w.OPENING),
    ("25 characters a line", "characters-per-line", part(spacing='<w:spacing w:val="30"/>'), w.OPENING),
    ("exact 24 pt", "line-pitch", look(w.TEXT, w.INDENTED + '<w:spacing w:line="480" w:lineRule="exact"/>'), w.TEXT),
    ("one and a half lines of the grid", "line-pitch", look(w.TEXT, w.INDENTED + '<w:spacing w:line="360"/>'), w.TEXT),
    ("off the grid", "line-pitch-open", look(w.TEXT, w.INDENTED + '<w:snapToGrid w:val="0"/>'), w.TEXT),
    ("no grid", "line-pitch-open", part(grid=""), w.TO),
    ("space after", "paragraph-spacing", look(w.TEXT, w.INDENTED + '<w:spacing w:after="200"/>'), w.TEXT),
    ("blue text", "text-color", run(w.TEXT, '<w:color w:val="0000FF"/>'), w.TEXT),
    ("no page number", "page-number-missing", part(footers=False), w.COPY),
    ("hyphens around the number", "page-number-form", part(number=("- ", " -")), w.COPY),
    ("a page of pages", "page-number-form", part(number=("第", "页")), w.COPY),
    ("number in Times", "page-number-font", part(number_look='<w:sz w:val="28"/>'), w.COPY),
    (
        "number in 9 pt",
        "page-number-size",
        part(
            number_look='<w:rFonts w:ascii="宋体"/><w:sz w:val="18"/>',
            even=w.ONE_IN,
            odd=w.ONE_IN + '<w:jc w:val="right"/>',
        ),
        w.COPY,
    ),
    ("number centred", "page-number-sides", part(odd=w.CENTRED), w.COPY),
    ("same footer on all pages", "page-number-sides", part(settings=""), w.COPY),
    ("number at the edge", "page-number-sides", part(odd='<w:jc w:val="right"/>'), w.COPY),
    ("footer too low", "page-number-drop", page(footer="850"), w.COPY),
    ("five digits", "copy-number", text(w.COPY, "00001"), w.COPY),
    ("secrecy in the body's type", "head-mark-font", run(w.SECRECY, ""), w.SECRECY),
    (
        "urgency above secrecy",
        "head-order",
        both(text(w.SECRECY, "特急"), text(w.URGENCY, "机密★1年")),
        w.URGENCY,
    ),
    ("mark in 宋体", "mark-font", run(w.MARK, w.font("宋体", 40, '<w:color w:val="FF0000"/>')), w.MARK),
    ("black mark", "mark-color", run(w.MARK, w.font("方正小标宋简体", 40)), w.MARK),
    ("square brackets", "number-brackets", text(w.NUMBER, "禾人发[2014]12号"), w.NUMBER),
    ("第 in the number", "number-ordinal", text(w.NUMBER, "禾人发〔2014〕第12号"), w.NUMBER),
    ("padded number", "number-zero-padded", text(w.NUMBER, "禾人发〔2014〕012号"), w.NUMBER),
    ("short year", "number-year", text(w.NUMBER, "禾人发〔14〕12号"), w.NUMBER),
    ("number in 宋体", "number-font", run(w.NUMBER, w.font("宋体")), w.NUMBER),
    ("signer in the body's type", "signer-font", text(w.NUMBER, "禾人发〔2014〕12号　　　签发人：方小田"), w.NUMBER),
    ("a letter's serial of five digits", "copy-number", beside(w.COPY, ("00001", ""), NUMBER), w.COPY),
    ("a letter's secrecy in 仿宋", "head-mark-font", beside(w.SECRECY, ("机密★1年", ""), NUMBER), w.SECRECY),
    ("square brackets in a letter", "number-brackets", beside(w.COPY, SERIAL, ("禾人函[2014]3号", "")), w.COPY),
    ("a letter's number in 宋体", "number-font", beside(w.COPY, SERIAL, (NUMBER[0], w.font("宋体"))), w.COPY),
    (
        "the last signer in 仿宋 behind a tab",
        "signer-font",
        beside(w.NUMBER, ("禾人发〔2014〕12号", ""), ("签发人：方小田", "")),
        w.NUMBER,
    ),
    ("cited number in round brackets", "cited-number", text(w.LEVEL1_2, "二、落实禾人发（2013）8号文"), w.LEVEL1_2),
    ("no red line", "red-line-missing", look(w.NUMBER, w.CENTRED), w.NUMBER),
    ("title in 黑体", "title-font", run(w.NAME, w.font("黑体", 22)), w.NAME),
    ("title of 18 pt", "title-size", run(w.NAME, w.font("方正小标宋简体", 18)), w.NAME),
    ("title to the left", "title-align", look(w.NAME, ""), w.NAME),
    ("bold title", "title-bold", run(w.NAME, w.TITLE + "<w:b/>"), w.NAME),
    ("full stop in the title", "title-punctuation", text(w.NAME, "关于做好年度考核工作的通知。"), w.NAME),
    ("long title", "title-unbroken", text(w.NAME, "关于认真做好全市机关事业单位年度考核工作的通知"), w.NAME),
    ("no line below the title", "title-blank-line", without(w.BLANK), w.NAME),
    ("no colon", "recipients-colon", text(w.TO, "各镇人民政府，市级机关各部门"), w.TO),
    ("half-width colon", "recipients-colon", text(w.TO, "各镇人民政府，市级机关各部门:"), w.TO),
    ("recipients indented", "recipients-indent", look(w.TO, w.INDENTED), w.TO),
    ("body in 宋体", "body-font", run(w.TEXT, w.font("宋体")), w.TEXT),
    ("body of 14 pt", "body-size", run(w.TEXT, '<w:sz w:val="28"/>'), w.TEXT),
    ("bold in the body", "body-bold", run(w.TEXT, "<w:b/>"), w.TEXT),
    ("no indent", "first-line-indent", look(w.TEXT, ""), w.TEXT),
    (
        "indent by spaces",
        "indent-by-spaces",
        both(look(w.TEXT_2, ""), text(w.TEXT_2, "　　各单位应当按时上报。")),
        w.TEXT_2,
    ),
    ("body moved right", "wrapped-lines-indented", look(w.TEXT, '<w:ind w:leftChars="200"/>'), w.TEXT),
    ("level 1 in 仿宋", "heading-font", run(w.LEVEL1, ""), w.LEVEL1),
    ("level 2 in 黑体", "heading-font", run(w.LEVEL2, w.HEI), w.LEVEL2),
    ("level 3 in 黑体", "heading-font", run(w.LEVEL3, w.HEI), w.LEVEL3),
    ("level 1 of 18 pt", "heading-size", run(w.LEVEL1, w.font("黑体", 18, '<w:spacing w:val="-45"/>')), w.LEVEL1),
    ("level 3 in bold", "heading-bold", run(w.LEVEL3, "<w:b/>"), w.LEVEL3),
    ("一.", "numbering-mark", text(w.LEVEL1, "一.考核对象"), w.LEVEL1),
    ("（一）、", "numbering-mark", text(w.LEVEL2, "（一）、范围"), w.LEVEL2),
    ("1、", "numbering-mark", text(w.LEVEL3, "1、在编人员"), w.LEVEL3),
    ("(1)", "numbering-mark", text(w.LEVEL4, "(1)公务员"), w.LEVEL4),
    (
        "beginning with 二",
        "numbering-start",
        both(text(w.LEVEL1, "二、考核对象"), text(w.LEVEL1_2, "三、工作要求")),
        w.LEVEL1,
    ),
    ("一 then 三", "numbering-gap", text(w.LEVEL1_2, "三、工作要求"), w.LEVEL1_2),
    ("一 twice", "numbering-repeated", text(w.LEVEL1_2, "一、工作要求"), w.LEVEL1_2),
    ("kinsoku switched off", "kinsoku-off", look(w.TEXT_2, '<w:kinsoku w:val="0"/>' + w.INDENTED), w.TEXT_2),
    ("a stop after a forced break", "mark-at-line-edge", text(w.TEXT_2, "各单位应当如实上报\n。"), w.TEXT_2),
    ("a bracket before a forced break", "mark-at-line-edge", text(w.TEXT_2, "各单位（\n科室）如实上报。"), w.TEXT_2),
    ("a year torn apart", "piece-torn", text(w.TEXT_2, "各单位应当于2014\n年如实上报。"), w.TEXT_2),
    ("a number torn apart", "piece-torn", text(w.TEXT_2, "各单位应当上报12\n34名干部。"), w.TEXT_2),
    ("zeros in a date of the text", "text-date-zero-padded", text(w.TEXT_2, "于2014年03月08日前上报。"), w.TEXT_2),
    ("percent in words with digits", "percent-form", text(w.TEXT_2, "优秀的占百分之20。"), w.TEXT_2),
    ("a blank before percent", "percent-form", text(w.TEXT_2, "优秀的占20 %。"), w.TEXT_2),
    ("a range with one percent", "percent-form", text(w.TEXT_2, "优秀的占15—20%。"), w.TEXT_2),
    ("square brackets of a number", "cited-number", text(w.TEXT_2, "按安组发[2014]5号文件办理。"), w.TEXT_2),
    ("round brackets of a number", "cited-number", text(w.TEXT_2, "按安组发（2014）5号文件办理。"), w.TEXT_2),
    ("half-width comma", "half-width-punctuation", text(w.TEXT_2, "各单位应当按时,如实上报。"), w.TEXT_2),
    ("long table", "table-header-not-repeated", put(w.ANNEX_TEXT + 1, w.table(20, repeated=False)), 31),
    ("half-width colon of 附件", "attachment-colon", text(w.ATTACHED, "附件:1.考核登记表"), w.ATTACHED),
    ("attachments 1 and 3", "attachment-numbering", text(w.ATTACHED_2, "3.考核汇总表"), w.ATTACHED_2),
    ("attachment named with a stop", "attachment-punctuation", text(w.ATTACHED_2, "2.考核汇总表。"), w.ATTACHED_2),
    ("attachment note flush", "attachment-indent", look(w.ATTACHED, ""), w.ATTACHED),
    ("no line above 附件", "attachment-blank-line", without(19), 19),
    ("附件 in 仿宋", "annex-font", run(w.ANNEX, ""), w.ANNEX),
    ("attachment on the same page", "annex-new-page", look(w.ANNEX, '<w:jc w:val="left"/>'), w.ANNEX),
    ("附件 indented", "annex-indent", look(w.ANNEX, "<w:pageBreakBefore/>" + w.INDENTED), w.ANNEX),
    ("padded date", "date-zero-padded", text(w.DATE, "2014年03月8日"), w.DATE),
    (
        "Chinese numerals",
        "date-chinese-numerals",
        both(
            text(w.DATE, "二〇一四年三月八日"),
            look(w.DATE, '<w:ind w:rightChars="400"/><w:jc w:val="right"/>'),
            look(w.ISSUER, '<w:ind w:rightChars="550"/><w:jc w:val="right"/>'),
        ),
        w.DATE,
    ),
    ("points in the date", "date-form", text(w.DATE, "2014.3.8"), w.DATE),
    ("30 February", "date-impossible", text(w.DATE, "2014年2月30日"), w.DATE),
    ("no issuer", "issuer-missing", text(w.ISSUER, ""), w.DATE),
    ("date too far left", "signature-position", look(w.DATE, '<w:ind w:left="4725"/><w:jc w:val="left"/>'), w.DATE),
    ("no date", "date-missing", both(without(w.DATE), without(w.ISSUER), without(23)), w.TEXT_2 + 9),
    ("此页无正文", "empty-page-phrase", put(w.TEXT_2 + 1, P("（此页无正文）", w.INDENTED)), w.TEXT_2 + 1),
    ("抄送 without its colon", "copies-colon", text(w.COPIES, "抄送市委办公室，市政府办公室。"), w.COPIES),
    ("抄送 without its stop", "copies-stop", text(w.COPIES, "抄送：市委办公室，市政府办公室"), w.COPIES),
    ("imprint in 宋体", "imprint-font", run(w.COPIES, w.font("宋体", 14)), w.COPIES),
    ("imprint of 16 pt", "imprint-size", run(w.COPIES, ""), w.COPIES),
    ("padded date of printing", "imprint-date", text(w.PRINTED, "禾山市人事局办公室　　2014年03月9日印发"), w.PRINTED),
    ("no lines", "imprint-lines", look(w.COPIES, w.ONE_IN), w.COPIES),
    (
        "a heavy last line of a table",
        "imprint-line-weight",
        both(without(32), without(31), put(31, w.imprint_table(HEAVY))),
        32,
    ),
    ("text below the imprint", "imprint-not-last", put(w.PRINTED + 1, P("请认真执行。", w.INDENTED)), w.PRINTED + 1),
    (
        "an imprint that floats at the head",
        "imprint-place",
        both(without(32), without(31), put(31, floating("top", "margin"))),
        31,
    ),
    (
        "an imprint at the foot of the paper",
        "imprint-place",
        both(without(32), without(31), put(31, floating("bottom", "page"))),
        31,
    ),
    (
        "an imprint framed in the middle",
        "imprint-place",
        look(w.COPIES, '<w:framePr w:vAnchor="margin" w:yAlign="center"/>' + w.ONE_IN + w.THICK_ABOVE),
        w.COPIES,
    ),
    ("a letter without lines", "letter-lines-missing", letter("", ""), w.MARK),
    ("a letter with one line", "letter-lines-missing", letter(UPPER, ""), w.MARK),
    ("a letter's lines the wrong way round", "letter-line-order", letter(LOWER, UPPER), w.MARK),
    ("a letter's lines alike", "letter-line-order", letter(UPPER, w.double("double")), w.MARK),
    ("a black line of a letter", "letter-line-color", letter(w.double("thickThinSmallGap", "auto"), LOWER), w.MARK),
    ("a short line of a letter", "letter-line-length", letter(UPPER, w.flat_table(156, 6, 18)), w.MARK),
    (
        "no title",
        "title-missing",
        both(without(8), put(8, P("现将有关事项通知如下。", w.INDENTED)), without(9), without(9)),
        1,
    ),
    (
        "on its side",
        "page-orientation",
        page(w="16838", h="11906", top="1588", right="2098", bottom="1474", left="1984"),
        w.TO,
    ),
    (
        "every paragraph alike is one finding",
        "body-font",
        both(run(w.TEXT, w.font("宋体")), run(w.TEXT_2, w.font("宋体"))),
        w.TEXT,
    ),
)


def found(file: File) -> list[tuple[str, int]]:
    diagnostics = lint(file.packed(), "sample.docx")
    return [(one.code, one.position.line if one.position else 0) for one in diagnostics]


def test_the_file_that_faults_are_planted_in_has_none() -> None:
    assert found(flawless()) == []


@pytest.mark.parametrize(
    ("code", "change", "place"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_a_planted_fault_is_found_alone_at_its_place(code: str, change: Change, place: int) -> None:
    assert found(change(flawless())) == [(code, place)]


RIGHT = '<w:jc w:val="right"/>'
SIGNATURES = {
    "date by a left indent": look(w.DATE, '<w:ind w:left="6930"/><w:jc w:val="left"/>'),
    "date by spaces": both(look(w.DATE, '<w:jc w:val="left"/>'), text(w.DATE, "　" * 22 + "2014年3月8日")),
    "sealed": both(
        look(w.DATE, '<w:ind w:rightChars="400"/>' + RIGHT), look(w.ISSUER, '<w:ind w:rightChars="400"/>' + RIGHT)
    ),
    "a date longer than the issuer": both(
        text(w.ISSUER, "市人事局"),
        look(w.ISSUER, '<w:ind w:rightChars="600"/>' + RIGHT),
        look(w.DATE, '<w:ind w:rightChars="200"/>' + RIGHT),
    ),
}


@pytest.mark.parametrize("name", SIGNATURES)
def test_every_lawful_place_of_a_signature_passes(name: str) -> None:
    assert found(SIGNATURES[name](flawless())) == []


LAWFUL = {
    "a letter with its double lines": letter(UPPER, LOWER),
    "a letter whose lines are tables": letter(UPPER, w.flat_table(170, 6, 18)),
    "an imprint at the foot of the type area": both(without(32), without(31), put(31, floating("bottom", "margin"))),
    "a notice that is posted without head or imprint": lambda file: replace(
        file, paragraphs=file.paragraphs[w.NAME - 1 : w.ANNEX - 1]
    ),
    "a list under a heading begins anew": put(w.TEXT_2 + 1, P("1.按时", w.INDENTED), P("2.如实", w.INDENTED)),
    "an imprint in a table": both(
        without(32),
        without(31),
        put(31, w.imprint_table('<w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/>')),
    ),
    "a long table whose head is repeated": put(w.ANNEX_TEXT + 1, w.table(20, repeated=True)),
    "an amount at the start": put(w.TEXT, P("1.5亿元的专项资金由市财政局安排。", w.INDENTED)),
    "a heading that runs on into the text": put(
        w.TEXT, P("", w.INDENTED, runs=(("（二）时间。", w.KAI), ("考核工作应当在年底以前完成。", "")))
    ),
    "recipients of any name": text(w.TO, "中共安禾市委常务委员会会议、买买提江·阿卜杜："),
    "a number below the title": both(text(w.NUMBER, ""), text(w.BLANK, "禾人发〔2014〕12号"), look(w.BLANK, w.CENTRED)),
    "a mark of a long name in small type": run(w.MARK, w.font("方正小标宋简体", 14, '<w:color w:val="FF0000"/>')),
    "recipients of one word": text(w.TO, "各科室："),
    "a person addressed": text(w.TO, "方小田同志："),
    "no recipients": text(w.TO, ""),
    "a time and a ratio": text(w.TEXT_2, "各单位应当于当日8:30前，按1:2的比例上报。"),
    "a letter's number beside its serial": beside(w.COPY, SERIAL, NUMBER),
    "a letter's copies without lines": both(without(w.PRINTED), look(w.COPIES, w.ONE_IN)),
    "the last of several signers beside the number": both(
        put(w.NUMBER, P("", runs=(("\t签发人：", ""), ("方小田　禾小苗", w.KAI)))),
        beside(w.NUMBER + 1, ("禾人发〔2014〕12号", ""), ("柳小枝", w.KAI)),
    ),
    "the signer beside the number": both(
        text(w.NUMBER, ""),
        lambda file: file.with_paragraph(w.NUMBER, runs=(("禾人发〔2014〕12号　　　签发人：", ""), ("方小田", w.KAI))),
    ),
}


@pytest.mark.parametrize("name", LAWFUL)
def test_what_the_standard_allows_is_not_found(name: str) -> None:
    assert found(LAWFUL[name](flawless())) == []


def test_every_offence_of_the_standard_is_planted_here() -> None:
    assert set(OFFENCES) - {fault[1] for fault in FAULTS} == {"page-margin-narrow"}
    assert len(FAULTS) > 80
