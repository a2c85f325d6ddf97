"""The choices of authentication that a folder and a collection have: those of a request, in other words."""

from restdesk.gui.request.auth import AUTH_FORMS, AuthForm
from restdesk.gui.request.auth.note import TextNote


class NoDefaultNote(TextNote):
    """A collection without authentication."""

    def said(self) -> str:
        return self.tr("Requests that inherit are sent without credentials.")


_NONE = AUTH_FORMS[0]._replace(form=NoDefaultNote)
_SCHEMES = tuple(row for row in AUTH_FORMS if row.type not in ("none", "inherit"))
_INHERIT = next(row for row in AUTH_FORMS if row.type == "inherit")

OF_FOLDER: tuple[AuthForm, ...] = (_INHERIT, *_SCHEMES)
"""The format has no word for a folder that would take away what is above it."""

OF_COLLECTION: tuple[AuthForm, ...] = (_NONE, *_SCHEMES)
