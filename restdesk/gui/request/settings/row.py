"""One setting in the pane: its label, its control, where its value comes from, and what is wrong with it."""

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.style import theme_of
from restdesk.gui.request.settings.certificate_form import CertificateForm
from restdesk.gui.request.settings.controls import (
    WIDEST,
    AddressEdit,
    Choice,
    Control,
    HostEdit,
    Names,
    NumberEdit,
)
from restdesk.gui.request.settings.kind_form import KindForm
from restdesk.gui.request.settings.proxy_form import ProxyForm
from restdesk.gui.request.settings.rows import Kind, Setting
from restdesk.gui.request.settings.sources import Origin, Source
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import said, words
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.plain import one_line, set_plain

_CONTROLS = {
    "choice": Choice,
    "number": NumberEdit,
    "address": AddressEdit,
    "host": HostEdit,
    "names": Names,
    "proxy": ProxyForm,
    "certificate": CertificateForm,
}
_LABELS = 190
_HEIGHT = 30
_SIGN = 22


class Problem(QLabel):
    """What is wrong, with a sign before it."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(_SIGN, 0, 0, 4)
        self.setWordWrap(True)
        self.setMaximumWidth(WIDEST)
        self.hide()

    def say(self, text: str) -> None:
        """Say this; nothing is said with an empty text."""
        set_plain(self, text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, bad = self.palette(), theme_of(self).bad
        if palette.color(palette.ColorRole.WindowText) != bad:
            palette.setColor(palette.ColorRole.WindowText, bad)
            self.setPalette(palette)
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, "error", QRect(0, 0, 18, self.fontMetrics().height()), bad)
        painter.end()


class SettingRow(QObject):
    """`edited` tells that the control was used, `reset` that the value is to be inherited again."""

    edited = Signal()
    reset = Signal()

    def __init__(self, setting: Setting, surroundings: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting = setting
        self._source = Source(None, Origin.DEFAULT)
        self._error = ""
        self.widget = _made(setting.kind, setting, surroundings)
        self.control: Control = self.widget  # type: ignore[assignment]  # each of the table is one
        name = f"setting_{setting.name}"
        for_name = self.widget.box if isinstance(self.widget, KindForm) else self.control.focus()
        for_name.setObjectName(name)
        self.label, self.origin = QLabel(), QLabel()
        self._problem: Problem | None = None
        self._grid: QGridLayout | None = None
        self._line = 0
        self.label.setBuddy(for_name)
        self.label.setWordWrap(True)
        self.origin.setObjectName(f"{name}_source")
        self.origin.setForegroundRole(parent.palette().ColorRole.PlaceholderText)
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setFlat(True)
        self.button.setObjectName(f"{name}_reset")
        self.button.clicked.connect(self.reset)
        self.control.edited.connect(self._on_edited)
        self.named = for_name

    def add_to(self, grid: QGridLayout, at: int) -> None:
        """Put the row into two lines of the grid."""
        top = Qt.AlignmentFlag.AlignTop
        self.label.setFixedWidth(_LABELS)
        self.label.setContentsMargins(0, 7, 0, 0)
        if isinstance(self.widget, QLabel):
            self.widget.setContentsMargins(0, 7, 0, 0)
        beside = QWidget()
        inside = QHBoxLayout(beside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.origin)
        inside.addWidget(self.button)
        inside.addStretch(1)
        beside.setMinimumHeight(_HEIGHT)
        grid.addWidget(self.label, at, 0, top)
        grid.addWidget(self.widget, at, 1, top)
        grid.addWidget(beside, at, 2, top)
        self._grid, self._line = grid, at + 1

    def show_value(self, own: object, inherited: Source) -> None:
        """Show what the request says itself, or what is inherited."""
        self.control.show_value(own, inherited.value)
        self._source = inherited if own is None else Source(own, Origin.REQUEST)
        self._show_source()

    def show_error(self, text: str) -> None:
        """Say what is wrong and give the control the focus."""
        self._error = text
        self._show_problem()
        self.control.focus().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.widget, text, now=True)

    def clear_error(self) -> None:
        """Take what was said away; what is wrong by itself stays said."""
        self._error = ""
        self._show_problem()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        text = words(self.setting.label)
        set_plain(self.label, text)
        self.named.setAccessibleName(text)
        self.control.retranslate()
        self.button.setText(self.tr("Reset"))
        self.button.setAccessibleName(self.tr("Reset: {setting}").format(setting=text))
        self.button.setToolTip(self.tr("Take the value away that is set here, so that it is inherited"))
        self._show_source()

    def _on_edited(self) -> None:
        self._error = ""
        self.edited.emit()

    def _show_source(self) -> None:
        texts = {
            Origin.DEFAULT: self.tr("default"),
            Origin.FOLDER: self.tr("inherited from folder “{owner}”"),
            Origin.COLLECTION: self.tr("inherited from collection “{owner}”"),
            Origin.REQUEST: self.tr("set here"),
        }
        text = texts[self._source.origin].format(owner=one_line(self._source.owner, 40))
        set_plain(self.origin, text)
        self.named.setAccessibleDescription(text)
        is_own = self._source.origin is Origin.REQUEST and self.setting.kind != "names"
        if not is_own and self.button.hasFocus():
            self.control.focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.button.setVisible(is_own)
        self._show_problem()

    def _show_problem(self) -> None:
        problem = self.control.problem()
        text = self._error or (said(problem) if problem is not None else "")
        if text and self._problem is None and self._grid is not None:
            self._problem = Problem()
            self._problem.setObjectName(f"setting_{self.setting.name}_problem")
            self._grid.addWidget(self._problem, self._line, 1)
        if self._problem is not None:
            self._problem.say(text)
        if text:
            self.named.setAccessibleDescription(text)


def _made(kind: Kind, setting: Setting, surroundings: Surroundings) -> QWidget:
    return _CONTROLS[kind](setting, surroundings)
