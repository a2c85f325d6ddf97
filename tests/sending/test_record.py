"""What a hop's record keeps."""

import itertools

from restdesk.sending.record import KEPT, Record


class Ticking:
    """A clock that goes on by a second each time it is read."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def now(self) -> float:
        return self.seconds

    def monotonic(self) -> float:
        self.seconds += 1
        return self.seconds

    def guid(self) -> str:
        return ""

    def random_int(self, low: int, high: int) -> int:
        return low

    def token(self, digits: int) -> str:
        return ""


def test_phases_follow_one_another_without_gaps() -> None:
    told: list[str] = []
    record = Record(Ticking(), 100.0, told.append)
    for name in ("dns", "connect", "connect", "sending"):
        record.begin(name)
    assert record.phases()[-1].seconds == 1
    record.finish()
    record.finish()
    record.begin("late")
    phases = record.phases()
    assert told == ["dns", "connect", "sending"] == [phase.name for phase in phases]
    assert phases[0].start == 1
    assert all(one.start + one.seconds == two.start for one, two in itertools.pairwise(phases))
    assert not record.reused


def test_the_first_bytes_of_an_answer_are_kept() -> None:
    record = Record(Ticking(), 0.0, lambda phase: None)
    record.count_sent(b"a" * KEPT)
    record.count_sent(b"b")
    record.count_received(b"c" * (KEPT - 1))
    record.count_received(b"de")
    assert (record.sent, record.received) == (KEPT + 1, KEPT + 1)
    assert bytes(record.first_received) == b"c" * (KEPT - 1) + b"d"


def test_frames_answer_frames_without_a_new_phase() -> None:
    told: list[str] = []
    record = Record(Ticking(), 0.0, told.append)
    record.framed = True
    record.count_sent(b"head")
    record.count_received(b"settings")
    record.begin("waiting")
    record.count_sent(b"acknowledged")
    assert told == ["sending", "waiting"]


def test_a_hop_that_did_nothing_has_no_phases() -> None:
    record = Record(Ticking(), 0.0, lambda phase: None)
    record.finish()
    assert record.phases() == ()
    assert not record.reused
