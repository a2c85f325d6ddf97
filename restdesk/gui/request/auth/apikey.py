"""The form of an API key."""

import msgspec
from PySide6.QtWidgets import QComboBox

from restdesk.gui.request.auth.form import SchemeForm
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.auth import ApiKeyAuth


class ApiKeyAuthForm(SchemeForm[ApiKeyAuth]):
    """The key's name, its value, and whether it goes into a header or the query."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, ApiKeyAuth())
        self._placement = QComboBox()
        self._placement.addItem("", "header")
        self._placement.addItem("", "query")
        self._placement.activated.connect(self.edited)
        self.add_choice("placement", self._placement)
        self.retranslate()

    def show_value(self, auth: ApiKeyAuth) -> None:
        super().show_value(auth)
        self._placement.setCurrentIndex(self._placement.findData(auth.placement))

    def value(self) -> ApiKeyAuth:
        auth = super().value()
        placement = self._placement.currentData()
        return auth if auth.placement == placement else msgspec.structs.replace(auth, placement=placement)

    def words(self) -> dict[str, str]:
        return {"key": self.tr("Name"), "value": self.tr("Value"), "placement": self.tr("Add to")}

    def retranslate(self) -> None:
        super().retranslate()
        self._placement.setItemText(0, self.tr("Header"))
        self._placement.setItemText(1, self.tr("Query"))

    def _texts(self) -> tuple[str, ...]:
        return ("key", "value")
