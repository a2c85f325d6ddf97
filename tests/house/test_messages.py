"""The page of all messages is what the code says today."""

import re

import pytest

from restdesk.errors import RestDeskError
from scripts import messages


def test_the_page_of_messages_is_up_to_date() -> None:
    assert messages.PAGE.read_text(encoding="utf-8") == messages.page(), "make pictures renews docs/messages.md"


@pytest.mark.parametrize("kind", tuple(messages.kinds()), ids=lambda kind: kind.__name__)
def test_every_error_stands_on_the_page_once(kind: type[RestDeskError]) -> None:
    assert messages.page().count(f"| {kind.__name__} |") == 1


def test_every_value_has_an_example() -> None:
    assert re.findall(r"\{[a-z_]+\}", messages.page()) == []


def test_examples_belong_to_errors_that_are_there() -> None:
    known = {kind.__name__ for kind in messages.kinds()}
    assert known >= messages.CAUSES.keys() | messages.OF_ITS_OWN.keys()
