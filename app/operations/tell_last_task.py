"""This is about how old what a laptop knows of the rest of the office is: the day of its last task."""

from app.domain.errors import FileRefused
from app.exchange.bundle import TASK
from app.exchange.bundle_reading import read_manifest
from app.operations.in_hand import InHand
from app.storage.workspace import OFFICE


def tell_last_task(opened: InHand, case_id: str = OFFICE) -> str:
    """ISO day the bureau wrote the newest task that this case came with; empty where none is known."""
    if not opened.has_case(case_id):
        return ""
    try:
        with opened.open_case(case_id) as case_file:
            tasks = case_file.deliveries(TASK)
        return max((read_manifest(each.bytes, (opened.ring.identity,)).at[:10] for each in tasks), default="")
    except FileRefused:
        return ""
