"""A typed secret gets a lasting name, by which the file refers to it, and its value goes into the vault."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from restdesk.errors import (
    VaultFailed,
)
from restdesk.model.auth import ApiKeyAuth, BasicAuth, BearerAuth
from restdesk.model.collection import Collection, Environment, Folder, Root
from restdesk.model.request import Variable
from restdesk.model.text import Text
from restdesk.session.outcome import EnvironmentWanted, NewPlace
from restdesk.session.state import Demo, DemoStarted, EnvironmentChosen
from tests.session.conftest import Desk, place, request_at
from tests.session.saving.conftest import (
    CANARY,
    FILES,
    LOCAL,
    ONE,
    assert_nowhere,
    save,
    secret,
    text,
    typed,
    with_http,
    written,
)


def test_a_typed_secret_gets_a_lasting_name_in_the_environment(
    desk: Desk, mine: Collection, restdesk_home: Path
) -> None:
    one = request_at(mine, "one.yml")
    outcome = written(save(desk, mine, typed(desk, one), one))
    assert outcome.content == with_http(one, auth=BasicAuth(username="admin", password="{{adminPassword}}"))
    assert 'password: "{{adminPassword}}"' in text(mine)
    assert text(mine, "environments/local.yml").startswith(LOCAL)
    assert "name: adminPassword" in text(mine, "environments/local.yml")
    assert secret(desk, mine, "adminPassword") == CANARY
    desk.session.apply(outcome.change)
    opened = desk.session.state.opened(mine.folder)
    assert opened is not None
    environment = opened.collection.environment("local")
    assert environment is not None
    assert environment.variables[-1] == Variable(name="adminPassword", secret=True)
    assert_nowhere(mine.folder, restdesk_home)


@pytest.mark.parametrize(
    ("auth", "name"),
    [
        (BasicAuth(username="admin"), "adminPassword"),
        (BasicAuth(username="{{user}}"), "password"),
        (BasicAuth(username="a b"), "password"),
        (BearerAuth(), "token"),
        (ApiKeyAuth(key="X-Key"), "apiKey"),
    ],
)
def test_the_lasting_name_comes_from_the_field(
    desk: Desk, mine: Collection, auth: BasicAuth | BearerAuth | ApiKeyAuth, name: str
) -> None:
    one = request_at(mine, "one.yml")
    reference = desk.session.secrets.keep(CANARY)
    filled = replace(auth, **{auth.secret_fields[0]: reference})
    written(save(desk, mine, with_http(one, auth=filled), one))
    assert "{{" + name + "}}" in text(mine)
    assert secret(desk, mine, name) == CANARY


@pytest.mark.parametrize(
    "path",
    ["opencollection.yml", "f/folder.yml", "environments/local.yml", "environments/other.yml", "one.yml", "f/two.yml"],
)
def test_the_lasting_name_is_no_other_variables(desk: Desk, tmp_path: Path, path: str) -> None:
    variables = "variables: [{name: Token, value: x}]"
    files = {
        **FILES,
        "f/folder.yml": "info: {name: F, type: folder}\n",
        "f/two.yml": "info: {name: Two, type: http}\nhttp: {method: GET, url: http://a}\n",
        "environments/other.yml": "name: other\nvariables: []\n",
    }
    if path.startswith("environments/"):
        files[path] = f"name: {path[13:-4]}\n{variables}\n"
    elif path in ("one.yml", "f/two.yml"):
        files[path] += f"runtime: {{{variables}}}\n"
    elif path == "f/folder.yml":
        files[path] += f"request: {{{variables}}}\n"
    else:
        files[path] = f"opencollection: 1.0.0\ninfo: {{name: Mine}}\nrequest: {{{variables}}}\n"
    collection = desk.open(tmp_path / "mine", files)
    one = request_at(collection, "one.yml")
    wanted = with_http(one, auth=BearerAuth(token=desk.session.secrets.keep(CANARY)))
    written(save(desk, collection, wanted, one))
    assert "{{token2}}" in text(collection)


@pytest.mark.parametrize("scope", ["env:local", "collection"])
def test_the_lasting_name_is_no_own_value_that_stands_in_no_file(desk: Desk, mine: Collection, scope: str) -> None:
    desk.session.apply(desk.wait(desk.session.own.put(mine.folder, scope, "Token", "x")))
    one = request_at(mine, "one.yml")
    wanted = with_http(one, auth=BearerAuth(token=desk.session.secrets.keep(CANARY)))
    written(save(desk, mine, wanted, one))
    assert "{{token2}}" in text(mine)


def test_one_typing_has_one_name_in_two_files(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    wanted = typed(desk, one)
    desk.session.apply(written(save(desk, mine, wanted, one)).change)
    made = written(desk.wait(desk.session.saving.create(NewPlace(folder=mine.folder, name="Copy"), wanted)))
    assert "{{adminPassword}}" in text(mine, made.path)
    assert text(mine, "environments/local.yml").count("adminPassword") == 1


def test_two_saves_at_once_choose_two_names(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    saving = desk.session.saving
    works = [saving.create(NewPlace(folder=mine.folder, name="New"), typed(desk, one)) for _ in range(2)]
    paths = [written(future.result(60)).path for future in [desk.session.engine.submit(work) for work in works]]
    assert paths == ["new.yml", "new-2.yml"]
    assert "{{adminPassword}}" in text(mine, "new.yml")
    assert "{{adminPassword2}}" in text(mine, "new-2.yml")


def test_without_an_active_environment_nothing_is_written_before_one_is_agreed_on(desk: Desk, tmp_path: Path) -> None:
    collection = desk.open(tmp_path / "mine", {"one.yml": ONE})
    one = request_at(collection, "one.yml")
    wanted = typed(desk, one)
    assert save(desk, collection, wanted, one) == EnvironmentWanted(1)
    assert sorted(file.name for file in collection.folder.rglob("*")) == ["one.yml", "opencollection.yml"]
    assert text(collection) == ONE
    outcome = written(save(desk, collection, wanted, one, environment="local"))
    assert outcome.environment == "local"
    assert "name: local" in text(collection, "environments/local.yml")
    assert secret(desk, collection, "adminPassword") == CANARY
    desk.session.apply(outcome.change)
    desk.session.apply(EnvironmentChosen(collection.folder, "local"))
    opened = desk.session.state.opened(collection.folder)
    assert opened is not None
    assert opened.collection.environment("local") is not None


def test_secrets_of_a_folder_and_the_collection_get_names_too(desk: Desk, tmp_path: Path, restdesk_home: Path) -> None:
    collection = desk.open(tmp_path / "mine", {**FILES, "f/one.yml": ONE})
    keep = desk.session.secrets.keep
    root = collection.content
    assert isinstance(root, Root)
    for path, saved in (("opencollection.yml", root), ("f/folder.yml", Folder())):
        auth = BearerAuth(token=keep(CANARY))
        wanted = replace(saved, request=replace(saved.request, auth=auth), info=replace(saved.info, name="X"))
        outcome = written(desk.wait(desk.session.saving.save(place(collection, path), wanted, saved)))
        desk.session.apply(outcome.change)
    assert "{{token}}" in text(collection, "opencollection.yml")
    assert "{{token2}}" in text(collection, "f/folder.yml")
    assert secret(desk, collection, "token2") == CANARY
    assert_nowhere(collection.folder, restdesk_home)


def test_a_secret_typed_into_an_environment_is_the_variables_own(
    desk: Desk, mine: Collection, restdesk_home: Path
) -> None:
    saved = mine.environment("local")
    assert saved is not None
    reference = desk.session.secrets.keep(CANARY)
    wanted = replace(saved, variables=(*saved.variables, Variable(name="key", secret=True, value=reference)))
    outcome = written(desk.wait(desk.session.saving.save(place(mine, "environments/local.yml"), wanted, saved)))
    assert isinstance(outcome.content, Environment)
    assert outcome.content.variables[-1] == Variable(name="key", secret=True)
    assert secret(desk, mine, "key") == CANARY
    assert_nowhere(mine.folder, restdesk_home)


def test_a_vault_that_refuses_leaves_all_files_alone(
    desk: Desk, mine: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = request_at(mine, "one.yml")
    wanted = typed(desk, one)
    desk.wait(desk.session.secrets.find(("draft-0",), place(mine, "one.yml")))  # what was typed is kept by now

    def refuse(*_: object) -> None:
        raise OSError("locked")

    monkeypatch.setattr(desk.session.secrets._vault._store, "put", refuse)
    with pytest.raises(VaultFailed):
        save(desk, mine, wanted, one)
    assert text(mine) == ONE
    assert text(mine, "environments/local.yml") == LOCAL


def test_what_is_typed_into_a_secret_field_while_its_save_runs_is_what_the_name_stands_for(
    desk: Desk, mine: Collection
) -> None:
    one = request_at(mine, "one.yml")
    reference = desk.session.secrets.keep("first-value")
    wanted = with_http(one, auth=BearerAuth(token=reference))
    outcome = written(save(desk, mine, wanted, one))
    assert desk.session.secrets.keep(CANARY, reference) == reference
    desk.session.saving.renew(outcome)
    assert secret(desk, mine, "token") == CANARY


def test_what_the_demo_server_gives_to_the_sample_takes_no_name_elsewhere(desk: Desk, mine: Collection) -> None:
    desk.session.apply(DemoStarted(Demo(address="http://127.0.0.1:1", values=(("apiKey", Text("its").secret()),))))
    one = request_at(mine, "one.yml")
    wanted = with_http(one, auth=ApiKeyAuth(key="X-API-KEY", value=desk.session.secrets.keep(CANARY)))
    written(save(desk, mine, wanted, one))
    assert 'value: "{{apiKey}}"' in text(mine)
