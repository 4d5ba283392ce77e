"""This is about who may do what: steps, seals, problems and papers are for officers with a certificate.

Officers are listed in the office file, operations look at one case: whoever opens a case for such work, the
screen or the command line, asks here once before it begins.
"""

from datetime import date

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.people.office import officer_of
from app.domain.visits import rules


def needs_certificate(office: Case, stamp: Stamp) -> None:
    """Refuse a patroller (巡查人员) work that needs a certificate on the day of the stamp.

    office: `office.case`. Raises RuleRefused PATROLLER_ONLY_RECORDS.
    """
    rules.needs_certificate(officer_of(office, stamp.by), date.fromisoformat(stamp.at[:10]))
