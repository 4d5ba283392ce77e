"""This is about bringing a register's tables up to date, each start in one transaction; never downwards."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from app.domain.errors import FileRefused, Refusal
from app.storage.database import refuse_lost_settings


def bring_up_to_date(engine: Engine, path: Path, application_id: int) -> None:
    """Raises FileRefused FILE_TOO_NEW, FILE_NOT_OURS or SETTINGS_NOT_KEPT."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "register_migrations"))
    script = ScriptDirectory.from_config(config)
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            refuse_lost_settings(connection, path)
        found = MigrationContext.configure(connection).get_current_revision()
        if found is None:
            _mark_as_ours(connection, path, application_id)
        elif found not in {each.revision for each in script.walk_revisions()}:
            raise FileRefused(Refusal.FILE_TOO_NEW, file=path.name)
        if found != script.get_current_head():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def _mark_as_ours(connection: Connection, path: Path, application_id: int) -> None:
    if connection.dialect.name != "sqlite":
        return
    if connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
        raise FileRefused(Refusal.FILE_NOT_OURS, file=path.name)
    connection.exec_driver_sql(f"PRAGMA application_id = {application_id}")
