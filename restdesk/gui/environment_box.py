"""The box at the right of the tabs that names the active environment."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QStyleOptionComboBox, QWidget

from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.icon_button import IconButton
from restdesk.gui.widgets.plain import one_line

if TYPE_CHECKING:
    from restdesk.gui.look.theme import Theme

_WIDTH, _LINE = 110, 3
_LONGEST = 60
"""Characters of a name in the list."""
_INSET = 6
"""Pixels between the words of the list and its edge."""
_TINT = 0.16
_EDIT, _NEW = 1, 2
"""The rows that open something, counted from the end."""


class Offered(NamedTuple):
    """An environment that can be chosen."""

    name: str
    color: str = ""
    production: bool = False


class EnvironmentBox(QWidget):
    """A label and a box; `chosen` carries the name that the person chose, an empty one for none.

    `edit_wanted` asks for the environments as they are edited, `new_wanted` for another one.
    """

    chosen = Signal(object)
    edit_wanted = Signal()
    new_wanted = Signal()
    shown = Signal(object)
    """Carries the `Offered` that is active now, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self.box = _Box(self)
        self.box.setObjectName("environmentBox")
        self.box.setMinimumWidth(_WIDTH)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._label.setBuddy(self.box)
        self._offered: tuple[Offered, ...] = ()
        self._active: Offered | None = None
        self.mark = ProductionMark(self)
        self.mark.hide()
        self.button = IconButton("menu", self)
        self.button.setObjectName("environmentEditButton")
        self.button.clicked.connect(self.edit_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self._label)
        row.addWidget(self.box)
        row.addWidget(self.button)
        self.box.activated.connect(self._on_activated)
        self.retranslate()

    @property
    def active(self) -> Offered | None:
        """The environment that is chosen, or None."""
        return self._active

    def show_environments(self, offered: Sequence[Offered], active: str, *, can_make: bool = True) -> None:
        """Offer these and none, with `active` in front; a name that is not there any more shows none.

        `can_make` tells whether there is a collection for another one.
        """
        if tuple(offered) != self._offered or self.box.count() == 0:
            self._offered = tuple(offered)
            self._fill()
        self._active = next((one for one in self._offered if one.name == active), None)
        self.box.has_dot = self._active is not None and bool(self._active.color)
        self._show_active()
        self.box.allow(self.box.count() - _NEW, is_allowed=can_make)

    def refresh_theme(self) -> None:
        """Take over the colours of the present theme."""
        self._show_dots()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._label.setText(self.tr("Environment"))
        self.button.set_words(self.tr("Edit environments…"))
        self.mark.retranslate()
        if self.box.count():
            self.box.setItemText(0, self.tr("No environment"))
            self.box.setItemText(self.box.count() - _NEW, self.tr("New environment…"))
            self.box.setItemText(self.box.count() - _EDIT, self.tr("Edit environments…"))
        self._say()

    def _fill(self) -> None:
        self.box.clear()
        self.box.addItem(self.tr("No environment"), "")
        for one in self._offered:
            self.box.addItem(one_line(one.name, _LONGEST), one.name)
        self.box.insertSeparator(self.box.count())
        self.box.addItem(self.tr("New environment…"), None)
        self.box.addItem(self.tr("Edit environments…"), None)
        self._show_dots()

    def _show_dots(self) -> None:
        if not any(one.color for one in self._offered):
            return  # the names of colours need not be read before the first paint
        from restdesk.gui.environments.colours import dot_icon

        theme = theme_of(self)
        for index in range(self.box.count()):  # a row without a dot has its room, so that all words are in line
            one = self._offered[index - 1] if 1 <= index <= len(self._offered) else None
            self.box.setItemIcon(index, dot_icon(one.color if one is not None else "", theme))

    def _show_active(self) -> None:
        name = self._active.name if self._active is not None else ""
        self.box.setCurrentIndex(max(0, self.box.findData(name)))
        self.mark.environment = self._active
        is_production = self._active is not None and self._active.production
        self.mark.setVisible(is_production)
        self._label.setVisible(not is_production)  # its room is the mark's
        self.mark.update()
        self.shown.emit(self._active)
        self._say()

    def _say(self) -> None:
        """Name the box for screen readers; a production environment is named as one."""
        words = self.tr("Environment")
        if self._active is not None and self._active.production:
            words = self.tr("Environment (production)")
        self.box.setAccessibleName(words)

    def _on_activated(self, index: int) -> None:
        name = self.box.itemData(index)
        if name is None:
            self._show_active()
            if self.box.is_stepped:
                return
            wanted = self.edit_wanted if index == self.box.count() - _EDIT else self.new_wanted
            wanted.emit()
        else:
            self.chosen.emit(name)


class _Box(QComboBox):
    """A box whose list shows its words whole where many tabs leave the box itself little room."""

    has_dot = False
    """Whether what is chosen has a dot; without one its name begins where the box does."""
    is_stepped = False
    """Whether arrow keys or the wheel go through the rows while the list is closed: what only opens something is not
    meant then."""

    def allow(self, row: int, *, is_allowed: bool) -> None:
        """Let a row be chosen, or not."""
        model = self.model()
        if isinstance(model, QStandardItemModel):
            model.item(row).setEnabled(is_allowed)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        if not self.has_dot:
            option.currentIcon = QIcon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.is_stepped = True
        super().keyPressEvent(event)
        self.is_stepped = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.is_stepped = True
        super().wheelEvent(event)
        self.is_stepped = False

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * px(_INSET))
        super().showPopup()


class ProductionMark(QLabel):
    """The word that tells a production environment, on a ground that its colour tints."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("productionMark")
        self.setContentsMargins(24, 2, 8, 2)
        self.environment: Offered | None = None

    def retranslate(self) -> None:
        """Set the text in the language of now."""
        self.setText(self.tr("Production"))
        self.setToolTip(self.tr("Send asks once more here, but for requests that only read or are marked as safe"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        colour = production_colour(self.environment, theme) or theme.warning
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect(), px(ROW_RADIUS), _tinted(theme.background, colour), None)
        draw_icon(painter, "warning", QRect(px(3), 0, px(18), self.height()), theme.text)
        painter.end()
        super().paintEvent(event)


class ProductionLine(QWidget):
    """A line below the tabs in the colour of a production environment; not there for any other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("productionLine")
        self.setFixedHeight(_LINE)
        self._environment: Offered | None = None
        self.hide()

    def show_environment(self, environment: Offered | None) -> None:
        """Be there if that one is a production environment."""
        self._environment = environment
        self.setVisible(environment is not None and environment.production)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.fillRect(self.rect(), production_colour(self._environment, theme) or theme.warning)
        painter.end()


def production_colour(offered: Offered | None, theme: "Theme") -> QColor | None:
    """Return the colour by which a production environment is seen; None for any other."""
    if offered is None or not offered.production:
        return None
    from restdesk.gui.environments.colours import colour_of  # not before the first paint

    return colour_of(offered.color) or theme.warning


def _tinted(ground: QColor, colour: QColor) -> QColor:
    """Return a ground with a little of a colour in it: text is as legible on it as before."""
    mixed = (round(one + (other - one) * _TINT) for one, other in zip(_rgb(ground), _rgb(colour), strict=True))
    return QColor(*mixed)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
