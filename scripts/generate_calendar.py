"""Writes the calendar's year files from the ``chinesecalendar`` package.

    python scripts/generate_calendar.py            write src/cadre_docs/calendar/data/cn-YYYY.toml
    python scripts/generate_calendar.py --check    write nothing; exit 1 where a file is not what would be written

Run it after the State Council's yearly notice, with a release of the package that knows the new year, and compare
what it writes with the notice itself; then name the notice in ``NOTICES``.
"""

import argparse
import sys
from collections import defaultdict
from datetime import date
from importlib.metadata import version
from pathlib import Path

from chinese_calendar import constants

FOLDER = Path(__file__).parents[1] / "src" / "cadre_docs" / "calendar" / "data"

NOTICES = {2026: "国务院办公厅2025年11月4日关于2026年部分节假日安排的通知"}
"""The notices that a person has compared with the package's days."""

OFFICIAL = {"清明": "清明节", "端午": "端午节", "中秋": "中秋节"}
"""The package's short names, as the notices write them."""


def year_file(year: int) -> str:
    """The text of one year's file: its holidays in order, each with the days off and the make-up days."""
    generated = f"generated from chinesecalendar {version('chinesecalendar')} (MIT)"
    source = f"{NOTICES[year]}; {generated}" if year in NOTICES else generated
    lines = ["# Written by scripts/generate_calendar.py; weekends are left out unless they belong to a holiday."]
    lines += [f"year = {year}", f'source = "{source}"']
    for name, (off, made_up) in sorted(_holidays(year).items(), key=lambda item: min(item[1][0] or item[1][1])):
        chinese = constants.Holiday(name).chinese
        lines += ["", "[[holidays]]", f'name = "{OFFICIAL.get(chinese, chinese)}"', f'name_en = "{name}"']
        lines.append(_days("off", off))
        if made_up:
            lines.append(_days("make_up", made_up))
    return "\n".join(lines) + "\n"


def _holidays(year: int) -> dict[str, tuple[list[date], list[date]]]:
    found: dict[str, tuple[list[date], list[date]]] = defaultdict(lambda: ([], []))
    for place, days in enumerate((constants.holidays, constants.workdays)):
        for day, name in sorted(days.items()):
            if day.year == year:
                found[name][place].append(day)
    return found


def _days(key: str, days: list[date]) -> str:
    return f"{key} = [{', '.join(day.isoformat() for day in days)}]"


def main() -> int:
    """Writes or checks every year that the package knows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    only_check = parser.parse_args().check
    stale = []
    for year in sorted({day.year for day in constants.holidays}):
        path, text = FOLDER / f"cn-{year}.toml", year_file(year)
        if path.is_file() and path.read_text("utf-8") == text:
            continue
        stale.append(path.name)
        if not only_check:
            path.write_text(text, "utf-8")
    if stale:
        print("stale:" if only_check else "written:", *stale)
    return 1 if stale and only_check else 0


if __name__ == "__main__":
    sys.exit(main())
