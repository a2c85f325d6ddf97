"""Where a variable is used, and its other name in all these places."""

import pytest
from msgspec.structs import replace

from restdesk.model.collection import Environment
from restdesk.model.ready import Place
from restdesk.model.request import Request, Variable
from restdesk.session.finding.query import Edited
from restdesk.session.finding.texts import searchable
from restdesk.session.finding.uses import Uses
from restdesk.session.state import NO_GLOBAL
from tests.session.finding.conftest import SHOP, Finder

INNER = "info: {name: Inner, type: http}\nhttp: {url: '{{host}}/{{shop}}'}\n"
INNER += "runtime: {variables: [{name: shop, value: b}]}\n"


def _places(uses: Uses) -> list[tuple[str, str, str]]:
    return [(file.path, ".".join(map(str, hit.address)), hit.text) for file in uses.files for hit in file.hits]


def test_uses_are_found_where_the_name_means_that_definition(finder: Finder) -> None:
    (finder.shop / "inner.yml").write_text(INNER)
    finder.desk.opened(finder.desk.wait(finder.desk.session.open(finder.shop)))
    assert _places(finder.uses("cart/add.yml", "shop")) == [
        ("opencollection.yml", "request.headers.0.value", "shop"),
        ("environments/local.yml", "variables.1.name", "shop"),
    ]
    assert _places(finder.uses("inner.yml", "shop")) == [
        ("inner.yml", "http.url", "shop"),
        ("inner.yml", "runtime.variables.0.name", "shop"),
    ]


def test_rename_everywhere_changes_definition_and_uses_as_one_step(finder: Finder) -> None:
    uses = finder.uses("cart/add.yml", "host", "baseUrl")
    assert uses.problem is None
    replaced = finder.rename(uses)
    assert (replaced.files, replaced.places, replaced.left_out) == (2, 4, ())
    expected = SHOP["cart/add.yml"].replace("{{host}}", "{{baseUrl}}").replace("{{ host }}", "{{ baseUrl }}")
    assert finder.text("cart/add.yml") == expected
    assert "name: baseUrl\n    value: http://shop.test" in finder.text("environments/local.yml")
    assert "'at {{baseUrl}}'" in finder.text("environments/local.yml")
    assert "{{host}}" in finder.text("first.yml", finder.other)
    finder.undo()
    assert {path: finder.text(path) for path in SHOP} == SHOP


def test_captures_and_secret_names_are_renamed_too(finder: Finder) -> None:
    finder.rename(finder.uses("cart/add.yml", "cartId", "id"))
    assert "name: id\r\n" in finder.text("cart/add.yml")
    uses = finder.uses("cart/add.yml", "token", "key")
    assert uses.scopes == ("env:local", "collection")
    finder.rename(uses)
    assert 'token: "{{key}}"' in finder.text("cart/add.yml")
    assert "- secret: true\n    name: key\n" in finder.text("environments/local.yml")


@pytest.mark.parametrize("new", ["a}b", " x", "$guid", "shop", "token", "host"])
def test_a_name_that_cannot_be_is_refused_and_nothing_is_wanted(finder: Finder, new: str) -> None:
    uses = finder.uses("cart/add.yml", "host", new)
    assert uses.problem is not None
    assert not uses.wanted


def test_a_name_that_nothing_defines_means_no_variable(finder: Finder) -> None:
    assert finder.everywhere.meant(Place(collection=finder.shop, path="cart/add.yml"), "nowhere") is None


def test_a_name_that_a_request_defines_is_refused_though_the_request_was_not_read(finder: Finder) -> None:
    (finder.shop / "inner.yml").write_text(INNER.replace("name: shop", "name: inside"))
    finder.desk.opened(finder.desk.wait(finder.desk.session.open(finder.shop)))
    uses = finder.uses("cart/add.yml", "host", "inside")
    assert uses.problem is not None
    assert dict(uses.problem.values)["path"] == "inner.yml"


def test_a_key_of_a_value_leads_to_its_variable(finder: Finder) -> None:
    meant = finder.everywhere.meant(Place(collection=finder.shop, path="cart/add.yml"), "host.name")
    assert meant is not None
    assert (meant.name, meant.definition.kind) == ("host", "collection")


def test_what_is_typed_counts_as_it_is_typed(finder: Finder) -> None:
    typed = Request(docs="nothing")
    uses = finder.uses("cart/add.yml", "host", "h", [Edited(finder.shop, "cart/add.yml", typed)])
    assert {file.path for file in uses.files} == {"environments/local.yml"}
    typed = Request(runtime=replace(typed.runtime, variables=(Variable(name="v", value="{{host}}"),)))
    uses = finder.uses("cart/add.yml", "host", "h", [Edited(finder.shop, "cart/add.yml", typed)])
    assert [(file.path, file.unsaved) for file in uses.files][-1] == ("cart/add.yml", True)
    assert searchable(uses.wanted[-1].put_into(typed)).split() == ["v", "{{h}}"]


def test_a_global_variable_is_renamed_in_all_collections_and_its_own_file(finder: Finder) -> None:
    session = finder.desk.session
    wanted = Environment(name="global", variables=(Variable(name="everywhere", value="1"),))
    content = NO_GLOBAL.content
    assert isinstance(content, Environment)
    session.apply(finder.desk.wait(session.global_environment.save(wanted, content)))
    for folder in (finder.shop, finder.other):
        (folder / "new.yml").write_text("info: {name: N, type: http}\nhttp: {url: '{{everywhere}}'}\n")
        finder.desk.opened(finder.desk.wait(session.open(folder)))
    uses = finder.uses("cart/add.yml", "everywhere", "anywhere")
    assert uses.scopes == ("global",)
    replaced = finder.rename(uses)
    assert (replaced.files, replaced.left_out) == (3, ())
    assert "{{anywhere}}" in finder.text("new.yml", finder.other)
    assert "name: anywhere" in session.global_environment.path.read_text()
    finder.undo()
    assert "name: everywhere" in session.global_environment.path.read_text()
