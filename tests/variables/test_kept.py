"""`{{name}}` kept in the texts of a request while all else is made of them."""

from urllib.parse import quote

import pytest

from restdesk.clock import SystemClock
from restdesk.log import MASK
from restdesk.model.text import Secret, Text
from restdesk.variables.kept import Kept

DRAFT = "{{draft-0123456789abcdef}}"


@pytest.fixture
def kept() -> Kept:
    return Kept(SystemClock())


@pytest.mark.parametrize(
    "source", ["plain", "{{a}}", "x{{ a }}y{{b.c}}{{$guid}}", "{{?Label}}{{process.env.X}}", "{{}}"]
)
def test_variables_stand_again_as_they_were_written(kept: Kept, source: str) -> None:
    assert kept.spelled(kept.text(source, "url")) == source


def test_nothing_is_asked_for(kept: Kept) -> None:
    kept.text("{{a}}{{?Label}}", "url")
    assert kept.needs() is None


def test_a_mark_goes_through_encoding_and_lower_case(kept: Kept) -> None:
    made = kept.text("{{a b}}&c", "url").reveal()
    assert kept.spelled(Text(quote(made.lower(), safe=""))) == "{{a b}}%26c"


def test_a_typed_secret_is_masked(kept: Kept) -> None:
    assert kept.spelled(kept.text(f"a{DRAFT}b", "auth.token")) == f"a{MASK}b"


@pytest.mark.parametrize(
    ("source", "wanted"),
    [("{{a}}", "{{a}}"), ("literal", MASK), ("pre-{{a}}", MASK + "{{a}}"), ("{{a}}x{{b}}", "{{a}}" + MASK + "{{b}}")],
)
def test_of_a_secret_only_the_variables_are_seen(kept: Kept, source: str, wanted: str) -> None:
    assert kept.spelled(kept.text(source, "auth.token").secret()) == wanted
    assert kept.spelled(Text("Bearer ", Secret(kept.text(source, "auth.token").reveal()))) == f"Bearer {wanted}"


def test_where_a_variable_stands_is_known(kept: Kept) -> None:
    first, later = kept.text("{{a}}/x", "url").reveal(), kept.text("http://{{a}}", "url").reveal()
    assert kept.begins_with_mark(first)
    assert not kept.begins_with_mark(later)
    assert kept.has_mark(later)
    assert not kept.has_mark("http://x")
