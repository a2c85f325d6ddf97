"""What is found, in the words a person typed."""

import pytest
from msgspec.structs import replace

from restdesk.model.collection import RequestNode
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.finding import corpus, finding
from restdesk.session.finding.query import Edited, Query, Scope
from restdesk.session.state import CollectionClosed, CollectionOpened
from tests.session.finding.conftest import Finder


@pytest.mark.parametrize(
    ("text", "path", "field", "row"),
    [
        ("add to", "cart/add.yml", "info.name", ""),
        ("slow", "cart/add.yml", "info.tags.0", ""),
        ("/cart?", "cart/add.yml", "http.url", ""),
        ("old cart", "cart/add.yml", "http.params.0.value", "note"),
        ("x-cart", "cart/add.yml", "http.headers.0.name", "X-Cart"),
        ("cart of {{ h", "cart/add.yml", "http.headers.0.value", "X-Cart"),
        ('"carts"', "cart/add.yml", "http.body.data", ""),
        ("{{token}}", "cart/add.yml", "http.auth.token", ""),
        ("cartid", "cart/add.yml", "runtime.actions.0.variable.name", "cartId"),
        ("the cart.", "cart/folder.yml", "docs", ""),
        ("all of", "opencollection.yml", "docs", ""),
        ("x-shop", "opencollection.yml", "request.headers.0.name", "X-Shop"),
        ("http://shop", "environments/local.yml", "variables.0.value", "host"),
        ("hunter", "clear.yml", "http.auth.username", ""),
    ],
)
def test_a_text_is_found_wherever_it_stands(finder: Finder, text: str, path: str, field: str, row: str) -> None:
    (line,) = [line for line in finder.lines(text) if line.path == path]
    assert (line.field, line.row, line.text.lower()) == (field, row, text)


@pytest.mark.parametrize("text", ["hunter2", "jsonq", "after-response", "POST", "2.0.0"])
def test_secrets_in_the_clear_and_words_of_the_format_are_not_found(finder: Finder, text: str) -> None:
    assert not finder.lines(Query(text, case=True))


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        (Query("CARTS"), ["carts"]),
        (Query("CARTS", case=True), []),
        (Query("cart", case=True, word=True, scope=Scope()), ["cart"] * 7),
        (Query("X-Cart", word=True), ["X-Cart"]),
        (Query(r"c[a-z]+s\b", pattern=True), ["carts"]),
        (Query(r"^\s*\"cart", pattern=True), ['  "cart', '  "cart']),
        (Query(r"c.rts", pattern=True, word=True), ["carts"]),
        (Query(r"x*", pattern=True, case=True), []),
    ],
)
def test_options_narrow_what_is_found(finder: Finder, query: Query, texts: list[str]) -> None:
    assert [line.text for line in finder.lines(query)] == texts


def test_a_scope_is_a_collection_or_a_folder_of_it(finder: Finder) -> None:
    def paths(scope: Scope) -> set[str]:
        return {line.path for line in finder.lines(Query("cart", scope=scope))}

    assert paths(Scope()) == {"cart/add.yml", "cart/folder.yml", "first.yml"}
    assert paths(Scope(finder.other)) == {"first.yml"}
    assert paths(Scope(finder.shop, "cart")) == {"cart/add.yml", "cart/folder.yml"}


def test_a_file_is_told_with_the_folders_it_lies_in(finder: Finder) -> None:
    (file,) = finder.found(Query("carts"))[0]
    assert (file.above, file.name, file.method) == (("Shop", "Cart"), "Add to cart", "POST")


@pytest.mark.parametrize("pattern", ["(", "[", "*a", r"\p"])
def test_a_bad_regular_expression_is_said(finder: Finder, pattern: str) -> None:
    files, last = finder.found(Query(pattern, pattern=True))
    assert not files
    assert last.problem is not None
    assert last.is_end


def test_a_regular_expression_that_never_ends_is_given_up(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restdesk.session.finding.patterns.SECONDS", 0.3)
    (finder.other / "long.yml").write_text(f"info: {{name: {'a' * 60}, type: http}}\nhttp: {{url: x}}\n")
    finder.desk.opened(finder.desk.wait(finder.desk.session.open(finder.other)))
    _files, last = finder.found(Query("(a+)+x", pattern=True))
    assert last.problem is not None
    assert "too long" in last.problem.words.text


def test_what_is_typed_and_not_saved_is_found_in_place_of_the_file(finder: Finder) -> None:
    content = finder.desk.wait(finder.desk.session.read(Place(collection=finder.shop, path="cart/add.yml")))
    assert isinstance(content, Request)
    typed = replace(content, docs="typed just now", info=replace(content.info, name="Put"))
    edited = [Edited(finder.shop, "cart/add.yml", typed)]
    assert [line.field for line in finder.lines("just now", edited)] == ["docs"]
    assert not finder.lines("add to", edited)
    assert finder.found(Query("just now"), edited)[0][0].unsaved
    assert finder.lines("add to")


def test_a_typed_secret_is_not_found_by_its_provisional_name(finder: Finder) -> None:
    content = Request(docs="{{draft-0123456789abcdef}}")
    assert not finder.lines("draft", [Edited(finder.shop, "cart/add.yml", content)])


def test_a_file_that_is_written_is_read_again(finder: Finder) -> None:
    assert len(finder.lines("carts")) == 1
    finder.replace(Query("carts"), "baskets")
    assert not finder.lines("carts")
    assert len(finder.lines("baskets")) == 1


def test_a_closed_collection_is_found_no_more(finder: Finder) -> None:
    assert len(finder.lines("Cart of others")) == 1
    finder.desk.session.apply(CollectionClosed(finder.other))
    assert not finder.lines("Cart of others")


def test_beyond_the_limit_places_are_only_counted(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    every = len(finder.lines("a"))
    for pattern in (False, True):
        monkeypatch.setattr(finding, "MOST", 5)
        files, last = finder.found(Query("a", pattern=pattern))
        assert sum(len(file.hits) for file in files) == 5
        assert last.hits == every
        monkeypatch.undo()


def test_of_a_file_full_of_places_only_those_are_made_that_are_told_of(finder: Finder) -> None:
    docs = "a" * 300_000
    (finder.shop / "full.yml").write_text(f"info: {{name: Full, type: http}}\nhttp: {{url: http://a}}\ndocs: {docs}\n")
    finder.desk.session.apply(CollectionOpened(finder.desk.wait(finder.desk.session.open(finder.shop)), "local"))
    files, last = finder.found(Query("a", scope=Scope(finder.shop)))
    told = sum(len(file.hits) for file in files)
    assert told == finding.MOST
    assert last.hits >= 300_000
    assert max(file.more for file in files) >= 290_000


def test_an_empty_text_finds_nothing_but_reads_all(finder: Finder) -> None:
    files, last = finder.found(Query(""))
    assert not files
    assert (last.hits, last.searched, last.is_end) == (0, 7, True)


def test_requests_that_are_not_read_yet_are_found(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "ASKED_EVERY", 0.0)
    opened = finder.desk.session.state.opened(finder.other)
    assert opened is not None
    node = opened.collection.children[0]
    assert isinstance(node, RequestNode)
    unread = replace(opened.collection, children=(replace(node, content=None),))
    finder.desk.session.apply(CollectionOpened(unread))
    assert [line.path for line in finder.lines("o.test")] == ["first.yml"]
    (finder.other / "first.yml").write_text("info: {name: New, type: http}\nhttp: {url: 'http://new.test'}\n")
    assert [line.path for line in finder.lines("new.test")] == ["first.yml"]
    (finder.other / "first.yml").unlink()
    assert not finder.lines("new.test")


def test_the_line_round_a_hit_is_cut(finder: Finder) -> None:
    content = Request(docs=f"above\n{'x' * 300} needle {'y' * 300}\nbelow")
    (file,) = finder.found(Query("needle"), [Edited(finder.shop, "cart/add.yml", content)])[0]
    (hit,) = file.hits
    assert hit.before == "…" + "x" * 59 + " "
    assert hit.after == " " + "y" * 199
