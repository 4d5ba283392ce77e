"""This is about what a form need not ask, as the case knows it: firm, visit, people, what is to be checked.

A form takes it with `jr:preload` = `property` and one of these names in `jr:preloadParams`; elsewhere than in
this program such a question is simply empty.
"""

from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.machine import machines_of
from app.domain.visits.matters import MATTER_TEXT, matter_words
from app.domain.visits.visit import Person, Visit, visit_of


def prefilled(case: Case, visit: str) -> dict[str, str]:
    """By name: enterprise, credit_code, machines; of a visit also its day, place, notice, people, matters.

    `matters_JN` are the matters of that list the notice names, in words. What isn't known is left out.
    """
    enterprise = enterprise_of(case)
    machines = "；".join(f"{machine.number} {machine.name}" for machine in machines_of(case))
    known = {"enterprise": enterprise.name, "credit_code": enterprise.field("code"), "machines": machines}
    if len(enterprise.sites) == 1:
        known["site"] = enterprise.sites[0].name
    of_visit = visit_of(case, visit)
    if of_visit is not None:
        known.update(_of_visit(of_visit))
    return {name: value for name, value in known.items() if value}


def _of_visit(visit: Visit) -> dict[str, str]:
    known = {
        "visit_date": visit.day,
        "notice_number": visit.field("notice_number"),
        "bureau": "、".join(dict.fromkeys(person.unit for person in visit.in_role("officer") if person.unit)),
        "officers": "、".join(map(_with_card, visit.in_role("officer"))),
        "escort": "、".join(map(_with_post, visit.in_role("site_lead", "legal_person"))),
    }
    if visit.field("site"):
        known["site"] = visit.field("site")
    for matter in visit.matters:
        if matter in MATTER_TEXT:
            name = f"matters_{matter[:2]}"
            known[name] = "；".join(part for part in (known.get(name), matter_words(matter)) if part)
    return known


def _with_card(person: Person) -> str:
    return f"{person.name}（{person.card}）" if person.card else person.name


def _with_post(person: Person) -> str:
    return f"{person.name}（{person.post}）" if person.post else person.name
