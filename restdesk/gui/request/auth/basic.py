"""The form of HTTP Basic authentication."""

from restdesk.gui.request.auth.form import SchemeForm
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.auth import BasicAuth


class BasicAuthForm(SchemeForm[BasicAuth]):
    """User name and password (RFC 7617)."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, BasicAuth())
        self.retranslate()

    def words(self) -> dict[str, str]:
        return {"username": self.tr("User name"), "password": self.tr("Password")}

    def _texts(self) -> tuple[str, ...]:
        return ("username", "password")
