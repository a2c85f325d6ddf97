"""Frames are told apart however they come."""

import pytest

from restdesk.sending.frames import LARGEST, Frames


def frame(kind: int, payload: bytes, flags: int = 0, stream: int = 1) -> bytes:
    return len(payload).to_bytes(3, "big") + bytes((kind, flags)) + stream.to_bytes(4, "big") + payload


WHOLE = frame(4, b"", stream=0) + frame(0, b"hello") + frame(7, b"\0\0\0\1\0\0\0\2", stream=0x80000000)


@pytest.mark.parametrize("step", [1, 2, 9, 10, 1000])
def test_frames_are_whole_whatever_the_network_cuts(step: int) -> None:
    frames = Frames()
    found = [one for start in range(0, len(WHOLE), step) for one in frames.feed(WHOLE[start : start + step])]
    assert [(one.kind, one.stream, one.payload) for one in found] == [
        (4, 0, b""),
        (0, 1, b"hello"),
        (7, 0, b"\0\0\0\1\0\0\0\2"),
    ]
    assert b"".join(one.whole for one in found) == WHOLE


def test_padding_is_no_payload() -> None:
    (found,) = Frames().feed(frame(0, b"\x03hello\0\0\0", flags=8))
    assert found.payload == b"hello"


def test_a_frame_that_is_too_large_is_told_before_it_came() -> None:
    (found,) = Frames().feed(frame(0, b"x" * (LARGEST + 1))[:20])
    assert found.too_large
    (found,) = Frames().feed(frame(0, b"x" * LARGEST))
    assert not found.too_large
