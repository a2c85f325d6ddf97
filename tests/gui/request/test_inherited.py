"""What a request inherits, and from where."""

from pathlib import Path

import pytest

from restdesk.gui.request.inherited import inherited_auth, inherited_headers
from restdesk.model.auth import Auth, BasicAuth, BearerAuth
from restdesk.model.collection import Broken, Collection, Defaults, Folder, FolderNode, Root
from restdesk.model.request import Header, Info
from restdesk.words import Message, Words

NOTHING = Message(Words("", ""))


def collection(root: Auth = None, outer: Auth = None, inner: Auth = None, *headers: tuple[Header, ...]) -> Collection:
    """A collection Shop with the folder outer (named Cart) and in it inner, which has no name of its own."""
    rows = (*headers, (), (), ())
    inside = FolderNode(path="outer/inner", content=Folder(request=Defaults(auth=inner, headers=rows[2])))
    folder = Folder(info=Info(name="Cart"), request=Defaults(auth=outer, headers=rows[1]))
    return Collection(
        folder=Path("shop"),
        content=Root(info=Info(name="Shop"), request=Defaults(auth=root, headers=rows[0])),
        children=(FolderNode(path="outer", content=folder, children=(inside,)),),
    )


@pytest.mark.parametrize(
    ("auths", "path", "owner"),
    [
        ((None, None, None), "outer/inner/x.yml", None),
        ((BearerAuth(), None, None), "outer/inner/x.yml", "Shop"),
        ((BearerAuth(), BasicAuth(), None), "outer/inner/x.yml", "Cart"),
        ((BearerAuth(), BasicAuth(), "inherit"), "outer/inner/x.yml", "Cart"),
        ((BearerAuth(), BasicAuth(), BasicAuth()), "outer/inner/x.yml", "inner"),
        ((BearerAuth(), BasicAuth(), BasicAuth()), "outer/x.yml", "Cart"),
        ((BearerAuth(), BasicAuth(), BasicAuth()), "x.yml", "Shop"),
        ((BearerAuth(), BasicAuth(), BasicAuth()), "", "Shop"),
    ],
)
def test_the_nearest_authentication_is_inherited(auths: tuple[Auth, Auth, Auth], path: str, owner: str | None) -> None:
    found = inherited_auth(collection(*auths), path)
    assert (found.owner if found else None) == owner


def test_the_nearest_header_of_a_name_is_inherited() -> None:
    shop = collection(
        None,
        None,
        None,
        (Header(name="Accept", value="a"), Header(name="X-A", value="shop")),
        (Header(name="x-a", value="cart"), Header(name="X-Off", value="1", disabled=True)),
    )
    found = [(header.name, header.value, owner) for header, owner in inherited_headers(shop, "outer/x.yml")]
    assert found == [("Accept", "a", "Shop"), ("x-a", "cart", "Cart")]


def test_a_broken_folder_gives_nothing() -> None:
    broken = FolderNode(path="outer", content=Broken(what=NOTHING, advice=NOTHING))
    shop = Collection(folder=Path("shop"), content=Root(info=Info(name="Shop")), children=(broken,))
    assert inherited_headers(shop, "outer/x.yml") == ()
    assert inherited_auth(shop, "outer/x.yml") is None
