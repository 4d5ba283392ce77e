"""This is about the first shape of the register."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _truth()
    _projections()
    _papers()


def _truth() -> None:
    op.create_table(
        "act",
        sa.Column("case_id", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("rank", sa.BigInteger, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "digest"),
    )
    op.create_table(
        "original",
        sa.Column("case_id", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("sm3", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("object", sa.Text, nullable=False),
        sa.Column("erased", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "sha256"),
    )


def _projections() -> None:
    op.create_table(
        "case_row",
        sa.Column("case_id", sa.Text, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("columns", sa.Text, nullable=False),
    )
    op.create_index("case_by_state", "case_row", ["state"])
    op.create_table(
        "item",
        sa.Column("case_id", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("due", sa.Text, nullable=False),
        sa.Column("columns", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "id"),
    )
    op.create_index("item_by_kind", "item", ["kind", "state", "due"])


def _papers() -> None:
    op.create_table(
        "bundle",
        sa.Column("digest", sa.Text, primary_key=True),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.Text, nullable=False),
    )
    op.create_table(
        "receipt",
        sa.Column("digest", sa.Text, primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False, unique=True),
        sa.Column("bundle", sa.Text, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "quarantine",
        sa.Column("digest", sa.Text, primary_key=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.Column("released", sa.Text, nullable=False),
    )
