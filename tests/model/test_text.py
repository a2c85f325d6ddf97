"""Secrets are masked wherever they are printed and refused wherever they could be written."""

import json
import pickle
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from restdesk.model.exchange import Captured
from restdesk.model.ready import Ready, ReadyHeader
from restdesk.model.text import Secret, Text

CANARY = "canary-7f3a"
HOLDERS = [
    Secret(CANARY),
    Text("Bearer ", Secret(CANARY)),
    Ready(url=Text("http://x/", Secret(CANARY)), headers=(ReadyHeader(Text("A"), Text(Secret(CANARY)), "headers[0]"),)),
]


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: type(holder).__name__)
@pytest.mark.parametrize("show", [str, repr, "{}".format, "{:>40}".format, lambda value: f"{value!r}"])
def test_a_secret_is_masked_when_shown(holder: object, show: Callable[[object], str]) -> None:
    try:
        text = show(holder)
    except TypeError:  # a struct takes no width
        text = ""
    assert CANARY not in text


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: type(holder).__name__)
@pytest.mark.parametrize(
    "write", [msgspec.json.encode, msgspec.msgpack.encode, msgspec.to_builtins, json.dumps, pickle.dumps]
)
def test_a_secret_is_refused_by_every_encoder(holder: object, write: Callable[[object], Any]) -> None:
    with pytest.raises(TypeError):
        write(holder)


def test_only_reveal_gives_the_secret() -> None:
    assert Text("Bearer ", Secret(CANARY)).reveal() == f"Bearer {CANARY}"
    assert Text("user:", Secret(CANARY)).secret().parts == (Secret(f"user:{CANARY}"),)
    assert str(Captured("token", "runtime", found=True)).count(CANARY) == 0
