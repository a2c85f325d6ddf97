"""The forms of the schemes of authentication: one file a scheme and one row in the table."""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import SignalInstance

from restdesk.gui.request.auth.apikey import ApiKeyAuthForm
from restdesk.gui.request.auth.basic import BasicAuthForm
from restdesk.gui.request.auth.bearer import BearerAuthForm
from restdesk.gui.request.auth.note import InheritNote, KeptNote, NoAuthNote
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.auth import INHERIT, ApiKeyAuth, Auth, BasicAuth, BearerAuth
from restdesk.model.struct import Unknown
from restdesk.words import QT_TRANSLATE_NOOP, Words


class Form(Protocol):
    """What every form can do; it is a QWidget."""

    edited: SignalInstance

    def show_value(self, auth: Any) -> None: ...
    def value(self) -> Any: ...
    def flush(self) -> None: ...
    def refresh(self) -> None: ...
    def retranslate(self) -> None: ...
    def show_error(self, field: str, text: str) -> bool: ...
    def clear_errors(self) -> None: ...


class AuthForm(NamedTuple):
    """A choice in the box of schemes."""

    type: str
    """The scheme's `type` in the file; `none` for no authentication, `inherit` for that of a folder."""
    label: Words
    empty: Callable[[], Auth]
    """Makes the value of a scheme that was just chosen."""
    form: Callable[[Surroundings], Form]


AUTH_FORMS = (
    AuthForm("none", QT_TRANSLATE_NOOP("AuthForms", "No auth"), lambda: None, NoAuthNote),
    AuthForm("inherit", QT_TRANSLATE_NOOP("AuthForms", "Inherit"), lambda: INHERIT, InheritNote),
    AuthForm("basic", QT_TRANSLATE_NOOP("AuthForms", "Basic"), BasicAuth, BasicAuthForm),
    AuthForm("apikey", QT_TRANSLATE_NOOP("AuthForms", "API key"), ApiKeyAuth, ApiKeyAuthForm),
    AuthForm("bearer", QT_TRANSLATE_NOOP("AuthForms", "Bearer token"), BearerAuth, BearerAuthForm),
)

KEPT = KeptNote
"""The form of a scheme that no row has."""


def type_of(auth: Auth) -> str:
    """Return the row's type for a value, or what an unknown one says of itself."""
    if auth is None:
        return "none"
    if isinstance(auth, str):
        return auth
    return auth.type if isinstance(auth, Unknown) else str(auth.__struct_config__.tag)
