"""``cadre.yaml``: what makes a folder an office."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Name, Part, Slug, Text, YesNo


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


class PdfEngine(Choice):
    """A program that sets PDF files."""

    WEASYPRINT = "weasyprint", "WeasyPrint 引擎"
    TYPST = "typst", "Typst 引擎"


class PdfProfile(Part):
    """How PDF files are made."""

    engine: PdfEngine = F(
        "排版引擎",
        "typst 快十倍以上，须另行安装：pip install 'cadre-docs[typst]'；文种可在 type.yaml 中另定。",
        public=True,
        default=PdfEngine.WEASYPRINT,
    )


class FormVariant(Part):
    """Which of the prescribed forms of a document type the office uses."""

    document: Slug = F("文种", public=True, example="appointment-form")
    variant: Slug = F("表样", "模板文件夹下的子文件夹名。", public=True, example="provincial")


class DocumentHead(Part):
    """The head that the office gives to a document type: 版头 (GB/T 9704-2012, 7.2)."""

    document: Slug = F("文种", public=True, example="prior-approval-request")
    mark: Text = F("发文机关标志", public=True, example="中共安禾市委组织部文件")
    number: str = F("发文字号", "序号印后填写的，留出空格：安组〔2015〕　号。", public=True, default="")
    serial: str = F("份号", "6 位数字。", public=True, default="", pattern=r"^(\d{6})?$")
    secrecy: str = F(
        "密级和保密期限",
        "只用于不公开的文种。",
        public=True,
        default="",
        example="机密★1年",
        pattern=r"^((绝密|机密|秘密)(★\S+)?)?$",
    )
    urgency: str = F("紧急程度", public=True, default="", pattern=r"^(特急|加急|特提|平急)?$")
    signers: tuple[Name, ...] = F("签发人", "上行文标注。", public=True, many=True)


class Typography(Part):
    """Habits of the office where the standard of the official format leaves room."""

    set_apart_names: YesNo = F(
        "两字姓名空一字", "名单和表格中单独成项的两字姓名，中间空一字，与三字姓名对齐。", public=True, default=True
    )
    widow_control: YesNo = F(
        "段落不留单行", "一面的首行、末行不得只有某一段的一行；各面因此可能不足22行。", public=True, default=False
    )


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
    heads: tuple[DocumentHead, ...] = F(
        "版头", "给文种加上版头：份号、密级、紧急程度、签发人由本单位决定。", public=True, many=True
    )
    typography: Typography = F(
        "版式习惯", "国家标准未作规定、各单位自行掌握的版式。", public=True, default=Typography()
    )
    pdf: PdfProfile = F("PDF 设置", "PDF 文件如何生成。", public=True, default=PdfProfile())
    contact: Contact = F("联系方式", public=True)
    site: SiteProfile = F("网站", public=True)
