"""This is about compiling the house's own forms once for all tests of this folder."""

from collections.abc import Iterator

import pytest

from app.xforms.workbook.compile import XFormCompiler


@pytest.fixture(scope="session")
def compiler() -> Iterator[XFormCompiler]:
    with XFormCompiler() as compiler:
        yield compiler
