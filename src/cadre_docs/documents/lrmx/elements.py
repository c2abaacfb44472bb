"""The elements of an .lrmx file, in the order in which programs write them (forms.md 1.1)."""

from collections.abc import Mapping

ROOT = "Person"
RELATIVES = "JiaTingChengYuan"
RELATIVE = "Item"
RESUME = "JianLi"
PHOTO = "ZhaoPian"
VERSION = "3.2.1.16"
"""The version of the form that most programs write."""

TITLES: Mapping[str, str] = {
    "XingMing": "姓名",
    "XingBie": "性别",
    "ChuShengNianYue": "出生年月",
    "MinZu": "民族",
    "JiGuan": "籍贯",
    "ChuShengDi": "出生地",
    "RuDangShiJian": "入党时间",
    "CanJiaGongZuoShiJian": "参加工作时间",
    "JianKangZhuangKuang": "健康状况",
    "ZhuanYeJiShuZhiWu": "专业技术职务",
    "ShuXiZhuanYeYouHeZhuanChang": "熟悉专业有何专长",
    "QuanRiZhiJiaoYu_XueLi": "全日制学历",
    "QuanRiZhiJiaoYu_XueWei": "全日制学位",
    "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi": "全日制学历毕业院校系及专业",
    "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi": "全日制学位毕业院校系及专业",
    "ZaiZhiJiaoYu_XueLi": "在职学历",
    "ZaiZhiJiaoYu_XueWei": "在职学位",
    "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi": "在职学历毕业院校系及专业",
    "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi": "在职学位毕业院校系及专业",
    "XianRenZhiWu": "现任职务",
    "NiRenZhiWu": "拟任职务",
    "NiMianZhiWu": "拟免职务",
    RESUME: "简历",
    "JiangChengQingKuang": "奖惩情况",
    "NianDuKaoHeJieGuo": "年度考核结果",
    "RenMianLiYou": "任免理由",
    RELATIVES: "家庭主要成员及重要社会关系",
    "ChengBaoDanWei": "呈报单位",
    "JiSuanNianLingShiJian": "计算年龄时间",
    "TianBiaoShiJian": "填表时间",
    "TianBiaoRen": "填表人",
    "ShenFenZheng": "身份证",
    PHOTO: "照片",
    "Version": "版本",
}
"""Chinese names by element name, in the order of the file."""

LATER: Mapping[str, str] = {
    "ZhengZhiMianMao": "政治面貌",
    "DaoLingNianYue": "到龄年月",
    "GaiGeQianRenZhiNianLingJieXian": "改革前任职年龄界限",
}
"""Elements of files made since the retirement reform of 2025."""

RELATIVE_TITLES: Mapping[str, str] = {
    "ChengWei": "称谓",
    "XingMing": "姓名",
    "ChuShengRiQi": "出生日期",
    "ZhengZhiMianMao": "政治面貌",
    "GongZuoDanWeiJiZhiWu": "工作单位及职务",
}
"""Chinese names of the parts of one relative, in the order of the file."""


def title(element: str) -> str:
    """How a message names an element: its Chinese name where it has one."""
    return TITLES.get(element) or LATER.get(element) or element
