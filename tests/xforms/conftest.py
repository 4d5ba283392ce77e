"""This is about one compile worker for all tests of the form engine."""

from collections.abc import Iterator

import pytest

from app.xforms import XFormCompiler


@pytest.fixture(scope="session")
def compiler() -> Iterator[XFormCompiler]:
    with XFormCompiler() as compiler:
        yield compiler
