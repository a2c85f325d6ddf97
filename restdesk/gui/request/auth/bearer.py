"""The form of a Bearer token."""

from restdesk.gui.request.auth.form import SchemeForm
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.auth import BearerAuth


class BearerAuthForm(SchemeForm[BearerAuth]):
    """The token (RFC 6750)."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, BearerAuth())
        self.retranslate()

    def words(self) -> dict[str, str]:
        return {"token": self.tr("Token")}

    def _texts(self) -> tuple[str, ...]:
        return ("token",)
