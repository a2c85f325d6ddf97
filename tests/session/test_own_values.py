"""Own values: what a person puts in the place of a file's value, and what captures leave behind."""

from pathlib import Path

import pytest

from restdesk.model.collection import Collection
from restdesk.model.event import VariableCaptured
from restdesk.model.own import OwnValue
from restdesk.model.ready import Place, Questions, Ready, SecretWanted
from restdesk.model.request import Request
from restdesk.model.text import Text
from restdesk.session.build import Session
from restdesk.session.own_values import Work
from restdesk.session.state import OwnValuesChanged
from tests.session.conftest import Desk, place

CANARY = "canary-7f3a9c"
FILES = {
    "a.yml": "info: {name: A, type: http}\nhttp:\n  method: GET\n  url: http://x/{{word}}\n"
    "  headers: [{name: K, value: '{{key}}'}]\n",
    "environments/local.yml": "name: local\nvariables:\n  - {name: word, value: file}\n  - {name: key, secret: true}\n",
    "environments/mine.yml": "name: mine\nextends: local\nvariables: []\n",
}


def read(desk: Desk, at: Place) -> Request:
    """Return the request at a place."""
    found = desk.wait(desk.session.read(at))
    assert isinstance(found, Request)
    return found


class Shop:
    """An open collection of one request, and what a Send of it would be."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.collection: Collection = desk.open(folder, FILES)
        self.folder = self.collection.folder
        self.place = place(self.collection, "a.yml")
        self.request = read(desk, self.place)

    @property
    def session(self) -> Session:
        """The session."""
        return self.desk.session

    @property
    def own(self) -> set[OwnValue]:
        """The collection's own values as the state has them."""
        opened = self.session.state.opened(self.folder)
        assert opened is not None
        return set(opened.own)

    def do(self, work: Work) -> OwnValuesChanged:
        """Carry out what is done to the own values."""
        change = self.desk.wait(work)
        self.session.apply(change)
        return change

    def sent(self, environment: str = "local") -> str:
        """Return the URL and the header that would be sent, or the names of what is asked."""
        at = Place(collection=self.folder, path="a.yml", environment=environment)
        found = self.desk.wait(self.session.prepare(self.request, at))
        if isinstance(found, Questions):
            return ", ".join(item.name for item in found.items)
        return f"{found.url.reveal()} {found.headers[0].value.reveal()}"

    def captured(self, name: str, scope: str, value: str = CANARY, environment: str = "local") -> None:
        """Take a value as a capture would."""
        at = Place(collection=self.folder, path="a.yml", environment=environment)
        self.session.apply(VariableCaptured(at, name, scope, Text(value).secret()))


@pytest.fixture
def shop(desk: Desk, tmp_path: Path) -> Shop:
    """A collection whose secret has a value."""
    shop = Shop(desk, tmp_path / "shop")
    desk.session.secrets.answer(shop.place, "key", "k")
    return shop


def test_an_own_value_takes_the_place_of_the_files_until_it_is_taken_away(shop: Shop) -> None:
    assert shop.sent() == "http://x/file k"
    shop.do(shop.session.own.put(shop.folder, "env:local", "word", "own"))
    assert shop.own == {OwnValue("env:local", "word", "own")}
    assert shop.sent() == "http://x/own k"
    assert shop.sent("mine") == "http://x/own k"
    shop.do(shop.session.own.put(shop.folder, "env:local", "word", None))
    assert (shop.own, shop.sent()) == (set(), "http://x/file k")


def test_own_values_are_there_again_when_the_collection_is_opened_the_next_time(
    shop: Shop, restdesk_home: Path, tmp_path: Path
) -> None:
    shop.do(shop.session.own.put(shop.folder, "env:local", "word", "own"))
    shop.do(shop.session.own.put(shop.folder, "collection", "more", "한글"))
    shop.session.close()
    again = Desk(restdesk_home)
    try:
        opened = Shop(again, tmp_path / "shop")
        assert opened.own == {OwnValue("env:local", "word", "own"), OwnValue("collection", "more", "한글")}
    finally:
        again.session.close()


def test_nothing_own_stands_in_a_file_of_the_collection(shop: Shop) -> None:
    shop.do(shop.session.own.put(shop.folder, "env:local", "word", CANARY))
    shop.do(shop.session.own.put(shop.folder, "env:local", "key", CANARY))
    assert not any(CANARY.encode() in file.read_bytes() for file in shop.folder.rglob("*") if file.is_file())


@pytest.mark.parametrize(("name", "secret"), [("key", False), ("word", True)])
def test_a_secret_own_value_is_in_the_vault_alone(shop: Shop, restdesk_home: Path, name: str, secret: bool) -> None:
    shop.do(shop.session.own.put(shop.folder, "env:local", name, CANARY, secret=secret))
    assert shop.own == {OwnValue("env:local", name, None)}
    assert CANARY in shop.sent()
    shop.session.close()
    files = [file for file in restdesk_home.rglob("*") if file.is_file()]
    assert files
    assert not any(CANARY.encode() in file.read_bytes() for file in files)


def test_a_value_that_becomes_secret_leaves_the_database_and_the_other_way_round(shop: Shop) -> None:
    own = shop.session.own
    for value, secret, kept in (("plain", False, "plain"), (CANARY, True, None), ("again", False, "again")):
        shop.do(own.put(shop.folder, "env:local", "word", value, secret=secret))
        assert shop.own == {OwnValue("env:local", "word", kept)}
        assert shop.desk.wait(own.load(shop.folder)).values == (OwnValue("env:local", "word", kept),)
        assert shop.sent() == f"http://x/{value} k"


@pytest.mark.parametrize("secret", [False, True])
def test_own_values_follow_a_new_name(shop: Shop, secret: bool) -> None:
    shop.do(shop.session.own.put(shop.folder, "env:local", "word", "own", secret=secret))
    shop.do(shop.session.own.rename(shop.folder, "env:local", "word", "term"))
    assert shop.own == {OwnValue("env:local", "term", None if secret else "own")}
    assert shop.sent() == "http://x/file k"
    shop.do(shop.session.own.rename(shop.folder, "env:local", "term", "word"))
    assert shop.sent() == "http://x/own k"


def test_the_secret_of_a_renamed_variable_follows_although_it_is_no_own_value(shop: Shop) -> None:
    shop.do(shop.session.own.rename(shop.folder, "env:local", "key", "other"))
    assert shop.sent() == "key"
    shop.do(shop.session.own.rename(shop.folder, "env:local", "other", "key"))
    assert shop.sent() == "http://x/file k"


def test_own_values_and_secrets_follow_the_new_name_of_their_environment(shop: Shop) -> None:
    own = shop.session.own
    shop.do(own.put(shop.folder, "env:local", "word", "own"))
    shop.captured("ticket", "environment")
    shop.do(own.rename_scope(shop.folder, "env:local", "env:mine", ("key",)))
    assert shop.own == {OwnValue("env:mine", "word", "own"), OwnValue("env:mine", "ticket", None)}
    assert shop.sent("mine") == "http://x/own k"
    assert shop.sent("local") == "key"


def test_a_deleted_environment_takes_its_own_values_and_secrets_with_it(shop: Shop) -> None:
    own = shop.session.own
    shop.do(own.put(shop.folder, "env:local", "word", "own"))
    shop.captured("ticket", "environment")
    shop.do(own.delete_scope(shop.folder, "env:local", ("key",)))
    assert (shop.own, shop.sent()) == (set(), "key")
    assert shop.desk.wait(own.load(shop.folder)).values == ()


def test_a_secret_answered_for_the_active_environment_does_not_leak_into_the_one_it_extends(shop: Shop) -> None:
    at = Place(collection=shop.folder, environment="mine")
    shop.session.secrets.answer(at, "key", "of mine")
    assert shop.sent("mine") == "http://x/file of mine"
    assert shop.sent("local") == "http://x/file k"


@pytest.mark.parametrize(
    ("scope", "kept"),
    [
        ("environment", OwnValue("env:local", "word", None)),
        ("collection", OwnValue("collection", "word", None)),
        ("runtime", None),
        ("request", None),
        ("folder", None),
    ],
)
def test_a_captured_value_becomes_an_own_one_where_its_scope_can_keep_it(
    shop: Shop, scope: str, kept: OwnValue | None
) -> None:
    shop.captured("word", scope)
    opened = shop.session.state.opened(shop.folder)
    assert opened is not None
    assert shop.own == ({kept} if kept else set())
    assert [name for name, _ in opened.runtime] == ([] if kept else ["word"])
    assert shop.sent() == (f"http://x/{'file' if scope == 'collection' else CANARY} k")


def test_a_capture_into_an_environment_that_is_not_there_lasts_until_quit(shop: Shop) -> None:
    shop.captured("word", "environment", environment="")
    assert shop.own == set()
    assert shop.sent() == f"http://x/{CANARY} k"


def test_a_global_capture_is_seen_by_every_collection(shop: Shop, tmp_path: Path) -> None:
    shop.captured("everywhere", "global")
    assert shop.session.state.global_own == (OwnValue("global", "everywhere", None),)
    files = {"a.yml": "info: {name: A, type: http}\nhttp: {method: GET, url: 'http://x/{{everywhere}}'}\n"}
    other = shop.desk.open(tmp_path / "other", files)
    at = place(other, "a.yml")
    ready = shop.desk.wait(shop.session.prepare(read(shop.desk, at), at))
    assert isinstance(ready, Ready)
    assert ready.url.reveal() == f"http://x/{CANARY}"


def test_a_capture_forgets_the_plain_value_that_it_hides(shop: Shop) -> None:
    shop.do(shop.session.own.put(shop.folder, "env:local", "word", "plain"))
    shop.captured("word", "environment")
    assert shop.own == {OwnValue("env:local", "word", None)}
    shop.do(shop.session.own.put(shop.folder, "env:local", "word", None))
    assert shop.desk.wait(shop.session.own.load(shop.folder)).values == ()


def test_two_collections_of_one_name_do_not_share_their_secrets(shop: Shop, tmp_path: Path) -> None:
    other = Shop(shop.desk, tmp_path / "copy" / "shop")
    assert other.sent() == "key"
    found = shop.desk.wait(shop.session.prepare(other.request, place(other.collection, "a.yml")))
    assert found == Questions((SecretWanted("key", "headers[0].value"),))
    assert shop.sent() == "http://x/file k"


def test_a_database_that_fails_keeps_no_collection_from_opening(desk: Desk, tmp_path: Path) -> None:
    desk.session.paths.data.mkdir(parents=True)
    (desk.session.paths.data / "restdesk.db").mkdir()
    shop = Shop(desk, tmp_path / "shop")
    assert shop.own == set()
    desk.session.secrets.answer(shop.place, "key", "k")
    assert shop.sent() == "http://x/file k"
    assert len(desk.reported) == 1
    desk.reported.clear()


def test_opening_and_sending_leave_no_database_behind(desk: Desk, tmp_path: Path) -> None:
    shop = Shop(desk, tmp_path / "shop")
    desk.wait(desk.session.read_shared())
    assert shop.sent() == "key"
    assert not (desk.session.paths.data / "restdesk.db").exists()
