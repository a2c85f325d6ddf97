"""Schemes of authentication as OpenCollection writes them; a scheme is one name in four rooms (DESIGN)."""

from typing import ClassVar, Literal

from restdesk.model.struct import FileStruct, Unknown


class BasicAuth(FileStruct, frozen=True, tag_field="type", tag="basic"):
    """HTTP Basic authentication, RFC 7617."""

    username: str = ""
    password: str = ""

    secret_fields: ClassVar[tuple[str, ...]] = ("password",)


class ApiKeyAuth(FileStruct, frozen=True, tag_field="type", tag="apikey"):
    """A key in a header or in the query."""

    key: str = ""
    value: str = ""
    placement: Literal["header", "query"] = "header"

    secret_fields: ClassVar[tuple[str, ...]] = ("value",)


class BearerAuth(FileStruct, frozen=True, tag_field="type", tag="bearer"):
    """A bearer token, RFC 6750."""

    token: str = ""

    secret_fields: ClassVar[tuple[str, ...]] = ("token",)


Scheme = BasicAuth | ApiKeyAuth | BearerAuth
"""A scheme that can be sent."""

INHERIT: Literal["inherit"] = "inherit"
"""What `auth: inherit` holds: the nearest folder's or the collection's scheme."""

Auth = Literal["inherit"] | BasicAuth | ApiKeyAuth | BearerAuth | Unknown | None
"""What `auth` may hold; None sends nothing."""
