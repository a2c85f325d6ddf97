"""The style: what is painted, and that a theme changes under live windows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restdesk.gui.look.fonts import mono_font, text_font
from restdesk.gui.look.icons import ICONS, icon_pixmap
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.style import RestDeskStyle, apply_theme, follow_system, theme_of
from restdesk.gui.look.theme import Theme


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(
    "make",
    [
        QLineEdit, QComboBox, QPushButton, QCheckBox, QRadioButton, QSpinBox, QPlainTextEdit, QTableView, QScrollBar,
    ],
)  # fmt: skip
def test_every_control_changes_with_the_theme_while_it_is_shown(
    make: type[QWidget], qtbot: QtBot, qapp: QApplication, themes: dict[str, Theme]
) -> None:
    widget = make()
    qtbot.addWidget(widget)
    set_ground(widget, Ground.PAGE)
    widget.show()
    light = picture(widget)
    apply_theme(qapp, themes["dark"])
    assert picture(widget) != light
    apply_theme(qapp, themes["light"])
    assert picture(widget) == light


def test_the_ring_of_a_trees_row_is_whole_before_its_branches_too(
    qtbot: QtBot, qapp: QApplication, themes: dict[str, Theme]
) -> None:
    apply_theme(qapp, themes["light"])
    tree, model = QTreeView(), QStandardItemModel()
    above = QStandardItem("above")
    above.appendRow(QStandardItem("below"))
    model.appendRow(above)
    tree.setModel(model)
    tree.setHeaderHidden(True)
    qtbot.addWidget(tree)
    tree.show()
    tree.activateWindow()
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.expandAll()
    tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
    row = tree.visualRect(tree.currentIndex())
    image = tree.viewport().grab().toImage()
    ring = themes["light"].focus.name()
    assert row.left() > 10
    for x in (8, row.left() - 2, row.left() + 2, row.right() - 8):
        assert image.pixelColor(x, row.top() + 1).name() == ring, x
    assert image.pixelColor(0, row.center().y()).name() == ring


def test_a_theme_keeps_the_style_and_needs_no_style_sheet(qapp: QApplication, themes: dict[str, Theme]) -> None:
    style = qapp.style()
    apply_theme(qapp, themes["dark"])
    assert qapp.style() is style
    assert isinstance(style, RestDeskStyle)
    assert style.theme.name == "dark"
    assert not qapp.styleSheet()


def test_a_focused_field_has_a_ring_of_two_pixels(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QLineEdit(), QLineEdit()
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
    first.setFocus()
    middle = second.height() // 2
    focused, other = picture(first), picture(second)
    theme = theme_of(first)
    assert [focused.pixelColor(x, middle) for x in range(3)] == [theme.focus, theme.focus, theme.background]
    assert [other.pixelColor(x, middle) for x in range(2)] == [theme.field_border, theme.background]


def test_the_main_button_of_a_place_has_the_accent(qtbot: QtBot) -> None:
    plain, main = QPushButton("Cancel"), QPushButton("Send")
    main.setProperty("accent", True)
    for button in (plain, main):
        qtbot.addWidget(button)
    accent = theme_of(main).accent
    at = QPoint(4, plain.sizeHint().height() // 2)
    assert picture(main).pixelColor(at) == accent
    assert picture(plain).pixelColor(at) == theme_of(plain).background


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_button_with_the_focus_is_pressed_by_enter_as_by_space(qtbot: QtBot, key: Qt.Key) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Save", window)
    window.show()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.keyClick(button, key)


def test_a_chosen_row_is_one_piece_over_the_whole_tree(qtbot: QtBot) -> None:
    tree, model = QTreeView(), QStandardItemModel()
    qtbot.addWidget(tree)
    folder, request = QStandardItem("Folder"), QStandardItem("Request")
    folder.appendRow(request)
    model.appendRow(folder)
    tree.setModel(model)
    tree.setHeaderHidden(True)
    tree.expandAll()
    tree.setCurrentIndex(request.index())
    tree.resize(240, 120)
    tree.show()
    image = picture(tree.viewport())
    row = tree.visualRect(request.index())
    selection = theme_of(tree).selection
    y = row.top() + 4
    assert {image.pixelColor(x, y).name() for x in range(6, image.width() - 6)} == {selection.name()}


def test_a_chosen_row_of_a_list_without_branches_is_seen(qtbot: QtBot) -> None:
    tree, model = QTreeView(), QStandardItemModel()
    qtbot.addWidget(tree)
    model.appendRow([QStandardItem(""), QStandardItem("")])
    tree.setModel(model)
    tree.setRootIsDecorated(False)
    tree.setCurrentIndex(model.index(0, 0))
    tree.resize(240, 120)
    tree.show()
    image = picture(tree.viewport())
    y = tree.visualRect(model.index(0, 0)).center().y()
    ends = (6, tree.columnWidth(0) - 6, tree.columnWidth(0) + 6)
    assert {image.pixelColor(x, y).name() for x in ends} == {theme_of(tree).selection.name()}


def test_a_widget_stands_on_the_ground_it_asks_for(qtbot: QtBot, themes: dict[str, Theme]) -> None:
    window = QWidget()
    page = QWidget(window)
    page.setGeometry(50, 0, 50, 100)
    set_ground(page, Ground.PAGE)
    window.resize(100, 100)
    qtbot.addWidget(window)
    image = picture(window)
    assert image.pixelColor(10, 50) == themes["light"].panel
    assert image.pixelColor(70, 50) == themes["light"].background


def test_the_system_is_followed(qapp: QApplication) -> None:
    heard: list[str] = []
    assert follow_system(qapp, heard.append) in ("light", "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert heard == ["dark", "light"]


def test_the_fonts_have_their_sizes_and_know_korean() -> None:
    assert (text_font().pixelSize(), mono_font().pixelSize()) == (13, 12)
    assert any("KR" in family for family in mono_font().families())
    assert mono_font().fixedPitch()


@pytest.mark.parametrize("name", ICONS)
def test_each_icon_is_drawn_in_the_colour_it_is_given(name: str) -> None:
    image = icon_pixmap(name, QColor("#ff0000"), 32).toImage()
    assert "#ff0000" in colours(image)
