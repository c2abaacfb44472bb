"""Fields of an appointment form that need reading: party, education, assessments, identity number."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cadre_docs.diagnostics import say
from cadre_docs.documents.appointment_form import BOTH, PARTY_MEMBERS, WITHOUT_PARTY
from cadre_docs.intake.form_month import month_of
from cadre_docs.intake.form_report import FormReport
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.person import Grade
from cadre_docs.records.position import Education

PARTY_MEMBER = "中共党员"
PARTIES = ("民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟")
FULL_NAMES = "[\u4e00-\u9fff]{2,12}(?:委员会|同盟|建国会|促进会|民主党|致公党)"
PARTY_NAMES = re.compile(rf"(?:中国)?(?:{'|'.join(PARTIES)}|{FULL_NAMES})(?:[盟会党社成]?员)?")
_PARTS = re.compile(r"[、，,；;\s（）()]+")
EDUCATION_WORDS = (
    ("研究生", Education.POSTGRADUATE),
    ("大专", Education.COLLEGE),
    ("专科", Education.COLLEGE),
    ("大学", Education.BACHELOR),
    ("本科", Education.BACHELOR),
    ("中专", Education.SECONDARY),
    ("中技", Education.SECONDARY),
    ("中师", Education.SECONDARY),
)
"""Words that tell a level of education; the first that stands in a text decides."""
_GRADES = "|".join(sorted((grade.label for grade in Grade), key=len, reverse=True))
_YEAR = r"(?<!\d)(?:19|20)\d{2}(?!\d)"
_ASSESSMENT = re.compile(
    rf"(?P<years>{_YEAR}年?度?(?:[、，,和]{_YEAR}年?度?)*)(?:年度)?(?:考核)?(?:结果)?(?:均|都)?(?:被?[评定]?[为定]|：|:)?"
    rf"(?P<grade>{_GRADES})(?:等次)?(?=[；;，,。.、\s]|$)"
)
_REST = re.compile(r"[；;，,。.、\s]*")
_ID_NUMBER = re.compile(r"\d{17}[\dX]", re.ASCII)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"


def party(report: FormReport) -> dict[str, Any]:
    """Political status and month of joining. A month alone is a party member's (forms.md 1.1)."""
    text = report.content.texts.get("RuDangShiJian", "").strip()
    status = report.content.texts.get("ZhengZhiMianMao", "").strip()
    found: dict[str, Any] = {"party": status} if status else {}
    if not text:
        return found
    joined = month_of(text)
    if joined is not None:
        return {"party": status or PARTY_MEMBER, "party_joined": joined.iso}
    parts = [part for part in _PARTS.split(text) if part]
    months = [month for part in parts if (month := month_of(part))]
    names = [part for part in parts if month_of(part) is None]
    if len(names) != 1 or len(months) > 1 or not _is_status(names[0]):
        message = say("不是年月或党派名，未写入", "neither a month nor a party; left out")
        report.keep_out("RuDangShiJian", "form-party", message)
        return found
    return _named(report, names[0], months, is_month_first=bool(months) and month_of(parts[0]) is not None) | found


def _is_status(name: str) -> bool:
    return name in PARTY_MEMBERS or name in WITHOUT_PARTY or PARTY_NAMES.fullmatch(name) is not None


def _named(report: FormReport, name: str, months: Sequence[YearMonth], *, is_month_first: bool) -> dict[str, Any]:
    is_other = name not in PARTY_MEMBERS and name not in WITHOUT_PARTY
    found: dict[str, Any] = {"party": name}
    if months:
        found["party_joined"] = months[0].iso
    if is_month_first and is_other:
        message = say(
            "按中共党员兼{name}成员写入，请核对", "read as a party member who is in {name} too: please check", name=name
        )
        report.doubt("RuDangShiJian", "form-party", message)
        found["party"] = f"{BOTH}{name}"
    return found


def studies(report: FormReport) -> dict[str, Any]:
    """Full-time and in-service education."""
    found = {}
    for element, field in (("QuanRiZhiJiaoYu", "full_time"), ("ZaiZhiJiaoYu", "in_service")):
        names = [f"{element}_{part}" for part in ("XueLi", "XueWei", "XueLi_BiYeYuanXiaoXi", "XueWei_BiYeYuanXiaoXi")]
        texts = [_one_line(report.content.texts.get(name, "")) for name in names]
        if any(texts):
            one = _studies(report, names, texts)
            if one:
                found[field] = one
    return found


def _one_line(text: str) -> str:
    return "".join(line.strip() for line in text.splitlines())


def _studies(report: FormReport, names: Sequence[str], texts: Sequence[str]) -> dict[str, str]:
    label, degree, school, degree_school = texts
    level = next((level for word, level in EDUCATION_WORDS if word in label), None)
    if level is None:
        message = (
            say("认不出学历层次，未写入", "the level of education is not known; left out")
            if label
            else say("没有学历，学位和院校未写入", "there is no education; degree and school were left out")
        )
        report.keep_out(names[0], "form-education", message, "，".join(text for text in texts if text))
        return {}
    found = {"education": level.value}
    if label != level.label:
        found["education_text"] = label
    if degree:
        found["degree"] = degree
    if degree_school and not school:
        message = say("只有学位的院校，按学历院校写入", "only the degree has a school; it was taken for the education")
        report.doubt(names[3], "form-education", message)
        school, degree_school = degree_school, ""
    if school:
        found["school"] = school if degree_school in ("", school) else f"{school}\n{degree_school}"
    return found


def awards_and_assessments(report: FormReport, unsaid: Sequence[str]) -> dict[str, Any]:
    """Awards as they stand; assessments year by year, as far as they can be told."""
    found: dict[str, Any] = {}
    texts = report.content.texts
    awards = "\n".join(line.strip() for line in texts.get("JiangChengQingKuang", "").splitlines()).strip()
    if awards and awards not in unsaid:
        found["awards"] = awards
    text = "".join(texts.get("NianDuKaoHeJieGuo", "").split())
    if not text or text in unsaid:
        return found
    grades: dict[int, str] = {}
    clashing = False
    for match in _ASSESSMENT.finditer(text):
        for year in re.findall(_YEAR, match["years"]):
            clashing |= grades.setdefault(int(year), Grade.of(match["grade"]).value) != Grade.of(match["grade"]).value
    rest = _ASSESSMENT.sub("", text)
    if clashing or not _REST.fullmatch(rest):
        message = say(
            "有认不出的年度或等次，只写入认得出的", "not every year or grade is known; the rest was taken over"
        )
        report.keep_out("NianDuKaoHeJieGuo", "form-assessment", message)
    if grades and not clashing:
        found["assessments"] = [{"year": year, "grade": grade} for year, grade in grades.items()]
    return found


def id_number(report: FormReport, person: Mapping[str, Any]) -> dict[str, Any]:
    """The identity number; its check digit, birth and sex are compared, and it is never repeated in full."""
    number = "".join(report.content.texts.get("ShenFenZheng", "").split()).upper()
    if not number:
        return {}
    if not _ID_NUMBER.fullmatch(number):
        report.left.append(("身份证", "（不是 18 位号码，见原文件）"))
        report.doubt("ShenFenZheng", "id-number", say("不是 18 位号码，未写入", "not 18 digits; left out"), "…")
        return {}
    if number[-1] != check_digit(number):
        report.doubt("ShenFenZheng", "id-check-digit", say("校验码不符", "the check digit is wrong"), "…")
    birth = person.get("birth", "").replace("-", "")
    if birth and number[6:12] != birth:
        message = say("号码里的出生年月与表上不同", "the number has another birth than the form")
        report.doubt("ShenFenZheng", "id-birth-differs", message, "…")
    if person.get("sex") and (int(number[16]) % 2 == 1) != (person["sex"] == "male"):
        message = say("号码里的性别与表上不同", "the number has another sex than the form")
        report.doubt("ShenFenZheng", "id-sex-differs", message, "…")
    return {"id_number": number}


def check_digit(number: str) -> str:
    """The last character that an identity number must have, from its first 17 digits (GB 11643)."""
    return _CHECK_DIGITS[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False)) % 11]
