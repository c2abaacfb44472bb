"""Working days with statutory holidays and make-up days: knows what it does not cover, explains every day it counts.

``china()`` is the calendar that ships with the program. All of it is arithmetic on dates: nothing here asks what day
it is. Dates are days in Asia/Shanghai.
"""

from cadre_docs.calendar.coverage import CalendarCoverageError
from cadre_docs.calendar.days import CalendarDay, Count, DayCounted, DayKind
from cadre_docs.calendar.spans import calendar_days_after, months_after
from cadre_docs.calendar.working import WorkingCalendar, china
from cadre_docs.calendar.years import CalendarYear, Holiday

__all__ = [
    "CalendarCoverageError",
    "CalendarDay",
    "CalendarYear",
    "Count",
    "DayCounted",
    "DayKind",
    "Holiday",
    "WorkingCalendar",
    "calendar_days_after",
    "china",
    "months_after",
]
