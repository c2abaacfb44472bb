"""``cadre.yaml``: what makes a folder an office."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Slug, Text


class Format(Choice):
    """A kind of file that documents are written as."""

    WORD = "word", "Word 文档"
    PDF = "pdf", "PDF 文件"
    HTML = "html", "网页"
    XLSX = "xlsx", "Excel 表格"


class Contact(Part):
    """Where the public reaches the section."""

    department: Text = F("受理科室", public=True, example="市委组织部干部科")
    address: Text = F("联系地址", public=True)
    postcode: str = F("邮政编码", public=True, default="", pattern=r"^(\d{6})?$")
    phone: Text = F("联系电话", public=True)
    supervision_phone: str = F("监督电话", "举报和监督电话，全国统一为 12380。", public=True, default="")
    email: str = F("电子邮箱", public=True, default="")


class SiteProfile(Part):
    """What the intranet site is called and says of itself."""

    title: Text = F("网站名称", public=True)
    description: str = F("网站简介", public=True, default="")
    language: str = F("语言", public=True, default="zh-CN")


class FormVariant(Part):
    """Which of the prescribed forms of a document type the office uses."""

    document: Slug = F("文种", public=True, example="appointment-form")
    variant: Slug = F("表样", "模板文件夹下的子文件夹名。", public=True, example="provincial")


class OfficeProfile(Part):
    """The office itself: who issues, which policies hold, on which date, and what is written."""

    plural: ClassVar[str] = "office"

    name: Text = F("办公室名称", public=True, example="中共安禾市委组织部")
    short_name: Text = F("简称", public=True, example="安禾市委组织部")
    city: Text = F("地区", public=True, example="安禾市")
    issuer: Text = F("发文机关", "公文署名。", public=True, example="中共安禾市委组织部")
    as_of: date | None = F("基准日期", "一切判断所依据的日期，含当日。", public=True, default=None)
    policies: tuple[Slug, ...] = F("政策包", "现行政策包，写最具体的一个即可，上级由 extends 引入。", public=True)
    formats: tuple[Format, ...] = F(
        "输出格式", public=True, default=(Format.WORD, Format.PDF, Format.HTML, Format.XLSX)
    )
    form_variants: tuple[FormVariant, ...] = F(
        "采用的表样", "同一文种有几种表样的，写明采用哪一种；不写的用通行表样。", public=True, many=True
    )
    contact: Contact = F("联系方式", public=True)
    site: SiteProfile = F("网站", public=True)
