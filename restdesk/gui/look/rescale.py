"""Fits what a widget was built with to the zoom: its font, sizes, margins and distances, heights of rows.

A widget is built with the lengths of a window at 100 % and is fitted when the style polishes it, and again at each
change. What it was built with is kept in a property, so nothing drifts. A widget that computes its own sizes says so
by the property `ownSize`; one that sets its own font again is understood.
"""

from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QMargins, QObject, Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QStyle,
    QTreeView,
    QWidget,
)

from restdesk.gui.look.fonts import MONO_PIXELS, TEXT_PIXELS
from restdesk.gui.look.scale import NORMAL, Scale

_KEPT = "restdeskFitted"
_UNBOUNDED = 16_777_215
_ROW = 26
_AT_ONCE = 100
"""Widgets that are not seen and are fitted in one step: some 15 ms."""


_SIZE = 0x0002
"""The bit of a font that has a size of its own (QFont::SizeResolved, which Python is not given)."""


class _Kept(NamedTuple):
    """What a widget was built with, in pixels at 100 %; None is not set by it."""

    scale: Scale
    font: int | None
    least: tuple[int, int]
    most: tuple[int, int]
    margins: tuple[int, int, int, int] | None
    row: int | None
    columns: tuple[int, ...]


def fit(widget: QWidget, now: Scale, before: Scale) -> None:
    """Fit one widget to the scale of now; `before` is the scale in which it may have made its font."""
    kept = widget.property(_KEPT)
    if not isinstance(kept, _Kept):
        kept = _built(widget, before)
        _keep_layouts(widget)
    elif kept.scale == now:
        return
    else:
        kept = _sizes_now(widget, kept)._replace(font=_font_now(widget, kept), columns=_columns_now(widget, kept))
    widget.setProperty(_KEPT, kept._replace(scale=now))
    _apply(widget, kept, now)


class Refit(QObject):
    """Fits every widget of the application: what is seen at once, the rest in steps when Qt has nothing else to do."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._now = NORMAL
        self._waiting: list[tuple[QWidget, Scale]] = []
        self._steps = QTimer(self)
        self._steps.timeout.connect(self._step)

    def begin(self, now: Scale, before: Scale) -> None:
        """Go from one scale to another; what still waits for an earlier change goes there at one go."""
        earlier = {id(widget): older for widget, older in self._waiting}
        self._now = now
        pairs = [(widget, earlier.get(id(widget), before)) for widget in self._app.allWidgets()]
        self._waiting = [pair for pair in pairs if not pair[0].isVisible()]
        self._fit([pair for pair in pairs if pair[0].isVisible()])
        self._steps.start(0)

    def _step(self) -> None:
        some, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        self._fit([(widget, before) for widget, before in some if shiboken6.isValid(widget)])
        if not self._waiting:
            self._steps.stop()
            self._measure_boxes()

    def _measure_boxes(self) -> None:
        """Let boxes forget the least size that they took in the new scale with the font of the old one."""
        for widget in self._app.allWidgets():
            if isinstance(widget, QComboBox):
                QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
                widget.updateGeometry()

    def _fit(self, pairs: list[tuple[QWidget, Scale]]) -> None:
        for widget, before in pairs:
            fit(widget, self._now, before)
        for widget, _before in pairs:  # lets it ask the style for its metrics again
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            if widget.isHidden():
                _tell_parent(widget)


def _tell_parent(widget: QWidget) -> None:
    """Let a stack count a page that is behind anew: Qt tells nobody of the size of what is hidden."""
    parent = None if widget.isWindow() else widget.parentWidget()
    if parent is not None and (layout := parent.layout()) is not None:
        layout.invalidate()
        parent.updateGeometry()


def _built(widget: QWidget, before: Scale) -> _Kept:
    own = bool(widget.property("ownSize")) or widget.isWindow()
    header = widget if isinstance(widget, QHeaderView) else None
    vertical = header is not None and header.orientation() == Qt.Orientation.Vertical
    return _Kept(
        scale=NORMAL,
        font=_nominal(widget.font(), before) if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) else None,
        least=(0, 0) if own else (widget.minimumWidth(), widget.minimumHeight()),
        most=(_UNBOUNDED, _UNBOUNDED) if own else (widget.maximumWidth(), widget.maximumHeight()),
        margins=_margins(widget),
        row=_row(header, before) if header is not None and vertical and not own else None,
        columns=_columns(header) if header is not None and not vertical else (),
    )


def _row(header: QHeaderView, before: Scale) -> int:
    """Return the height of rows that a view was built with; a large font let none be lower than itself."""
    height = header.defaultSectionSize()
    return _ROW if before.zoom > 1 and _ROW < height <= header.minimumSectionSize() else height


def _sizes_now(widget: QWidget, kept: _Kept) -> _Kept:
    """Return `kept` without the bounds that the widget has set anew itself: it goes on doing so."""
    least, most = (widget.minimumWidth(), widget.minimumHeight()), (widget.maximumWidth(), widget.maximumHeight())
    return kept._replace(
        least=(0, 0) if least != tuple(_fitted(length, kept.scale) for length in kept.least) else kept.least,
        most=(_UNBOUNDED, _UNBOUNDED)
        if most != tuple(_fitted(length, kept.scale) for length in kept.most)
        else kept.most,
    )


def _margins(widget: QWidget) -> tuple[int, int, int, int] | None:
    margins = widget.contentsMargins()
    framed = isinstance(widget, QFrame) and widget.frameWidth() > 0
    if margins.isNull() or framed or isinstance(widget, QAbstractSpinBox):
        return None
    return margins.left(), margins.top(), margins.right(), margins.bottom()


def _columns(header: QHeaderView) -> tuple[int, ...]:
    """Return the widths of a tree's columns; tables share their width out themselves."""
    if not isinstance(header.parentWidget(), QTreeView):
        return ()
    return tuple(header.sectionSize(section) for section in range(header.count()))


def _columns_now(widget: QWidget, kept: _Kept) -> tuple[int, ...]:
    """Return the widths that columns have by now, as they would be at 100 %: the person may have drawn at them."""
    if not isinstance(widget, QHeaderView) or widget.orientation() == Qt.Orientation.Vertical:
        return ()
    return tuple(round(width / kept.scale.zoom) for width in _columns(widget))


def _font_now(widget: QWidget, kept: _Kept) -> int | None:
    if not widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
        return None
    pixels = widget.font().pixelSize()
    return kept.font if kept.font and kept.scale.px(kept.font) == pixels else _nominal(widget.font(), kept.scale)


def _nominal(font: QFont, scale: Scale) -> int | None:
    """Return the size at 100 % of a font that was made in that scale; below 100 % several share one size.

    None for a font that has a weight of its own alone: its size follows the application's.
    """
    pixels = font.pixelSize()
    if pixels <= 0 or not font.resolveMask() & _SIZE:
        return None
    usual = MONO_PIXELS if font.fixedPitch() else TEXT_PIXELS
    return usual if scale.px(usual) == pixels else round(pixels / scale.zoom)


def _apply(widget: QWidget, kept: _Kept, now: Scale) -> None:
    if kept.font is not None and widget.font().pixelSize() != now.px(kept.font):
        font = widget.font()
        font.setPixelSize(now.px(kept.font))
        widget.setFont(font)
    _apply_sizes(widget, kept, now)
    if kept.margins is not None:
        widget.setContentsMargins(*(now.px(margin) for margin in kept.margins))
    if isinstance(widget, QHeaderView):
        if kept.row is not None:
            height = now.row_px(kept.row)
            widget.setMinimumSectionSize(min(widget.minimumSectionSize(), height))
            widget.setDefaultSectionSize(height)
        _apply_columns(widget, kept, now)
    elif isinstance(widget, QLabel) and widget.margin():
        _apply_label(widget, now)
    elif isinstance(widget, QTreeView):
        _apply_indentation(widget, now)
    _apply_layouts(widget, now)


def _apply_sizes(widget: QWidget, kept: _Kept, now: Scale) -> None:
    for built, set_width, set_height in (
        (kept.most, widget.setMaximumWidth, widget.setMaximumHeight),
        (kept.least, widget.setMinimumWidth, widget.setMinimumHeight),
    ):
        for length, set_length in zip(built, (set_width, set_height), strict=True):
            if 0 < length < _UNBOUNDED:
                set_length(_fitted(length, now))


def _fitted(length: int, scale: Scale) -> int:
    return scale.px(length) if 0 < length < _UNBOUNDED else length


def _apply_columns(header: QHeaderView, kept: _Kept, now: Scale) -> None:
    usual = (QHeaderView.ResizeMode.Interactive, QHeaderView.ResizeMode.Fixed)
    for section, width in enumerate(kept.columns[: header.count()]):
        if header.sectionResizeMode(section) in usual:
            header.resizeSection(section, now.px(width))


def _apply_label(label: QLabel, now: Scale) -> None:
    built = label.property("builtMargin")
    if built is None:
        built = label.margin()
        label.setProperty("builtMargin", built)
    label.setMargin(now.px(built))


def _apply_indentation(view: QTreeView, now: Scale) -> None:
    """An indentation of the view's own; the usual one comes from the style."""
    built = view.property("builtIndentation")
    if built is None:
        built = (
            0
            if view.indentation() == view.style().pixelMetric(QStyle.PixelMetric.PM_TreeViewIndentation)
            else view.indentation()
        )
        view.setProperty("builtIndentation", built)
    if built:
        view.setIndentation(now.px(built))


def _keep_layouts(widget: QWidget) -> None:
    """Note margins and distances of a widget's layouts; all before any changes: an inner one may show an outer's."""
    for layout in _layouts(widget):
        margins = layout.contentsMargins()
        built = (margins.left(), margins.top(), margins.right(), margins.bottom())
        layout.setProperty(_KEPT, (built, _distances(layout)))


def _apply_layouts(widget: QWidget, now: Scale) -> None:
    for layout in _layouts(widget):
        kept = layout.property(_KEPT)
        if kept is None:  # came later, in the lengths of 100 %
            margins = layout.contentsMargins()
            kept = ((margins.left(), margins.top(), margins.right(), margins.bottom()), _distances(layout))
            layout.setProperty(_KEPT, kept)
        margins, distances = kept
        layout.setContentsMargins(QMargins(*(now.px(margin) for margin in margins)))
        across, down = (now.px(distance) if distance >= 0 else distance for distance in distances)
        if isinstance(layout, QGridLayout | QFormLayout):
            layout.setHorizontalSpacing(across)
            layout.setVerticalSpacing(down)
        elif isinstance(layout, QBoxLayout):
            layout.setSpacing(across)


def _layouts(widget: QWidget) -> list[QLayout]:
    layout = widget.layout()
    return [] if layout is None else [layout, *layout.findChildren(QLayout)]


def _distances(layout: QLayout) -> tuple[int, int]:
    if isinstance(layout, QGridLayout | QFormLayout):
        return layout.horizontalSpacing(), layout.verticalSpacing()
    return (layout.spacing(), 0) if isinstance(layout, QBoxLayout) else (0, 0)
