"""Reading 10,000 positions: ours (read, validated, checked) against PyYAML's CSafeLoader (read only).

Run: .venv/bin/python benchmarks/records.py. Prints medians of alternating rounds and their ratio.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from cadre_docs.intake.record_file import record_file
from cadre_docs.office import Office
from cadre_docs.records.load import load

ROUNDS = 5
PROFILE = """\
name: 基准办公室
short_name: 基准
city: 安禾市
issuer: 基准办公室
as_of: 2026-01-14
policies: [national]
contact: {department: 科, address: 路, phone: "0"}
site: {title: 基准}
"""


def office(folder: Path, count: int) -> Office:
    position = {
        "exercise": "e",
        "unit": "u1",
        "name": "综合管理岗",
        "openings": 2,
        "employer": "某市人民检察院",
        "region": "某市",
        "district": "某区",
        "duties": "从事综合文稿起草、公文处理、会务组织等工作。",
        "remark": "最低服务年限五年",
        "requirements": {
            "education_text": "本科及以上",
            "degree": "学士及以上",
            "majors": "0301法学类,0501中国语言文学类",
            "candidates": "不限",
        },
    }
    records = {
        "units": [{"id": "u1", "name": "某单位"}],
        "exercises": [
            {
                "id": "e",
                "sort": "recruitment",
                "name": "考录",
                "organiser": "办",
                "starts": "2026-01-01",
                "ends": "2026-12-31",
            }
        ],
        "positions": [{"id": f"1423{number:013d}", **position} for number in range(count)],
    }
    (folder / "content" / "records").mkdir(parents=True)
    (folder / "cadre.yaml").write_text(PROFILE, encoding="utf-8")
    (folder / "content" / "records" / "all.yaml").write_text(record_file(records, "基准"), encoding="utf-8")
    return Office(folder)


def seconds(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        made = office(Path(folder), count)
        text = made.read_text("content/records/all.yaml")
        rounds = [
            (seconds(lambda: yaml.load(text, Loader=yaml.CSafeLoader)), seconds(lambda: load(made)))
            for _ in range(ROUNDS)
        ]
    peer, ours = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"records: {count}")
    print(f"PyYAML CSafeLoader, reading only: {peer:.2f} s")
    print(f"cadre-docs, read + validated + checked: {ours:.2f} s")
    print(f"ratio ours / CSafeLoader: {ours / peer:.2f}")


if __name__ == "__main__":
    main()
