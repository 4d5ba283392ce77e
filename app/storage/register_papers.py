"""This is about the papers of the register: bundles taken, receipts given, things set apart (隔离待查)."""

from collections.abc import Callable

from sqlalchemy import func, insert, select, update

from app.storage.register import Register, insert_new
from app.storage.register_tables import Bundle, Quarantined, Receipt, bundle, quarantine, receipt


def keep_bundle(register: Register, taken: Bundle) -> bool:
    """False when this very bundle was taken before."""
    with register.transaction() as connection:
        return insert_new(connection, bundle, _row(taken))


def bundles(register: Register) -> tuple[Bundle, ...]:
    """By time of take-in."""
    with register.transaction() as connection:
        rows = connection.execute(select(bundle).order_by(bundle.c.at, bundle.c.digest)).mappings()
        return tuple(Bundle(**row) for row in rows)


def give_receipt(register: Register, write: Callable[[int], Receipt]) -> Receipt:
    """Write the next receipt; its number is taken in the same transaction, so none is given twice.

    write: makes the signed receipt of a given number.
    """
    with register.transaction() as connection:
        if connection.dialect.name == "postgresql":
            # Two clerks at once: on SQLite the whole file is held anyway.
            connection.exec_driver_sql("LOCK TABLE receipt IN EXCLUSIVE MODE")
        highest = connection.execute(select(func.coalesce(func.max(receipt.c.number), 0))).scalar_one()
        given = write(int(highest) + 1)
        connection.execute(insert(receipt), _row(given))
    return given


def receipts(register: Register, device: str = "") -> tuple[Receipt, ...]:
    """Of all devices or one, by number."""
    wanted = select(receipt).order_by(receipt.c.number)
    if device:
        wanted = wanted.where(receipt.c.device == device)
    with register.transaction() as connection:
        return tuple(Receipt(**row) for row in connection.execute(wanted).mappings())


def receipt_for(register: Register, bundle_digest: str) -> Receipt | None:
    """The last receipt a bundle got: taken in again with what was damaged before, it gets another."""
    wanted = select(receipt).where(receipt.c.bundle == bundle_digest).order_by(receipt.c.number.desc())
    with register.transaction() as connection:
        row = connection.execute(wanted).mappings().first()
    return None if row is None else Receipt(**row)


def set_apart(register: Register, found: Quarantined) -> bool:
    """Put something damaged or foreign into quarantine; False when it lies there already."""
    with register.transaction() as connection:
        return insert_new(connection, quarantine, _row(found))


def wait_again(register: Register, digest: str, reason: str) -> None:
    """What came once more waits once more, for the reason it was refused this time."""
    again = update(quarantine).where(quarantine.c.digest == digest).values(released="", reason=reason)
    with register.transaction() as connection:
        connection.execute(again)


def quarantined(register: Register) -> tuple[Quarantined, ...]:
    """What waits for a person, by arrival."""
    wanted = select(quarantine).where(quarantine.c.released == "")
    with register.transaction() as connection:
        rows = connection.execute(wanted.order_by(quarantine.c.at, quarantine.c.digest)).mappings()
        return tuple(Quarantined(**row) for row in rows)


def release(register: Register, digest: str, at: str) -> bool:
    """A person decided on it; it stays kept. False when it wasn't waiting."""
    waiting = update(quarantine).where(quarantine.c.digest == digest, quarantine.c.released == "")
    with register.transaction() as connection:
        return connection.execute(waiting.values(released=at)).rowcount > 0


def _row(value: Bundle | Receipt | Quarantined) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__struct_fields__}
