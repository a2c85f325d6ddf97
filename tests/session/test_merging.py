"""What was changed on two sides is brought together where it was not the same."""

import pytest
from msgspec.structs import replace

from restdesk.model.auth import BasicAuth, BearerAuth
from restdesk.model.request import Header, Http, Info, JsonBody, Param, Request, Settings
from restdesk.session.merging import merged, rebased

BASE = Request(
    info=Info(name="One", seq=1),
    http=Http(url="http://a/", headers=(Header(name="A"),), body=JsonBody(data="1"), auth=BasicAuth(username="u")),
)


def http(**fields: object) -> Request:
    assert BASE.http is not None
    return replace(BASE, http=replace(BASE.http, **fields))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (http(method="POST"), replace(BASE, docs="x")),
        (http(method="POST"), http(headers=())),
        (http(auth=BasicAuth(username="v")), http(auth=BasicAuth(username="u", password="{{p}}"))),
        (replace(BASE, info=Info(name="Two", seq=1)), replace(BASE, info=Info(name="One", seq=2))),
        (replace(BASE, settings=Settings(timeout=1)), replace(BASE, settings=Settings(max_redirects=1))),
        (replace(BASE, docs="x"), replace(BASE, docs="x")),
        (BASE, replace(BASE, docs="x")),
        (replace(BASE, docs="x"), BASE),
    ],
)
def test_changes_of_different_fields_are_both_kept(mine: Request, theirs: Request) -> None:
    found = merged(BASE, mine, theirs)
    assert found is not None
    assert found == merged(BASE, theirs, mine)
    for field in ("info", "http", "settings", "docs"):
        changed = {repr(getattr(one, field)) for one in (mine, theirs)} - {repr(getattr(BASE, field))}
        assert len(changed) != 1 or repr(getattr(found, field)) in changed


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (http(method="POST"), http(method="PUT")),
        (http(headers=(Header(name="B"),)), http(headers=(Header(name="A"), Header(name="C")))),
        (http(body=JsonBody(data="2")), http(body=JsonBody(data="3"))),
        (http(auth=BearerAuth(token="a")), http(auth=BasicAuth(username="v"))),
        (http(url="http://b/"), http(params=(Param(name="q"),))),
    ],
)
def test_one_field_changed_on_both_sides_does_not_fit_together(mine: Request, theirs: Request) -> None:
    assert merged(BASE, mine, theirs) is None
    assert merged(BASE, theirs, mine) is None


def test_what_is_edited_keeps_its_own_and_gets_the_rest() -> None:
    mine = http(method="POST", url="http://mine/")
    theirs = replace(http(method="PUT"), docs="x")
    assert rebased(BASE, mine, theirs) == replace(mine, docs="x")
