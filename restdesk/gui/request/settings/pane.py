"""The Settings pane: one row a setting, under titles, in an area that is scrolled."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import bold
from restdesk.gui.request.pane import Pane
from restdesk.gui.request.settings.kind_form import KindForm
from restdesk.gui.request.settings.row import SettingRow
from restdesk.gui.request.settings.rows import SECTIONS, Section
from restdesk.gui.request.settings.sources import inherited
from restdesk.gui.request.settings.written import own_value, taken, written
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import set_plain
from restdesk.model.config import Proxy
from restdesk.model.request import Request
from restdesk.variables.overrides import raised_limit, spelled_proxy


class SettingsPane(Pane):
    """Shows what the request says of each setting, and else what it inherits.

    What a person sets here that a file may not is allowed at once, when the request is taken.
    """

    def __init__(self, surroundings: Surroundings, *, of_request: bool = True) -> None:
        super().__init__()
        self.setObjectName("settingsPane")
        self._of_request = of_request
        self._surroundings = surroundings
        self._request = Request()
        self._touched: set[str] = set()
        self._titles: list[tuple[QLabel, Section]] = []
        self.rows: dict[str, SettingRow] = {}
        self._is_fresh = False
        self._inside = QWidget()
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._fill()
        self._area.setWidget(self._inside)
        self._area.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._request = request
        self._show()

    def value(self, request: Request) -> Request:
        names = request.settings.omit_headers
        if names != self._request.settings.omit_headers:
            settings = msgspec.structs.replace(self._request.settings, omit_headers=names)
            self._request = msgspec.structs.replace(self._request, settings=settings)
            self._show_row(self.rows["omitHeaders"])
        return taken(request, self._request)

    def flush(self) -> None:
        for row in self.rows.values():
            if isinstance(row.widget, KindForm):
                row.widget.flush()
        self._allow()

    def refresh(self) -> None:
        for row in self.rows.values():
            if isinstance(row.widget, KindForm):
                row.widget.refresh()
        self._show()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Settings"))
        for label, section in self._titles:
            set_plain(label, words(section.title))
        for row in self.rows.values():
            row.retranslate()

    def show_error(self, field: str, text: str) -> bool:
        name = field.removeprefix("settings.")
        row = next((row for key, row in self.rows.items() if name == key or name.startswith(f"{key}.")), None)
        if row is None:
            return False
        row.show_error(text)
        self._area.ensureWidgetVisible(row.widget)
        return True

    def clear_errors(self) -> None:
        for row in self.rows.values():
            row.clear_error()

    def _fill(self) -> None:
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(2, 2, 8, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 3)
        at = 0
        for section in SECTIONS:
            title = QLabel()
            title.setFont(bold(self.font()))
            title.setContentsMargins(0, 10 if at else 2, 0, 2)
            self._titles.append((title, section))
            grid.addWidget(title, at, 0, 1, 3)
            at += 1
            for setting in section.rows:
                if setting.alone and not self._of_request:
                    continue
                row = SettingRow(setting, self._surroundings, self)
                row.add_to(grid, at)
                row.edited.connect(lambda row=row: self._edited(row))
                row.reset.connect(lambda row=row: self._reset(row))
                self.rows[setting.name] = row
                at += 2
        grid.setRowStretch(at, 1)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_fresh = False

    def _show(self) -> None:
        self._is_fresh = True
        for row in self.rows.values():
            self._show_row(row)

    def _show_row(self, row: SettingRow) -> None:
        above = inherited(row.setting, self._surroundings.chain(), self._surroundings.usual())
        row.show_value(own_value(self._request, row.setting), above)

    def _edited(self, row: SettingRow) -> None:
        self._put(row, row.control.value())

    def _reset(self, row: SettingRow) -> None:
        self._put(row, None)

    def _put(self, row: SettingRow, value: object) -> None:
        self._touched.add(row.setting.name)
        self._request = written(self._request, row.setting, value)
        self._show_row(row)
        self.edited.emit()

    def _allow(self) -> None:
        """Allow what the person set here, once it is whole."""
        touched, self._touched = self._touched, set()
        own, allow = self._request.own, self._surroundings.allow_override
        if "verify" in touched and own.verify is False:
            allow("verify", self._surroundings.place.path)
        if "connectTo" in touched and own.connect_to:
            allow("connectTo", own.connect_to.strip())
        if "sni" in touched and own.sni:
            allow("sni", own.sni.strip())
        if "proxy" in touched and isinstance(own.proxy, Proxy) and own.proxy.config is not None:
            allow("proxy", spelled_proxy(own.proxy.config))
        for row in self.rows.values():
            limit = own_value(self._request, row.setting)
            if row.setting.name in touched and row.setting.name.startswith("limits.") and isinstance(limit, int):
                allow("limits", raised_limit(row.setting.name.removeprefix("limits."), limit))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_fresh:
            self._show()  # the preferences may say something else by now
