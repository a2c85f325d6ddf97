"""What is told of a request in brief is what reading all of it tells."""

from random import Random

import pytest

from restdesk.errors import FileBroken
from restdesk.model.collection import Brief
from restdesk.opencollection.brief import read_brief
from restdesk.opencollection.reader import read_request
from tests.storage.bad_files import BOMBS, MUTATIONS, SOUND, Mutation


def _whole(text: str) -> Brief | str:
    try:
        return Brief.of(read_request(text, "x.yml"))
    except FileBroken as error:
        return str(error)


def _in_brief(text: str) -> Brief | str:
    try:
        return read_brief(text, "x.yml")
    except FileBroken as error:
        return str(error)


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        "http: {}",
        "info:\nhttp: {url: x}\n",
        "info: {name: 12, type: http, seq: 1.5}\nhttp: {method: get, url: 1.10}\n",
        "info: {seq: .inf, tags: [a, 1, null]}\nhttp: {url: x}\n",
        "info: {seq: true, tags: one}\nhttp: {method: null}\n",
        "graphql: {url: x}\n",
        "info: {type: http}\ngraphql: {url: x}\nhttp: {url: y}\n",
        "info: {type: script}\nhttp: {}\n",
        "info: {type: websocket}\nwebsocket: {url: x}\n",
        "http: text\n",
        "http:\n",
        "opencollection: 1.0.0\nhttp: {}\n",
        "http: {url: x}\nruntime: {actions: [{type: set-variable, variable: {name: id}}]}\n",
        "http: {url: x}\nruntime: no\n",
        "",
        "[]",
        "\ufeffhttp: {url: x}\n",
    ],
)
def test_brief_and_whole_agree(text: str) -> None:
    assert _in_brief(text) == _whole(text)


@pytest.mark.parametrize("mutation", [*MUTATIONS, *BOMBS])
def test_they_agree_on_files_that_went_wrong(mutation: Mutation) -> None:
    random = Random(6)
    for _ in range(1 if mutation in BOMBS else 10):
        made = mutation(random, SOUND)
        text = made.decode("utf-8", "replace") if isinstance(made, bytes) else made
        assert _in_brief(text) == _whole(text)
