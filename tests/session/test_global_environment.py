"""The global environment: variables of every collection, in a readable file of our own."""

from pathlib import Path

import pytest

from restdesk.errors import FileChangedOutside
from restdesk.model.collection import Broken, Environment
from restdesk.model.ready import Place, Questions, Ready
from restdesk.model.request import Http, Request, Variable
from restdesk.session.state import NO_GLOBAL
from tests.session.conftest import Desk

EMPTY = Environment(name="global")
ONE = Environment(name="global", variables=(Variable(name="host", value="http://everywhere"),))


def _read(desk: Desk) -> Environment | Broken:
    for change in desk.wait(desk.session.read_shared()):
        desk.session.apply(change)
    return desk.session.state.global_environment.content


def _sent(desk: Desk, url: str = "{{host}}/a", place: Place | None = None) -> str:
    found = desk.wait(desk.session.prepare(Request(http=Http(url=url)), place or Place()))
    if isinstance(found, Questions):
        return ", ".join(item.name for item in found.items)
    assert isinstance(found, Ready)
    return found.url.reveal()


def test_without_a_file_it_is_empty_and_nothing_is_made(desk: Desk) -> None:
    assert _read(desk) == EMPTY
    assert desk.session.state.global_environment == NO_GLOBAL
    assert not desk.session.global_environment.path.exists()


def test_what_is_saved_is_there_the_next_time_and_for_requests_of_no_collection(
    desk: Desk, restdesk_home: Path
) -> None:
    desk.session.apply(desk.wait(desk.session.global_environment.save(ONE, EMPTY)))
    assert _sent(desk) == "http://everywhere/a"
    assert "host" in desk.session.global_environment.path.read_text("utf-8")
    again = Desk(restdesk_home)
    try:
        assert _sent(again) == "host"
        assert _read(again) == ONE
        assert _sent(again) == "http://everywhere/a"
    finally:
        again.session.close()


def test_a_collections_own_variable_comes_first(desk: Desk, tmp_path: Path) -> None:
    desk.session.apply(desk.wait(desk.session.global_environment.save(ONE, EMPTY)))
    root = "opencollection: 1.0.0\ninfo: {name: Mine}\nrequest:\n  variables: [{name: host, value: http://near}]\n"
    collection = desk.open(tmp_path / "mine", {"opencollection.yml": root})
    assert _sent(desk, place=Place(collection=collection.folder)) == "http://near/a"


def test_comments_of_the_file_stay_when_a_value_is_saved(desk: Desk) -> None:
    path = desk.session.global_environment.path
    path.parent.mkdir(parents=True)
    path.write_text("# mine\nname: global\nvariables:\n  - name: host # where\n    value: http://old\n", "utf-8")
    saved = _read(desk)
    assert isinstance(saved, Environment)
    desk.wait(desk.session.global_environment.save(ONE, saved))
    assert path.read_text("utf-8").splitlines()[:4] == [
        "# mine",
        "name: global",
        "variables:",
        "  - name: host # where",
    ]
    assert _read(desk) == ONE


def test_what_was_written_from_outside_is_not_written_over_unasked(desk: Desk) -> None:
    path = desk.session.global_environment.path
    path.parent.mkdir(parents=True)
    path.write_text("name: global\nvariables: [{name: other, value: x}]\n", "utf-8")
    with pytest.raises(FileChangedOutside):
        desk.wait(desk.session.global_environment.save(ONE, EMPTY))
    assert "other" in path.read_text("utf-8")
    desk.wait(desk.session.global_environment.save(ONE, EMPTY, overwrite=True))
    assert _read(desk) == ONE


def test_a_file_that_cannot_be_read_stands_there_with_its_error_and_is_not_written_over(desk: Desk) -> None:
    path = desk.session.global_environment.path
    path.parent.mkdir(parents=True)
    path.write_text("variables: [\n", "utf-8")
    content = _read(desk)
    assert isinstance(content, Broken)
    assert content.text == "variables: [\n"
    assert _sent(desk) == "host"
    with pytest.raises(FileChangedOutside):
        desk.wait(desk.session.global_environment.save(ONE, EMPTY))
    assert path.read_text("utf-8") == "variables: [\n"


def test_a_typed_secret_goes_into_the_vault_and_never_into_the_file(desk: Desk) -> None:
    typed = desk.session.secrets.keep("canary-7f3a9c")
    wanted = Environment(name="global", variables=(Variable(name="key", value=typed, secret=True),))
    change = desk.wait(desk.session.global_environment.save(wanted, EMPTY))
    desk.session.apply(change)
    assert change.node.content == Environment(name="global", variables=(Variable(name="key", secret=True),))
    text = desk.session.global_environment.path.read_text("utf-8")
    assert "canary" not in text
    assert "draft-" not in text
    assert _sent(desk, "http://x/{{key}}") == "http://x/canary-7f3a9c"
