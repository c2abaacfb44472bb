"""Reading 10,000 positions: ours (read, validated, checked), cold and warm, against PyYAML's CSafeLoader (read only).

Run: python benchmarks/records.py. Once as one file, once as a file for each position. Warm is what ``check`` does when
nothing has changed: it makes sure of that, and tells again what it told.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import yaml
from _measuring import alternate, milliseconds, print_head, print_table, run, times

from cadre_docs.diagnostics import told, told_from
from cadre_docs.intake.record_file import record_file
from cadre_docs.office import Office
from cadre_docs.office.basis import basis
from cadre_docs.office.memory import recall, remember
from cadre_docs.records.load import load

ROUNDS = 5
PER_FOLDER = 100
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

POSITION = {
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
COMMAND = [sys.executable, "-m", "cadre_docs"]


def office(folder: Path, count: int, days: int = 0) -> Office:
    """An office with so many positions in one file and, for each of so many days, the applicants of each."""
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
        "positions": [{"id": f"1423{number:013d}", **POSITION} for number in range(count)],
    }
    if days:
        records["daily_counts"] = [
            {
                "exercise": "e",
                "on": f"2026-01-{day:02d}",
                "counts": [
                    {"position": one["id"], "applicants": (number * day) % 97, "approved": (number * day) % 89}
                    for number, one in enumerate(records["positions"])
                ],
            }
            for day in range(1, days + 1)
        ]
    (folder / "content" / "records").mkdir(parents=True)
    (folder / "cadre.yaml").write_text(PROFILE, encoding="utf-8")
    (folder / "content" / "records" / "all.yaml").write_text(record_file(records, "基准"), encoding="utf-8")
    return Office(folder)


def split(made: Office) -> None:
    """One file for each position instead of one for all."""
    folder = made.root / "content" / "records"
    head, key, listed = (folder / "all.yaml").read_text(encoding="utf-8").partition("positions:\n")
    (folder / "all.yaml").write_text(head, encoding="utf-8")
    for number, position in enumerate(re.findall(r"  - .*\n(?:    .*\n)*", listed)):
        target = folder / "positions" / f"{number // PER_FOLDER:03d}"
        target.mkdir(parents=True, exist_ok=True)
        (target / f"{number:05d}.yaml").write_text(key + position, encoding="utf-8")


def texts(made: Office) -> Iterator[str]:
    return (made.read_text(path) for path in made.list("content/records", own=True))


def peer(made: Office) -> int:
    return sum(1 for text in texts(made) if yaml.load(text, Loader=yaml.CSafeLoader))


def warm(made: Office) -> None:
    if told_from(recall(made, "benchmark", basis(made)) or b"").diagnostics:
        raise SystemExit("the benchmark's office has findings")


def measured(made: Office, title: str) -> None:
    """The table of one office."""
    loaded = load(made)
    remember(made, "benchmark", basis(made), told(loaded.diagnostics, loaded.sources, is_broken=False).to_bytes())
    contenders = {
        "PyYAML CSafeLoader, reading only": partial(peer, made),
        "ours, cold: read, validated, checked": partial(load, made),
        "ours, warm: nothing has changed": partial(warm, made),
    }
    found = alternate(contenders, ROUNDS)
    first = next(iter(found.values()))
    print_table(
        title, ("", "ms", "÷ CSafeLoader"), [(n, milliseconds(s), f"{s / first:.3f}") for n, s in found.items()]
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print_head(f"{count:,} records of 20 fields; processor time")
    with tempfile.TemporaryDirectory() as folder:
        made = office(Path(folder), count)
        measured(made, "one file")
        check = [*COMMAND, "-C", folder, "check"]
        runs = [("cadre-docs check, cold", run([*check, "--no-cache"])), ("first", run(check)), ("warm", run(check))]
        rows = [(name, milliseconds(one.processor), f"{one.megabytes:.0f}") for name, one in runs if name != "first"]
        print_table("the whole command, templates and documents checked too", ("", "ms", "peak MB"), rows)
        print(f"  warm in 1/{times(runs[0][1].processor / runs[-1][1].processor)} of cold")
        split(made)
        measured(made, "a file for each record")


if __name__ == "__main__":
    main()
