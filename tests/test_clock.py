"""The machine's clock and chance."""

import uuid

from restdesk.clock import SystemClock


def test_a_guid_is_a_random_uuid() -> None:
    clock = SystemClock()
    first = uuid.UUID(clock.guid())
    assert first.version == 4
    assert str(first) != clock.guid()


def test_a_token_has_the_digits_asked_for() -> None:
    clock = SystemClock()
    assert [len(clock.token(digits)) for digits in (1, 15, 16)] == [1, 15, 16]
    assert int(clock.token(16), 16) >= 0


def test_a_random_int_stays_within_its_limits() -> None:
    assert {SystemClock().random_int(1, 3) for _ in range(200)} == {1, 2, 3}


def test_monotonic_never_goes_back() -> None:
    clock = SystemClock()
    assert clock.monotonic() <= clock.monotonic()
