"""Reasons of OpenSSL that Python does not name."""

import pytest

from restdesk.sending.faults import _spelled


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "[SSL] legacy sigalg disallowed or unsupported (_ssl.c:992)",
            "LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED",
        ),
        ("unknown error (_ssl.c:3098)", "unknown error (_ssl.c:3098)"),
    ],
)
def test_an_unnamed_reason_is_read_from_its_text(text: str, reason: str) -> None:
    assert _spelled(text) == reason
