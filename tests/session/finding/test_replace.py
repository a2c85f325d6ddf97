"""Replacing what was found, in the files and nowhere else."""

import errno

import pytest
from msgspec.structs import replace

from restdesk.errors import DiskFull
from restdesk.model.collection import Environment
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.finding.query import Query
from restdesk.session.finding.replacing import CHANGED, READ_ONLY, NotReplaced, wanted_of
from restdesk.session.state import CollectionOpened
from tests.session.finding.conftest import SHOP, Finder


def test_only_the_chosen_texts_of_a_file_change(finder: Finder) -> None:
    replaced = finder.replace(Query("cart of", case=False), "Basket of")
    assert (replaced.places, replaced.files, replaced.left_out) == (2, 2, ())
    expected = SHOP["cart/add.yml"].replace("Cart of", "Basket of")
    assert finder.text("cart/add.yml") == expected
    assert "Basket of others" in finder.text("first.yml", finder.other)
    assert finder.text("broken.yml") == SHOP["broken.yml"]


def test_several_places_in_one_text_are_replaced(finder: Finder) -> None:
    finder.replace(Query('"cart', case=True), '"basket')
    assert '"basket": 1,\r\n        "baskets": 2' in finder.text("cart/add.yml")


def test_one_undo_brings_all_files_back(finder: Finder) -> None:
    finder.replace(Query("cart", case=True), "basket")
    assert finder.desk.session.undo_files.undo_name is not None
    assert finder.desk.session.undo_files.undo_name.text == "Undo replace"
    finder.undo()
    assert {path: finder.text(path) for path in SHOP} == SHOP
    assert finder.lines(Query("basket")) == []


def test_unchosen_hits_stay(finder: Finder) -> None:
    query = Query("cart", case=True)
    (file,) = [file for file in finder.found(query)[0] if file.path == "cart/add.yml"]
    body = [hit for hit in file.hits if hit.address == ("http", "body", "data")]
    finder.replace(query, "basket", [replace(file, hits=(body[1],))])
    assert '"cart": 1' in finder.text("cart/add.yml")
    assert '"baskets": 2' in finder.text("cart/add.yml")


@pytest.mark.parametrize(
    ("pattern", "new", "text"),
    [
        (r"cart of \{\{ (\w+) \}\}", "$1 of $& for $$5 $9", "host of Cart of {{ host }} for $5 $9"),
        (r"(c)art of(x)?", "$1$2oat of", "Coat of {{ host }}"),
    ],
)
def test_groups_of_a_regular_expression_stand_in_the_replacement(
    finder: Finder, pattern: str, new: str, text: str
) -> None:
    finder.replace(Query(pattern, pattern=True), new)
    assert text in finder.text("cart/add.yml")


def test_a_dollar_is_itself_where_no_expression_is_looked_for(finder: Finder) -> None:
    finder.replace(Query("carts"), "$1 \\1")
    assert '"$1 \\1": 2' in finder.text("cart/add.yml")


def test_a_file_that_was_changed_from_outside_is_left_out(finder: Finder) -> None:
    query = Query("cart of")
    files = finder.found(query)[0]
    path = finder.shop / "cart/add.yml"
    path.write_bytes(path.read_bytes().replace(b"slow", b"fast"))
    replaced = finder.replace(query, "Basket of", files)
    assert [(left.file.path, left.why) for left in replaced.left_out] == [("cart/add.yml", CHANGED)]
    assert (replaced.files, replaced.places) == (1, 1)
    assert b"Cart of" in path.read_bytes()


def test_a_file_that_is_gone_or_broken_is_left_out(finder: Finder) -> None:
    query = Query("cart of")
    files = finder.found(query)[0]
    (finder.shop / "cart/add.yml").write_text("info: [\n")
    (finder.other / "first.yml").unlink()
    replaced = finder.replace(query, "x", files)
    assert [left.why for left in replaced.left_out] == [CHANGED, CHANGED]
    assert replaced.files == 0
    assert finder.text("cart/add.yml") == "info: [\n"


def test_a_comment_that_changed_meanwhile_stays(finder: Finder) -> None:
    query = Query("carts")
    files = finder.found(query)[0]
    path = finder.shop / "cart/add.yml"
    path.write_bytes(path.read_bytes().replace(b"# by hand", b"# by another hand"))
    finder.replace(query, "baskets", files)
    assert b"# by another hand" in path.read_bytes()
    assert b'"baskets"' in path.read_bytes()


def test_a_read_only_collection_is_left_out(finder: Finder) -> None:
    opened = finder.desk.session.state.opened(finder.other)
    assert opened is not None
    finder.desk.session.apply(CollectionOpened(replace(opened.collection, read_only=True)))
    replaced = finder.replace(Query("others"), "x")
    assert [left.why for left in replaced.left_out] == [READ_ONLY]


def test_yaml_in_a_replacement_is_text(finder: Finder) -> None:
    finder.replace(Query("Add to cart"), "a: [b] # c\n- d")
    assert finder.lines(Query("a: [b] # c", case=True))[0].field == "info.name"


def test_names_by_which_files_and_secrets_are_known_stay(finder: Finder) -> None:
    finder.replace(Query("local"), "x")
    finder.replace(Query("token"), "x")
    content = finder.desk.session.state.opened(finder.shop)
    assert content is not None
    environment = content.collection.environment("local")
    assert isinstance(environment, Environment)
    assert environment.variables[2].name == "token"
    assert 'token: "{{x}}"' in finder.text("cart/add.yml")


def test_a_full_disk_changes_nothing(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    query = Query("cart")
    files = finder.found(query)[0]
    monkeypatch.setattr(finder.desk.session.disk, "write", full)
    with pytest.raises(DiskFull):
        finder.replace(query, "basket", files)
    assert {path: finder.text(path) for path in SHOP} == SHOP


def test_a_replacement_into_what_is_typed_refuses_another_text(finder: Finder) -> None:
    (file,) = finder.found(Query("carts"))[0]
    content = finder.desk.wait(finder.desk.session.read(Place(collection=finder.shop, path="cart/add.yml")))
    assert isinstance(content, Request)
    new = wanted_of(Query("carts"), "baskets", file, file.hits).put_into(content)
    assert isinstance(new, Request)
    assert new.http is not None
    assert new == replace(content, http=replace(new.http))
    with pytest.raises(NotReplaced):
        wanted_of(Query("carts"), "x", file, file.hits).put_into(replace(content, docs="more"))
