"""Zoom and density: everything that is shown grows and shrinks, and comes back exactly."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.scale import NORMAL, Scale, px, row_px
from restdesk.gui.look.style import apply_scale


@pytest.fixture(autouse=True)
def usual(qapp: QApplication) -> Iterator[None]:
    """The usual size again after each test."""
    yield
    apply_scale(qapp, NORMAL)


class Panel(QWidget):
    """Something of everything that is fitted."""

    def __init__(self) -> None:
        super().__init__()
        self.edit, self.label, self.button, self.table = QLineEdit(), QLabel("text"), QPushButton("Send"), QTableView()
        self.edit.setFont(mono_font())
        self.label.setMargin(16)
        self.button.setMinimumSize(76, 32)
        self.table.setFixedHeight(60)
        self.table.verticalHeader().setDefaultSectionSize(26)
        column, form = QVBoxLayout(self), QFormLayout()
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        form.setHorizontalSpacing(20)
        form.addRow(self.label, self.edit)
        column.addLayout(form)
        column.addWidget(self.button)
        column.addWidget(self.table)
        self.form = form

    def lengths(self) -> tuple[int, ...]:
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        return (
            *(self.edit.font().pixelSize(), self.button.font().pixelSize(), self.label.margin()),
            *(self.button.minimumWidth(), self.table.maximumHeight(), self.table.verticalHeader().defaultSectionSize()),
            *(margins.left(), margins.top(), layout.spacing(), self.form.horizontalSpacing()),
        )


BUILT = (12, 13, 16, 76, 60, 26, 14, 12, 8, 20)


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    made = Panel()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("zoom", [0.5, 1.1, 2.0, 3.0])
def test_what_is_shown_is_fitted_and_comes_back(qtbot: QtBot, qapp: QApplication, panel: Panel, zoom: float) -> None:
    panel.show()
    assert panel.lengths() == BUILT
    apply_scale(qapp, Scale(zoom))
    qtbot.waitUntil(lambda: panel.lengths() == tuple(max(1, round(length * zoom)) for length in BUILT))
    apply_scale(qapp, Scale(0.5))
    apply_scale(qapp, NORMAL)
    qtbot.waitUntil(lambda: panel.lengths() == BUILT)


def test_what_is_shown_later_is_fitted_too(qtbot: QtBot, qapp: QApplication) -> None:
    apply_scale(qapp, Scale(2.0))
    panel = Panel()
    qtbot.addWidget(panel)
    panel.show()
    assert panel.lengths() == tuple(2 * length for length in BUILT)


def test_what_is_hidden_follows_when_there_is_time(qtbot: QtBot, qapp: QApplication, panel: Panel) -> None:
    panel.show()
    panel.hide()
    apply_scale(qapp, Scale(1.5))
    apply_scale(qapp, Scale(2.0))
    qtbot.waitUntil(lambda: panel.lengths() == tuple(2 * length for length in BUILT))


def test_a_widget_that_sets_its_size_itself_is_left_alone(qapp: QApplication, panel: Panel) -> None:
    panel.show()
    apply_scale(qapp, Scale(2.0))
    panel.table.setFixedHeight(77)
    apply_scale(qapp, Scale(3.0))
    assert panel.table.maximumHeight() == 77


def test_compact_rows_and_fields_are_lower(qapp: QApplication, panel: Panel) -> None:
    panel.show()
    before = panel.edit.sizeHint().height()
    apply_scale(qapp, Scale(1.0, compact=True))
    assert panel.table.verticalHeader().defaultSectionSize() == 20
    assert panel.edit.sizeHint().height() < before
    assert (px(26), row_px(26)) == (26, 20)


def test_a_stack_is_as_small_as_before_though_its_wide_page_is_behind(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row, place = QHBoxLayout(window), QWidget()
    pages, front, behind = QStackedLayout(place), QPushButton("Send"), QPushButton("Cancel")
    for page, width in ((front, 80), (behind, 105)):
        page.setMinimumWidth(width)
        pages.addWidget(page)
    row.addWidget(place)
    row.addStretch(1)
    window.resize(600, 60)
    window.show()
    apply_scale(qapp, Scale(2.0))
    qtbot.waitUntil(lambda: place.width() == 210)
    apply_scale(qapp, NORMAL)
    qtbot.waitUntil(lambda: place.width() == 105)


def test_a_box_as_wide_as_its_entries_is_so_again_after_zooming_back(qtbot: QtBot, qapp: QApplication) -> None:
    window, box = QWidget(), QComboBox()
    qtbot.addWidget(window)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.addItems(["No environment", "local"])
    row = QHBoxLayout(window)
    row.addWidget(box)
    row.addStretch(1)
    window.resize(600, 60)
    window.show()
    before = box.width()
    for zoom in (1.1, 1.5, 2.0, 1.0):
        apply_scale(qapp, Scale(zoom))
        QApplication.processEvents()
    qtbot.waitUntil(lambda: box.width() == before)
