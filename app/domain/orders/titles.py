"""This is about what the issuing agency calls its order: its own profile first, then the table of sorts.

Source: users.md (d): order, title from the agency profile.
"""

from app.domain.agencies.agency import SELF, Agency
from app.domain.orders.sorts import OrderSort
from app.domain.people.office import Office


def agency_issuing(office: Office, name: str) -> Agency | None:
    """The profile of the agency of this name; this office's own where nothing is said."""
    wanted = name.strip()
    own = wanted in ("", office.name)
    fitting = (each for each in office.agencies if each.name == wanted or (own and each.id == SELF))
    return next(fitting, None)


def title_of_order(office: Office, agency: str, sort: OrderSort) -> str:
    known = agency_issuing(office, agency)
    return known.title("order", sort.title) if known is not None else sort.title
