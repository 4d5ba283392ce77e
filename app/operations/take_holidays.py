"""This is about taking in a year's holiday notice, so that working days of that year count."""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.deadlines.facts import HolidayYearTaken
from app.domain.deadlines.holidays import HolidayYear
from app.operations.acting import state
from app.storage.case_file import CaseFile


def take_holidays(office: CaseFile, looked_at: Case, stamp: Stamp, year: HolidayYear) -> Case:
    """State it in the office's file: laptops get it with their next task. A second one of a year holds."""
    taken = HolidayYearTaken(year=year.year, source=year.source, days=year.days)
    return state(office, looked_at, stamp, (taken,))
