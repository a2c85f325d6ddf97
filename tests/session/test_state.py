"""The state and its changes."""

from pathlib import Path

from restdesk.model.collection import Collection, Root
from restdesk.model.cookie import Cookie
from restdesk.model.event import CookiesReceived, VariableCaptured
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


def _received(collection: Path | None, environment: str, *cookies: Cookie) -> CookiesReceived:
    return CookiesReceived(Place(collection=collection, environment=environment, path="a.yml"), cookies, 1.0)


def _cookie(name: str, value: str, expires: float | None = None) -> Cookie:
    return Cookie(
        name=name,
        value=Secret(value),
        domain="a.example",
        host_only=True,
        path="/",
        expires=expires,
        created=1.0,
        updated=1.0,
    )


def _kept(state: State, collection: Path | None, environment: str) -> list[tuple[str, str]]:
    jar = state.jar(Place(collection=collection, environment=environment, path="b.yml"))
    return [(cookie.name, cookie.value.reveal()) for cookie in jar.cookies]


def test_each_collection_and_environment_has_cookies_of_its_own() -> None:
    state = _opened(ONE, TWO)
    places = [(ONE, ""), (ONE, "local"), (TWO, "local"), (None, "")]
    for number, (collection, environment) in enumerate(places):
        state = apply(state, _received(collection, environment, _cookie("a", str(number))))
    assert [_kept(state, *place) for place in places] == [[("a", str(number))] for number in range(4)]
    assert _kept(state, TWO, "") == []


def test_two_sends_at_once_lose_none_of_each_others_cookies() -> None:
    state = apply(_opened(ONE), _received(ONE, "", _cookie("a", "1"), _cookie("b", "1"), _cookie("c", "1")))
    state = apply(state, _received(ONE, "", _cookie("a", "2"), _cookie("c", "", expires=0.0)))
    state = apply(state, _received(ONE, "", _cookie("b", "2"), _cookie("d", "2")))
    assert _kept(state, ONE, "") == [("a", "2"), ("b", "2"), ("d", "2")]


def test_the_cookies_of_a_collection_go_when_it_is_closed_and_none_come_after() -> None:
    state = apply(_opened(ONE, TWO), _received(ONE, "", _cookie("a", "1")))
    state = apply(apply(state, _received(TWO, "", _cookie("b", "1"))), CollectionClosed(ONE))
    state = apply(state, _received(ONE, "", _cookie("a", "2")))
    assert (_kept(state, ONE, ""), _kept(state, TWO, "")) == ([], [("b", "1")])
