"""People: what the personnel file and the appointment form know of a cadre."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice, Month
from cadre_docs.records.model import F, Name, Part, Record, Slug, Text
from cadre_docs.records.position import Education, PostKind


class Sex(Choice):
    """Sex, as the form writes it."""

    MALE = "male", "男"
    FEMALE = "female", "女"


class Register(Choice):
    """Under which law a person serves."""

    CIVIL_SERVANT = "civil-servant", "公务员"
    MANAGED_BY_ANALOGY = "by-analogy", "参照公务员法管理"
    INSTITUTION_STAFF = "institution-staff", "事业编制"


class Grade(Choice):
    """Grades of the annual assessment (公务员法 art. 38)."""

    EXCELLENT = "excellent", "优秀"
    COMPETENT = "competent", "称职"
    BASICALLY_COMPETENT = "basically-competent", "基本称职"
    INCOMPETENT = "incompetent", "不称职"
    UNGRADED = "ungraded", "未定等次"


class Studies(Part):
    """One line of education: full-time or in service."""

    education: Education = F("学历", public=True)
    education_text: Text | None = F("学历写法", "与学历不同的写法，如“省委党校大学”。", public=True, default=None)
    degree: Text | None = F("学位", public=True, default=None, example="工学学士")
    school: Text | None = F("毕业院校系及专业", default=None)

    @property
    def label(self) -> str:
        """How the form writes the education."""
        return self.education_text or self.education.label


class ResumeEntry(Part):
    """One period of the résumé; ``until`` is empty for the present."""

    since: Month = F("起", example="2004.08", confidential=True)
    until: Month | None = F("止", default=None, confidential=True)
    text: Text = F("经历", confidential=True)
    meanwhile: tuple[Text, ...] = F("其间", "在职学习等，写作“（其间：…）”。", many=True, confidential=True)


class Assessment(Part):
    """The grade of one year."""

    year: int = F("年度", ge=1949, le=2100, confidential=True)
    grade: Grade = F("等次", confidential=True)


class Relative(Part):
    """A family member or important social relation."""

    relation: Text = F("称谓", confidential=True, example="妻子")
    name: Name = F("姓名", confidential=True)
    birth: Month | None = F("出生年月", confidential=True, default=None)
    party: Text | None = F("政治面貌", confidential=True, default=None)
    work: Text | None = F("工作单位及职务", confidential=True, default=None)


class Sanction(Part):
    """A disciplinary sanction and the day on which its effect ends (inclusive)."""

    name: Text = F("处分", confidential=True, example="警告")
    since: date = F("生效日期", confidential=True)
    until: date = F("影响期届满", confidential=True)


class Person(Record):
    """A cadre."""

    kind: ClassVar[str] = "person"
    plural: ClassVar[str] = "people"
    title: ClassVar[str] = "干部"

    id: Slug = F("编号", "干部编号，不用身份证号码。", example="p001")
    name: Name = F("姓名", public=True, example="张示例")
    sex: Sex = F("性别", public=True)
    birth: Month = F("出生年月", public=True, example="1980.05")
    ethnicity: Text = F("民族", public=True, default="汉族")
    native_place: Text | None = F("籍贯", default=None)
    birthplace: Text | None = F("出生地", default=None)
    party: Text | None = F("政治面貌", public=True, default=None, example="中共党员")
    party_joined: Month | None = F("入党时间", default=None)
    work_started: Month | None = F("参加工作时间", public=True, default=None)
    health: Text | None = F("健康状况", confidential=True, default=None)
    technical_post: Text | None = F("专业技术职务", default=None)
    specialty: Text | None = F("熟悉专业有何专长", default=None)
    full_time: Studies | None = F("全日制教育", public=True, default=None)
    in_service: Studies | None = F("在职教育", public=True, default=None)
    unit: Slug = F("单位", "现工作单位。", refers="unit", public=True)
    current_post: Text = F("现任职务", public=True)
    post_kind: PostKind = F("现任岗位类别", default=PostKind.STAFF)
    post_since: Month | None = F("任现职时间", default=None)
    register_kind: Register = F("身份", default=Register.CIVIL_SERVANT)
    resume: tuple[ResumeEntry, ...] = F("简历", many=True, confidential=True)
    awards: Text | None = F("奖惩情况", confidential=True, default=None)
    assessments: tuple[Assessment, ...] = F("年度考核", many=True, confidential=True)
    sanctions: tuple[Sanction, ...] = F("处分", many=True, confidential=True)
    relatives: tuple[Relative, ...] = F("家庭主要成员", many=True, confidential=True)
    id_number: str | None = F("身份证号", confidential=True, default=None, pattern=r"^\d{17}[\dXx]$")
    phone: str | None = F("联系电话", confidential=True, default=None)
    photo: str | None = F("照片", "office 内 content/photos 下的文件名。", confidential=True, default=None)

    @property
    def highest(self) -> Studies | None:
        """The higher of the two educations; the full-time one where they are level."""
        known = [studies for studies in (self.full_time, self.in_service) if studies]
        return max(known, key=lambda studies: studies.education.rank, default=None)
