"""This is about the fixtures that lie beside a checkout, not in it: plan workbooks, photos, forms.

A clone has none of them, so every test that wants one skips with a reason.
"""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def shared(*parts: str) -> Path:
    """A file or folder beside the checkout, e.g. `shared("fixtures", "plan", "plan_clean.xlsx")`."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no {'/'.join(parts)} beside this checkout")
    return path
