"""Bruno's command line, where `make counterparts` brought it."""

import os
from pathlib import Path

import pytest

_BRU = Path(__file__).parents[2] / ".counterparts" / "node_modules" / ".bin" / "bru"


@pytest.fixture(scope="session")
def bru() -> Path:
    """The program; without it the tests are skipped, unless `make counterparts` runs them."""
    if not _BRU.exists():
        assert "RESTDESK_COUNTERPARTS" not in os.environ
        pytest.skip("Bruno's command line is not here; `make counterparts` brings it")
    return _BRU
