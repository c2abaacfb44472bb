"""What a province and the country need: a year of documents, measured costs, and how many cores keep up.

Run: python benchmarks/scale.py [--papers 2000000]. First it measures what one document of each type of the
repository's office costs here, format by format; then it deals a year's papers over the working days of 2025 and their
hours, with the peaks of the office year, and lets them wait for cores. The same costs and seed give the same table.
"""

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from _measuring import peak, print_head, print_table

import records
from cadre_docs.build.assess import assess
from cadre_docs.build.compose import compose
from cadre_docs.build.init import init
from cadre_docs.build.jobs import document_jobs
from cadre_docs.calendar import china
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format

ROOT = Path(__file__).parents[1]
YEAR = 2025
SEED = 2025
OF_A_TYPE = 3
"""How many documents of each type are measured."""
SLOT = 300
"""Seconds of a slot of the simulation."""
PROVINCE = {"units": 30_000, "people": 400_000, "papers": 2_000_000}
PROVINCES = 32
"""Thirty-one provinces and the offices of the centre, each taken to be as large: an assumption, not a count."""
MONTHS = (1.6, 0.7, 1.1, 1.1, 1.0, 1.2, 0.9, 0.8, 1.0, 0.8, 1.3, 1.9)
"""How busy a month is against the mean: annual assessment at its turn, selection in June and November."""
HOURS = {8: 0.6, 9: 1.5, 10: 1.7, 11: 1.2, 12: 0.2, 14: 1.0, 15: 1.4, 16: 1.6, 17: 0.8}
"""How busy an hour of the working day is against the mean."""
LAST_DAYS, LAST_DAY_FACTOR = 12, 4.0
"""Days in the year on which forms fall due everywhere, and how much busier they are."""


@dataclass(frozen=True)
class Cost:
    """What one document costs on the average: processor seconds, and bytes, by format; and composing it."""

    documents: int
    compose: float
    seconds: Mapping[str, float]
    size: Mapping[str, int]

    def of(self, formats: Sequence[str]) -> float:
        """Seconds of one document in these formats, composed once."""
        return self.compose + sum(self.seconds[form] for form in formats)

    def bytes_of(self, formats: Sequence[str]) -> int:
        """Bytes of one document in these formats."""
        return sum(self.size[form] for form in formats)


def measured() -> Cost:
    """The mean over the documents of the repository's office, a few of each type, weighed by how many it has."""
    office = Office(ROOT)
    assessment = assess(office)
    start = time.process_time()
    documents = compose(assessment).documents
    composing = (time.process_time() - start) / len(documents)
    of_type: dict[str, list] = {}
    for one in documents:
        of_type.setdefault(one.planned.type.slug, []).append(one)
    seconds = dict.fromkeys((form.value for form in Format), 0.0)
    size = dict.fromkeys(seconds, 0.0)
    for same in of_type.values():
        some = same[:: max(1, len(same) // OF_A_TYPE)][:OF_A_TYPE]
        weight = len(same) / len(some) / len(documents)
        for job in document_jobs(assessment, some, Format):
            start = time.process_time()
            data = job.render()
            seconds[job.format] += (time.process_time() - start) * weight
            size[job.format] += len(data) * weight
    return Cost(len(documents), composing, seconds, {form: round(mean) for form, mean in size.items()})


def fixed_costs() -> dict[str, float]:
    """What a build costs beside its documents: records read and checked, and memory for them."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        own = records.office(Path(folder), 10_000)
        start = time.process_time()
        from cadre_docs.records.load import load

        loaded = load(own)
        found["µs to read and check a record"] = (time.process_time() - start) / 10_000 * 1e6
        assert loaded.complete
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "1"), Path(folder, "2")
        for place, count in ((small, 100), (large, 20_000)):
            place.mkdir()
            records.office(place, count)
        program = "import sys; from pathlib import Path; from cadre_docs.office import Office; " + (
            "from cadre_docs.records.load import load; kept = load(Office(Path(sys.argv[1])))"
        )
        peaks = [peak([sys.executable, "-c", program, str(place)])[1] for place in (small, large)]
        found["KB of memory a record"] = (peaks[1] - peaks[0]) * 1000 / 19_900
    return found


def rebuilding() -> tuple[float, float]:
    """Processor seconds and peak MB of a build of a small office of which one record file was touched."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder, "office")
        init(own, "competition", "en")
        command = [sys.executable, "-m", "cadre_docs", "--office", str(own), "build", "--jobs", "1"]
        peak(command)
        file = next(iter(sorted((own / "content" / "records").rglob("*.yaml"))))
        with file.open("a", encoding="utf-8") as text:
            text.write("# seen\n")
        before = _children()
        megabytes = peak(command)[1]
        return _children() - before, megabytes


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def slots(papers: int, chance: random.Random) -> Iterator[tuple[date, int, int]]:
    """Every slot of the year's working hours, with how many papers fall into it."""
    calendar = china()
    days = [date(YEAR, 1, 1) + timedelta(days=number) for number in range(365)]
    working = [day for day in days if calendar.is_working_day(day)]
    due = set(chance.sample(working, LAST_DAYS))
    weights = {day: MONTHS[day.month - 1] * (LAST_DAY_FACTOR if day in due else 1.0) for day in working}
    a_day = papers / sum(weights.values())
    a_slot = SLOT / 3600 / sum(HOURS.values())
    for day, weight in weights.items():
        for hour, busy in HOURS.items():
            for second in range(hour * 3600, (hour + 1) * 3600, SLOT):
                mean = a_day * weight * busy * a_slot
                yield day, second, max(0, round(chance.gauss(mean, mean**0.5)))


def waits(arrivals: Sequence[tuple[date, int, int]], seconds: float, count: int) -> tuple[list[float], float]:
    """How long the last paper of each slot waits for ``count`` cores, in seconds; and how busy these are, 0 to 1."""
    found, left, last, work = [], 0.0, None, 0.0
    for day, second, papers in arrivals:
        now = (day.toordinal() * 86_400) + second
        if last is not None:
            left = max(0.0, left - (now - last) * count)
        left += papers * seconds
        work += papers * seconds
        found.append(left / count)
        last = now
    hours = len({day for day, _, _ in arrivals}) * len(HOURS) * 3600
    return found, work / (hours * count)


def fewest(arrivals: Sequence[tuple[date, int, int]], seconds: float, longest: float) -> int:
    """The fewest cores with which no paper waits longer than so many seconds."""
    low, high = 1, 1
    while max(waits(arrivals, seconds, high)[0]) > longest:
        low, high = high, high * 2
    while low < high:
        middle = (low + high) // 2
        if max(waits(arrivals, seconds, middle)[0]) > longest:
            low = middle + 1
        else:
            high = middle
    return high


def loads(arrivals: Sequence[tuple[date, int, int]]) -> tuple[int, float, int, int]:
    """Working days, papers on the mean day, on the busiest, and in its busiest hour of all."""
    days: dict[date, int] = {}
    hours: dict[tuple[date, int], int] = {}
    for day, second, papers in arrivals:
        days[day] = days.get(day, 0) + papers
        hours[day, second // 3600] = hours.get((day, second // 3600), 0) + papers
    return len(days), statistics.mean(days.values()), max(days.values()), max(hours.values())


def print_scale(name: str, papers: int, cost: Cost, times: int) -> None:
    """What the papers of a year need; ``times`` as many as one simulated part."""
    arrivals = list(slots(papers * times, random.Random(SEED)))
    days, mean, busiest, hour = loads(arrivals)
    print_table(
        f"{name}: {papers * times:,} papers over {days} working days",
        ("", "papers"),
        [("mean day", f"{mean:,.0f}"), ("busiest day", f"{busiest:,}"), ("busiest hour", f"{hour:,}")],
    )
    rows = []
    for formats in (("word",), ("word", "html"), ("word", "pdf", "html"), tuple(cost.seconds)):
        seconds = cost.of(formats)
        day_long, at_once = fewest(arrivals, seconds, 3600), fewest(arrivals, seconds, 60)
        delays, busy = waits(arrivals, seconds, at_once)
        rows.append(
            (
                " ".join(formats),
                f"{papers * times * seconds / 3600:,.0f}",
                f"{day_long:,}",
                f"{at_once:,}",
                f"{busy:.1%}",
                f"{sorted(delays)[int(len(delays) * 0.99)]:.0f}",
                f"{papers * times * cost.bytes_of(formats) / 1e9:,.0f}",
                f"{hour * cost.bytes_of(formats) * 8 / 3600 / 1e6:,.1f}",
            )
        )
    head = ("formats", "core hours a year", "cores: none waits 1 h", "none waits 1 min", "busy", "99 % wait s")
    print_table("what making them takes", (*head, "GB a year", "Mbit/s at the peak"), rows)


def print_builds(units: int, seconds: float) -> None:
    """What it costs beside the documents that every unit builds its own office once on every working day."""
    calendar = china()
    days = sum(calendar.is_working_day(date(YEAR, 1, 1) + timedelta(days=number)) for number in range(365))
    a_day = units * seconds
    rows = [
        ("core hours a year", f"{a_day * days / 3600:,.0f}"),
        (f"cores, spread over the {len(HOURS)} working hours", f"{a_day / len(HOURS) / 3600:,.1f}"),
        ("cores, all within one hour", f"{a_day / 3600:,.1f}"),
    ]
    print_table(f"{units:,} offices, each built once on every working day", ("", "number"), rows)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--papers", type=int, default=PROVINCE["papers"])
    arguments = parser.parse_args()
    print_head("A province and the country")
    cost, fixed = measured(), fixed_costs()
    rows = [("compose", f"{cost.compose * 1000:.2f}", "")]
    rows += [(form, f"{cost.seconds[form] * 1000:.2f}", f"{cost.size[form] / 1000:.1f}") for form in cost.seconds]
    print_table(f"one document, mean of {cost.documents} in the mix of this office", ("", "ms", "KB"), rows)
    seconds, megabytes = rebuilding()
    rows = [(name, f"{value:.1f}") for name, value in fixed.items()]
    rows += [
        ("s of a build of a small office, a record touched", f"{seconds:.2f}"),
        ("its peak MB", f"{megabytes:.0f}"),
    ]
    print_table("beside the documents", ("", "mean"), rows)
    for name, times in (("a province", 1), (f"the country as {PROVINCES} provinces", PROVINCES)):
        print_scale(name, arguments.papers, cost, times)
        print_builds(PROVINCE["units"] * times, seconds)


if __name__ == "__main__":
    main()
