"""Pages of Markdown for the generators of sites to write: Chinese prose with lists, a table and links, about 4 KB each.

Deterministic, and every name invented.
"""

import random
from collections.abc import Iterator
from typing import NamedTuple

SENTENCES = (
    "各单位应当按照规定的程序和时限办理，做到条件公开、程序公开、结果公开。",
    "组织人事部门收到报名材料后，应当在五个工作日内完成资格审查，并书面告知审查结果。",
    "对资格审查结果有异议的，可以在公布之日起三个工作日内申请复核。",
    "笔试、面试成绩按百分制计算，取小数点后两位，第三位四舍五入。",
    "考察组一般由两名以上人员组成，考察应当听取所在单位群众和领导的意见。",
    "公示期不少于五个工作日，公示期间反映的问题应当逐件核实并记录在案。",
    "借用人员的时间一般不超过一年，确需延长的，应当在期满前一个月重新报批。",
    "轮岗交流应当坚持工作需要与个人成长相结合，年度内轮岗人数不超过本单位人数的五分之一。",
    "档案材料应当齐全、完整、规范，缺少材料的，由原单位在十个工作日内补齐。",
    "培训学时按年度累计，脱产培训每天按八学时计算，网络培训按实际完成的学时计算。",
)
TITLES = ("办事指南", "常见问题", "表格填写说明", "工作流程", "材料清单", "时限一览", "有关规定摘编", "经验交流")


class MarkdownPage(NamedTuple):
    """One page: its name, title, the group it is listed in, and its text without a title."""

    name: str
    title: str
    group: int
    text: str


def markdown_pages(count: int, groups: int = 50) -> Iterator[MarkdownPage]:
    """So many pages, no two the same."""
    chance = random.Random(2014)
    for number in range(count):
        title = f"{TITLES[number % len(TITLES)]}之{number}"
        yield MarkdownPage(f"page-{number:05d}", title, number % groups, _text(chance, number))


def _text(chance: random.Random, number: int) -> str:
    parts = [_paragraph(chance, 4)]
    for part in range(1, 5):
        parts.append(f"## 第{part}部分　第{number}号之{part}")
        parts += [_paragraph(chance, 3) for _ in range(2)]
    parts.insert(4, "\n".join(f"- **要点{item}**：{chance.choice(SENTENCES)}" for item in range(1, 5)))
    parts.insert(7, _table(chance))
    parts.insert(9, "\n".join(f"{item}. {chance.choice(SENTENCES)}" for item in range(1, 4)))
    return "\n\n".join(parts) + "\n"


def _paragraph(chance: random.Random, sentences: int) -> str:
    return "".join(chance.choice(SENTENCES) for _ in range(sentences))


def _table(chance: random.Random) -> str:
    rows = [
        f"| {row} | 第{chance.randint(1, 99)}项 | `{chance.randint(1000, 9999)}` | 五个工作日 |" for row in range(1, 5)
    ]
    return "\n".join(("| 序号 | 事项 | 编号 | 时限 |", "| --- | --- | --- | --- |", *rows))
