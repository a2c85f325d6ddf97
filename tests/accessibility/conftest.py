"""One RestDesk on a bus of its own for all tests of a file."""

from collections.abc import Iterator

import pytest

from tests.accessibility.reader import Reader
from tests.accessibility.stage import lacking, restdesk


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A person with a screen reader before RestDesk, which shows the sample's first request."""
    if missing := lacking():
        pytest.skip(f"not installed (Debian's names): {' '.join(missing)}")
    with restdesk(tmp_path_factory.mktemp("a11y"), RESTDESK_LANGUAGE="en", RESTDESK_THEME="light") as reader:
        reader.find("text", "URL")
        reader.press("Ctrl+L")
        reader.reaches("text", "URL")
        yield reader
