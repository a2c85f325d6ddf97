"""A folder in the shape of a request comes back as it was, but for what was edited."""

import msgspec
import pytest

from restdesk.gui.folder.shape import Content, as_request, with_request
from restdesk.model.auth import INHERIT, Auth, BasicAuth
from restdesk.model.collection import Defaults, Docs, Folder, Root, SettingsByType
from restdesk.model.request import Header, Http, Info, Own, Script, Settings, Variable

FULL = Defaults(
    headers=(Header(name="Accept", value="a/b", description="kept"),),
    auth=BasicAuth(username="kim"),
    variables=(Variable(name="a", value="1"),),
    settings=SettingsByType(http=Settings(timeout=5), extra=(("graphql", "1"),)),
    scripts=(Script(type="tests", code="x"),),
    extra=(("others", "[]"),),
)


@pytest.mark.parametrize(
    "content",
    [
        Folder(),
        Root(),
        Folder(request=Defaults(auth=INHERIT)),
        Root(request=Defaults(auth=INHERIT)),
        Folder(docs=Docs(content="# A", type="text/markdown")),
        Root(info=Info(name="A"), request=FULL, docs="# A", own=Own(docs_ko="가"), extra=(("extensions", "{}"),)),
    ],
)
def test_what_is_not_edited_is_the_very_same(content: Content) -> None:
    assert with_request(content, as_request(content)) is content


@pytest.mark.parametrize(
    ("content", "chosen", "kept"),
    [
        (Folder(request=FULL), INHERIT, None),
        (Folder(), BasicAuth(username="lee"), BasicAuth(username="lee")),
        (Root(request=FULL), None, None),
    ],
)
def test_inheriting_is_told_by_saying_nothing(content: Content, chosen: Auth, kept: Auth) -> None:
    shown = as_request(content)
    edited = msgspec.structs.replace(shown, http=msgspec.structs.replace(shown.http or Http(), auth=chosen))
    assert with_request(content, edited).request.auth == kept


def test_docs_with_a_type_keep_it() -> None:
    content = Folder(docs=Docs(content="# A", type="text/markdown"))
    edited = with_request(content, msgspec.structs.replace(as_request(content), docs="# B"))
    assert edited.docs == Docs(content="# B", type="text/markdown")
