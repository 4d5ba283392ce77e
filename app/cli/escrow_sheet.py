"""This is about the escrow sheet (代管钥匙单), by the names the verbs know it."""

from app.operations.keep_escrow_sheet import sheet_identity, sheet_text, written_once

__all__ = ["sheet_identity", "sheet_text", "written_once"]
