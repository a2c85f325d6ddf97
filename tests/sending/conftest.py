"""What the sending tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sending.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk that ends without having met anything unexpected."""
    desk = Desk(tmp_path / "spool")
    yield desk
    desk.close()
    assert not desk.unexpected, desk.unexpected
