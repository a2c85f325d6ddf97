"""Own values that are written into a file."""

import pytest

from restdesk.model.collection import Defaults, Environment, Root
from restdesk.model.request import TypedValue, Variable
from restdesk.variables.own import taken_over

OTHER = Variable(name="other", value="x")


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        (
            (Variable(name="host", value="a", description="d"),),
            "b",
            (Variable(name="host", value="b", description="d"),),
        ),
        ((), "b", (Variable(name="host", value="b"),)),
        ((), None, (Variable(name="host", secret=True),)),
        ((Variable(name="host", value="a"),), None, (Variable(name="host", secret=True),)),
        ((Variable(name="host", secret=True),), "never", (Variable(name="host", secret=True),)),
        (
            (Variable(name="host", value=TypedValue(type="number", data="1")),),
            "2",
            (Variable(name="host", value=TypedValue(type="number", data="2")),),
        ),
        (
            (Variable(name="host", value="off", disabled=True),),
            "b",
            (Variable(name="host", value="off", disabled=True), Variable(name="host", value="b")),
        ),
    ],
)
def test_an_environment_takes_a_value_over(
    before: tuple[Variable, ...], value: str | None, after: tuple[Variable, ...]
) -> None:
    found = taken_over(Environment(name="local", variables=(OTHER, *before)), "host", value)
    assert found == Environment(name="local", variables=(OTHER, *after))


def test_a_collection_takes_a_value_over_but_declares_no_secret() -> None:
    root = Root(request=Defaults(variables=(OTHER,)))
    assert taken_over(root, "host", "b").request.variables == (OTHER, Variable(name="host", value="b"))
    assert taken_over(root, "host", None) == root
