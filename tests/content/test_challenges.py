"""WWW-Authenticate taken apart (RFC 9110, section 11.6.1), whatever a server writes there."""

import pytest

from restdesk.content.challenges import LONGEST, MOST, Challenge, challenges

BASIC = Challenge("Basic", (("realm", "simple"),))


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ('Basic realm="simple"', [BASIC]),
        ("Basic realm=simple", [BASIC]),
        ("Basic", [Challenge("Basic")]),
        ("Negotiate", [Challenge("Negotiate")]),
        ("Negotiate YWJj==", [Challenge("Negotiate", token68="YWJj==")]),
        ("Negotiate YWJj, Basic realm=simple", [Challenge("Negotiate", token68="YWJj"), BASIC]),
        (
            'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
            [Challenge("Newauth", (("realm", "apps"), ("type", "1"), ("title", 'Login to "apps"'))), BASIC],
        ),
        ('Basic realm = "simple"', [BASIC]),
        (' , ,Basic realm="simple", ,', [BASIC]),
        ('Basic REALM="simple", realm="second"', [BASIC]),
        ('Basic realm="a, b=c", charset="UTF-8"', [Challenge("Basic", (("realm", "a, b=c"), ("charset", "UTF-8")))]),
        ('Basic realm="never ends', [Challenge("Basic", (("realm", "never ends"),))]),
        ('Basic realm=""', [Challenge("Basic", (("realm", ""),))]),
        ("Digest, Basic realm=simple", [Challenge("Digest"), BASIC]),
        ("Bearer error=invalid_token", [Challenge("Bearer", (("error", "invalid_token"),))]),
        ("", []),
        ("///, Basic realm=simple", [BASIC]),
        ('"quoted", Basic realm=simple', [BASIC]),
        ("Basic realm=simple 가나다", [BASIC]),
    ],
)
def test_challenges_are_told_apart(value: str, wanted: list[Challenge]) -> None:
    assert list(challenges([value])) == wanted


def test_each_header_adds_its_own() -> None:
    assert [one.scheme for one in challenges(["Basic", "Bearer"])] == ["Basic", "Bearer"]


def test_a_parameter_is_asked_for_by_name() -> None:
    [challenge] = challenges(['Bearer realm="x", error="invalid_token"'])
    assert challenge.param("error") == "invalid_token"
    assert challenge.param("scope") == ""


@pytest.mark.parametrize(
    "value",
    [
        '"' * 100_000,
        "a=" * 100_000,
        "Basic " + "a=b, " * 50_000,
        'Basic realm="' + "\\" * 100_000,
        "A, " * 100_000,
        "Basic " + "=" * 100_000,
        "\x00\x01 Basic",
        "Basic realm=\ud800",
    ],
)
def test_hostile_input_ends_and_is_bounded(value: str) -> None:
    found = challenges([value] * 3)
    assert len(found) <= MOST
    assert all(len(text) <= LONGEST for one in found for pair in one.params for text in pair)
