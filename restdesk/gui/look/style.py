"""The style every widget is painted with, and how a theme is put on.

A palette and a proxy over Fusion, no style sheet: a sheet would make each tab and each change of
theme many times dearer. What the style looks at, and how a widget asks for it:

- the ground a widget stands on: `palette.set_ground`;
- a push button with the property `accent` set to True is the main one of its place;
- a table's header with the property `inset` has its words that many pixels further in;
- a tab bar with a method `paint_tab(painter, option)` paints its own tabs, also while one is dragged;
- anything else follows from the widget's class.

Widgets that paint colours of the theme themselves read them by `theme_of(widget)` when they paint,
or again on `QEvent.Type.PaletteChange`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStyleHints
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QStyleOptionToolButton,
    QToolTip,
    QWidget,
)

from restdesk.gui.look import bars, controls, views
from restdesk.gui.look.controls import Paint
from restdesk.gui.look.fonts import bold, text_font
from restdesk.gui.look.palette import palette_of
from restdesk.gui.look.scale import NORMAL, Scale
from restdesk.gui.look.theme import Theme

_PE, _CE, _CC = QStyle.PrimitiveElement, QStyle.ControlElement, QStyle.ComplexControl
_SC, _PM, _SH, _CT = QStyle.SubControl, QStyle.PixelMetric, QStyle.StyleHint, QStyle.ContentsType

FIELD_HEIGHT = 30
ROW_HEIGHT = 26
HEADER_HEIGHT = 28
_FIELD_PADDING = 8
_CORNER_LIFT = 3

PRIMITIVES: Mapping[QStyle.PrimitiveElement, Paint] = {
    _PE.PE_PanelLineEdit: controls.line_edit,
    _PE.PE_FrameLineEdit: bars.nothing,
    _PE.PE_Frame: controls.frame,
    _PE.PE_IndicatorCheckBox: controls.check_box,
    _PE.PE_IndicatorItemViewItemCheck: controls.check_box,
    _PE.PE_IndicatorRadioButton: controls.radio_button,
    _PE.PE_PanelItemViewRow: views.item_row,
    _PE.PE_PanelItemViewItem: views.item_panel,
    _PE.PE_IndicatorBranch: views.branch,
    _PE.PE_IndicatorArrowDown: controls.arrow(Qt.ArrowType.DownArrow),
    _PE.PE_IndicatorArrowUp: controls.arrow(Qt.ArrowType.UpArrow),
    _PE.PE_IndicatorArrowLeft: controls.arrow(Qt.ArrowType.LeftArrow),
    _PE.PE_IndicatorArrowRight: controls.arrow(Qt.ArrowType.RightArrow),
    _PE.PE_FrameTabWidget: bars.nothing,
    _PE.PE_FrameTabBarBase: bars.nothing,
    _PE.PE_IndicatorTabTearLeft: bars.nothing,
    _PE.PE_IndicatorTabTearRight: bars.nothing,
    _PE.PE_PanelMenu: bars.popup,
    _PE.PE_FrameMenu: bars.nothing,
    _PE.PE_PanelTipLabel: bars.popup,
    _PE.PE_PanelMenuBar: bars.nothing,
    _PE.PE_PanelStatusBar: bars.status_bar,
    _PE.PE_FrameStatusBarItem: bars.nothing,
}
_CONTROLS: Mapping[QStyle.ControlElement, Paint] = {
    _CE.CE_PushButtonBevel: controls.push_button,
    _CE.CE_Splitter: views.splitter,
    _CE.CE_HeaderSection: views.header_section,
    _CE.CE_HeaderEmptyArea: views.header_section,
    _CE.CE_MenuBarEmptyArea: bars.panel,
    _CE.CE_SizeGrip: bars.nothing,
}
_METRICS: Mapping[QStyle.PixelMetric, int] = {
    _PM.PM_DefaultFrameWidth: 3,
    _PM.PM_SplitterWidth: 1,
    _PM.PM_ScrollBarExtent: 12,
    _PM.PM_ScrollView_ScrollBarSpacing: 0,
    _PM.PM_IndicatorWidth: 16,
    _PM.PM_IndicatorHeight: 16,
    _PM.PM_ExclusiveIndicatorWidth: 16,
    _PM.PM_ExclusiveIndicatorHeight: 16,
    _PM.PM_TreeViewIndentation: 14,
    _PM.PM_MenuPanelWidth: 1,
    _PM.PM_MenuVMargin: 4,
    _PM.PM_MenuHMargin: 2,
    _PM.PM_MenuBarHMargin: 4,
    _PM.PM_MenuBarPanelWidth: 0,
    _PM.PM_MenuBarItemSpacing: 0,
    _PM.PM_ToolTipLabelFrameWidth: 5,
    _PM.PM_ButtonShiftHorizontal: 0,
    _PM.PM_ButtonShiftVertical: 0,
}
_UNSCALED = frozenset(
    (
        _PM.PM_SplitterWidth,
        _PM.PM_MenuPanelWidth,
        _PM.PM_TextCursorWidth,
        *(_PM.PM_LayoutLeftMargin, _PM.PM_LayoutTopMargin, _PM.PM_LayoutRightMargin, _PM.PM_LayoutBottomMargin),
        *(_PM.PM_LayoutHorizontalSpacing, _PM.PM_LayoutVerticalSpacing),
    )
)
"""Lines that stay thin, and the distances of layouts, which `rescale` fits in each of them."""

_HINTS: Mapping[QStyle.StyleHint, int] = {
    _SH.SH_EtchDisabledText: 0,
    _SH.SH_DitherDisabledText: 0,
    _SH.SH_ItemView_ShowDecorationSelected: 1,
    _SH.SH_ComboBox_Popup: 0,
    _SH.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    _SH.SH_ScrollBar_Transient: 0,
    _SH.SH_Widget_Animation_Duration: 0,
    _SH.SH_TabBar_Alignment: Qt.AlignmentFlag.AlignLeft.value,
    _SH.SH_LineEdit_PasswordCharacter: ord("•"),
}


class RestDeskStyle(QProxyStyle):
    """Fusion, painted flat in the colours of `theme`, as large as `scale` says."""

    def __init__(self, theme: Theme, scale: Scale = NORMAL) -> None:
        super().__init__("Fusion")
        self.theme = theme
        self.scale = scale

    def polish(self, what: Any) -> Any:
        """Fit a widget that comes into a window which is not as it was built for."""
        made = super().polish(what)
        if isinstance(what, QPushButton) and not isinstance(what.window(), QDialog):
            what.setAutoDefault(True)  # Enter presses the button that has the focus, as it does in a dialog
        if self.scale != NORMAL and isinstance(what, QWidget):
            from restdesk.gui.look.rescale import fit

            fit(what, self.scale, self.scale)
        return made

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element == _PE.PE_FrameFocusRect:
            with _Saved(painter):
                if not views.cell_focus(self.theme, option, painter, widget):
                    controls.focus_rect(self.theme, option, painter, widget)
        elif (paint := PRIMITIVES.get(element)) is not None:
            with _Saved(painter):
                paint(self.theme, option, painter, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if (paint := _CONTROLS.get(element)) is not None:
            with _Saved(painter):
                paint(self.theme, option, painter, widget)
        elif element == _CE.CE_TabBarTab and (own := _own_tab_paint(widget)) is not None:
            with _Saved(painter):
                own(painter, option)
        elif element == _CE.CE_MenuBarItem:
            with _Saved(painter):
                bars.menu_bar_item(self.theme, option, painter, widget, self)
        elif element == _CE.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            with _Saved(painter):
                rest = bars.menu_item(self.theme, option, painter)
            super().drawControl(element, rest, painter, widget)
        elif element == _CE.CE_HeaderLabel and isinstance(option, QStyleOptionHeader):
            super().drawControl(element, views.header_label(self.theme, option, widget), painter, widget)
        elif element == _CE.CE_ComboBoxLabel and isinstance(option, QStyleOptionComboBox):
            room = self.subControlRect(_CC.CC_ComboBox, option, _SC.SC_ComboBoxEditField, widget).width()
            super().drawControl(element, controls.combo_label(option, room), painter, widget)
        elif element == _CE.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
            if controls.is_accent(widget):
                painter.setFont(bold(painter.font()))
            super().drawControl(element, controls.push_label(self.theme, option, widget), painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == _CC.CC_ComboBox:
            with _Saved(painter):
                controls.combo_box(self.theme, option, painter, widget)
        elif control == _CC.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            with _Saved(painter):
                parts = (_SC.SC_SpinBoxUp, _SC.SC_SpinBoxDown)
                up, down = (self.subControlRect(control, option, part, widget) for part in parts)
                controls.spin_box(self.theme, option, painter, up, down)
        elif control == _CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            with _Saved(painter):
                handle = views.scroll_bar_rect(option, _SC.SC_ScrollBarSlider)
                views.scroll_bar(self.theme, option, painter, handle)
        elif control == _CC.CC_ToolButton and isinstance(option, QStyleOptionToolButton):
            self._tool_button(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _tool_button(self, option: QStyleOptionToolButton, painter: QPainter, widget: QWidget | None) -> None:
        with _Saved(painter):
            controls.tool_panel(self.theme, option, painter)
        self.drawControl(_CE.CE_ToolButtonLabel, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == _CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return views.scroll_bar_rect(option, part)
        if control == _CC.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            arrow = self.scale.px(controls.ARROW_WIDTH)
            if part == _SC.SC_ComboBoxEditField:
                return option.rect.adjusted(self.scale.px(_FIELD_PADDING), 1, -arrow, -1)
            if part == _SC.SC_ComboBoxArrow:
                return option.rect.adjusted(option.rect.width() - arrow, 0, 0, 0)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # may be None

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        framed = isinstance(option, QStyleOptionFrame) and option.lineWidth > 0
        padding = self.scale.px(_FIELD_PADDING)
        if element == QStyle.SubElement.SE_LineEditContents and framed:
            return option.rect.adjusted(padding, 1, -padding, -1)
        if element == QStyle.SubElement.SE_HeaderLabel:
            return option.rect.adjusted(padding, 0, -padding, 0)
        if element == QStyle.SubElement.SE_TabWidgetRightCorner:
            corner = super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # may be None
            return corner.translated(0, -_CORNER_LIFT)
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # may be None

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # may be None
        framed = kind == _CT.CT_LineEdit and isinstance(widget, QLineEdit) and widget.hasFrame()
        if framed or kind in (_CT.CT_PushButton, _CT.CT_ComboBox, _CT.CT_SpinBox):
            return self._field_size(made)
        if kind == _CT.CT_HeaderSection:
            return QSize(made.width(), self.scale.row_px(HEADER_HEIGHT))
        row = self.scale.row_px(ROW_HEIGHT)
        if kind == _CT.CT_ItemViewItem:
            return QSize(made.width(), row if self.scale.compact else max(made.height(), row))
        if kind == _CT.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
            separator = option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator
            return made if separator else QSize(made.width() + self.scale.px(12), max(made.height(), row))
        if kind == _CT.CT_MenuBarItem:
            return QSize(made.width() + self.scale.px(4), max(made.height(), row))
        return made

    def _field_size(self, made: QSize) -> QSize:
        """The size of a field or button; a compact one is no higher than its text needs."""
        compact, least = self.scale.compact, self.scale.row_px(FIELD_HEIGHT)
        height = max(least, made.height() - self.scale.px(2)) if compact else max(least, made.height())
        return QSize(made.width() + 2 * self.scale.px(_FIELD_PADDING), height)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        found = _METRICS.get(metric)
        length = found if found is not None else super().pixelMetric(metric, option, widget)
        return length if length <= 0 or metric in _UNSCALED else self.scale.px(length)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        found = _HINTS.get(hint)
        return found if found is not None else super().styleHint(hint, option, widget, returned)


def apply_theme(app: QApplication, theme: Theme, scale: Scale = NORMAL) -> None:
    """Put a theme on the application; live windows repaint and nothing is built again.

    `scale` counts at the first time alone; later `apply_scale` changes it.
    """
    style = app.style()
    if isinstance(style, RestDeskStyle):
        style.theme = theme
    else:
        app.setStyle(RestDeskStyle(theme, scale))
        app.setFont(text_font())
    palette = palette_of(theme)
    app.setPalette(palette)
    QToolTip.setPalette(palette)
    QToolTip.setFont(app.font())


def apply_scale(app: QApplication, scale: Scale) -> None:
    """Make all that is shown as large as `scale` says, and all that will be."""
    style = app.style()
    if not isinstance(style, RestDeskStyle) or style.scale == scale:
        return
    from restdesk.gui.look.rescale import Refit

    before, style.scale = style.scale, scale
    app.setFont(text_font())
    QToolTip.setFont(app.font())
    (app.findChild(Refit) or Refit(app)).begin(scale, before)


def theme_of(widget: QWidget) -> Theme:
    """The theme a widget is painted with; RuntimeError before the first `apply_theme`."""
    style = widget.style()
    if not isinstance(style, RestDeskStyle):
        raise RuntimeError("apply_theme comes before the first widget that is painted in its colours")
    return style.theme


def follow_system(app: QApplication, on_change: Callable[[str], None]) -> str:
    """The name of the theme that the system has now, one of `THEMES`; `on_change` is told each later one."""
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda scheme: on_change(_named(hints, scheme)))
    if hasattr(hints, "accessibility"):  # since Qt 6.10
        hints.accessibility().contrastPreferenceChanged.connect(
            lambda _wanted: on_change(_named(hints, hints.colorScheme()))
        )
    return _named(hints, hints.colorScheme())


def _named(hints: QStyleHints, scheme: Qt.ColorScheme) -> str:
    if hasattr(hints, "accessibility"):
        wanted = hints.accessibility().contrastPreference()
        if wanted == Qt.ContrastPreference.HighContrast:
            return "high-contrast"
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def _own_tab_paint(widget: QWidget | None) -> Callable[[QPainter, QStyleOption], None] | None:
    return getattr(widget, "paint_tab", None)


class _Saved:
    """The painter antialiased inside, and as it was after."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def __enter__(self) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def __exit__(self, *_: object) -> None:
        self._painter.restore()
