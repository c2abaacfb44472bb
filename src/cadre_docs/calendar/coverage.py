"""What is raised where a calendar is asked about a day it knows nothing of."""

from datetime import date

from cadre_docs.diagnostics import Message, say


class CalendarCoverageError(Exception):
    """A count reached a day whose holidays are not in the calendar; ``covered_until`` is inclusive.

    ``message`` says which day and what the calendar covers; ``hint`` what to do about it.
    """

    def __init__(self, day: date, covered_from: date, covered_until: date) -> None:
        super().__init__(day, covered_from, covered_until)
        self.day = day
        self.covered_from = covered_from
        self.covered_until = covered_until

    @property
    def message(self) -> Message:
        """The finding, in both languages."""
        return say(
            "计算到 {day}，但工作日历只覆盖 {first} 至 {last}，{year} 年的放假安排不在其中，因此不作推算",
            "the count reaches {day}, but the calendar covers {first} to {last} only; the holidays of {year} are not "
            "in it, and nothing is guessed",
            day=self.day,
            first=self.covered_from,
            last=self.covered_until,
            year=self.day.year,
        )

    @property
    def hint(self) -> Message:
        """The remedy, in both languages."""
        return say(
            "{year} 年放假通知公布后，为办公室补一个该年的日历文件；公布之前不要确定这一日期",
            "once the notice for {year} is out, give the office a calendar file for it; fix no date before that",
            year=self.day.year,
        )

    def __str__(self) -> str:
        return self.message.text("en")
