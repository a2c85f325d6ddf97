import pytest

from restdesk.gui.response.status import LONGEST, status_line
from tests.gui.response.exchanges import HOSTILE, HOSTILE_SEEN, response


@pytest.mark.parametrize(
    ("status", "reason", "shown"),
    [
        (200, "OK", "200 OK"),
        (404, "", "404 Not Found"),
        (200, "  Fine  ", "200 Fine"),
        (599, "", "599"),
        (200, "a\r\nb", "200 a↵b"),
        (500, HOSTILE, f"500 {HOSTILE_SEEN}"),
    ],
)
def test_a_status_line_is_the_number_and_its_words(status: int, reason: str, shown: str) -> None:
    assert status_line(response(status=status, reason=reason)) == shown


def test_a_reason_without_end_is_cut() -> None:
    line = status_line(response(reason="x" * 100_000))
    assert len(line) == LONGEST
    assert line.startswith("200 xxx")
    assert line.endswith("…")
