"""`{{process.env.NAME}}`: what a collection's own `.env` files set needs no question, and is secret."""

from pathlib import Path

import pytest

from restdesk.errors import FileUnreadable
from restdesk.model.ready import FileWanted, Place, ProcessVariableWanted, Questions, Ready
from restdesk.model.request import Header, Http, Request
from tests.session.conftest import Desk

REQUEST = Request(
    http=Http(url="http://x/{{process.env.A}}", headers=(Header(name="B", value="{{process.env.B}}-{{b}}"),))
)
FILES = {
    "environments/base.yml": "name: base\ndotEnvFilePath: base.env\n"
    "variables: [{name: b, value: '{{process.env.B}}'}]\n",
    "environments/local.yml": "name: local\nextends: base\ndotEnvFilePath: local.env\nvariables: []\n",
    "base.env": "A=base\nB=base\n",
    "local.env": "A=local-secret\n",
    ".env": "A=root\nB=root\n",
}


def _prepared(desk: Desk, folder: Path, files: dict[str, str], environment: str) -> Ready | Questions:
    collection = desk.open(folder, files)
    at = Place(collection=collection.folder, environment=environment)
    return desk.wait(desk.session.prepare(REQUEST, at))


@pytest.mark.parametrize(
    ("environment", "sent"),
    [
        ("local", ("http://x/local-secret", "base-base")),
        ("base", ("http://x/base", "base-base")),
    ],
)
def test_the_environments_file_comes_before_that_of_the_one_it_extends(
    desk: Desk, tmp_path: Path, environment: str, sent: tuple[str, str]
) -> None:
    ready = _prepared(desk, tmp_path / "mine", FILES, environment)
    assert isinstance(ready, Ready)
    assert (ready.url.reveal(), ready.headers[0].value.reveal()) == sent
    assert ready.url.has_secret
    assert "local-secret" not in desk.session.mask.apply(sent[0])


def test_the_collections_own_file_holds_where_no_environment_names_one(desk: Desk, tmp_path: Path) -> None:
    files = {".env": "A=root\nB=root\n", "environments/local.yml": "name: local\nvariables: [{name: b, value: v}]\n"}
    ready = _prepared(desk, tmp_path / "mine", files, "local")
    assert isinstance(ready, Ready)
    assert ready.url.reveal() == "http://x/root"


def test_what_no_file_sets_is_asked_for_as_a_variable_of_the_machine(desk: Desk, tmp_path: Path) -> None:
    files = {".env": "A=root\n", "environments/local.yml": "name: local\nvariables: [{name: b, value: v}]\n"}
    found = _prepared(desk, tmp_path / "mine", files, "local")
    assert found == Questions((ProcessVariableWanted("process.env.B", "headers[0].value"),))


def test_a_file_outside_the_collection_is_asked_for_and_then_used(desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path / "shared.env"
    outside.write_text("A=1\nB=2\n")
    files = {"environments/local.yml": "name: local\ndotEnvFilePath: ../shared.env\nvariables: [{name: b, value: v}]\n"}
    found = _prepared(desk, tmp_path / "mine", files, "local")
    assert found == Questions((FileWanted("../shared.env", "local.dotEnvFilePath", outside),))
    at = Place(collection=(tmp_path / "mine").resolve(), environment="local")
    desk.session.named_files.allow(at, outside)
    ready = desk.wait(desk.session.prepare(REQUEST, at))
    assert isinstance(ready, Ready)
    assert ready.url.reveal() == "http://x/1"


def test_a_named_file_that_is_not_there_is_an_error_at_its_input(desk: Desk, tmp_path: Path) -> None:
    files = {"environments/local.yml": "name: local\ndotEnvFilePath: gone.env\nvariables: [{name: b, value: v}]\n"}
    with pytest.raises(FileUnreadable) as raised:
        _prepared(desk, tmp_path / "mine", files, "local")
    assert raised.value.field == "local.dotEnvFilePath"


def test_no_file_is_read_where_no_variable_of_the_machine_is_named(desk: Desk, tmp_path: Path) -> None:
    collection = desk.open(tmp_path / "mine", {"environments/local.yml": "name: local\ndotEnvFilePath: gone.env\n"})
    at = Place(collection=collection.folder, environment="local")
    ready = desk.wait(desk.session.prepare(Request(http=Http(url="http://x/")), at))
    assert isinstance(ready, Ready)
