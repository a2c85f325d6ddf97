"""The state and its changes."""

from pathlib import Path

from restdesk.model.collection import Collection, Root
from restdesk.model.event import VariableCaptured
from restdesk.model.ready import Place
from restdesk.model.text import Secret, Text
from restdesk.session.state import (
    CollectionClosed,
    CollectionOpened,
    Demo,
    DemoStarted,
    DemoStopped,
    EnvironmentChosen,
    State,
    apply,
)

ONE, TWO = Path("/one"), Path("/two")


def _opened(*folders: Path) -> State:
    state = State()
    for folder in folders:
        state = apply(state, CollectionOpened(Collection(folder=folder, content=Root()), "local"))
    return state


def test_a_collection_opened_again_keeps_its_place_environment_and_captures() -> None:
    state = apply(_opened(ONE, TWO), EnvironmentChosen(ONE, "staging"))
    state = apply(state, VariableCaptured(Place(collection=ONE), "token", "runtime", Text(Secret("t"))))
    again = Collection(folder=ONE, content=Root(docs="new"))
    state = apply(state, CollectionOpened(again, "local"))
    first = state.collections[0]
    assert (first.collection, first.environment, len(first.runtime)) == (again, "staging", 1)


def test_a_capture_replaces_the_older_value_and_stays_in_its_collection() -> None:
    state = _opened(ONE, TWO)
    for value in ("old", "new"):
        state = apply(state, VariableCaptured(Place(collection=TWO), "token", "runtime", Text(Secret(value))))
    assert state.collections[0].runtime == ()
    assert state.collections[1].runtime == (("token", Text(Secret("new"))),)


def test_a_capture_of_a_closed_collection_changes_nothing() -> None:
    state = _opened(ONE)
    assert apply(state, VariableCaptured(Place(collection=TWO), "token", "runtime", Text("t"))) == state


def test_closing_a_collection_leaves_the_others() -> None:
    state = apply(_opened(ONE, TWO), CollectionClosed(ONE))
    assert [opened.collection.folder for opened in state.collections] == [TWO]


def test_the_values_of_the_demo_server_go_when_it_stops() -> None:
    demo = Demo(address="http://127.0.0.1:5000", values=(("apiKey", Text(Secret("k"))),))
    state = apply(State(), DemoStarted(demo))
    assert state.demo == demo
    assert apply(state, DemoStopped()).demo == Demo()


def test_a_captured_value_is_not_in_the_printed_state() -> None:
    state = apply(_opened(ONE), VariableCaptured(Place(collection=ONE), "token", "runtime", Text(Secret("swordfish"))))
    assert "swordfish" not in repr(state)
