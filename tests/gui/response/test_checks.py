import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from restdesk.gui.look.theme import Theme
from restdesk.gui.response.checks import ChecksPane
from restdesk.gui.response.outcome import Outcome
from restdesk.model.exchange import Captured, CheckResult
from restdesk.words import QT_TRANSLATE_NOOP
from tests.gui.response.exchanges import HOSTILE, HOSTILE_SEEN, answered, check

WHY = QT_TRANSLATE_NOOP("Tests", "“{what}” cannot be evaluated.")


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ChecksPane:
    made = ChecksPane()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def table(pane: ChecksPane, name: str) -> list[tuple[str, ...]]:
    view = pane.findChild(QTableView, name)
    assert isinstance(view, QTableView)
    model = view.model()
    columns = range(model.columnCount())
    return [tuple(model.index(row, column).data() for column in columns) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("result", "row"),
    [
        (check("passed", actual="200"), ("passed", "res.status eq 200", "200")),
        (check("failed", actual="404"), ("failed", "res.status eq 200", "404")),
        (check("failed", actual=HOSTILE), ("failed", "res.status eq 200", HOSTILE_SEEN)),
        (
            check("error", expression="res.x", operator="isDefined", value="", why=WHY.message(what="res.x")),
            ("error", "res.x isDefined", "“res.x” cannot be evaluated."),
        ),
    ],
)
def test_a_check_says_its_outcome_in_a_word_and_what_was_found(
    pane: ChecksPane, result: CheckResult, row: tuple[str, str, str]
) -> None:
    pane.show_outcome(Outcome(answered(b"{}", checks=(result,))))
    assert table(pane, "checksTable") == [row]


def test_each_outcome_has_an_icon_besides_the_word(pane: ChecksPane) -> None:
    pane.show_outcome(Outcome(answered(b"{}", checks=(check("passed"), check("failed"), check("error")))))
    view = pane.findChild(QTableView, "checksTable")
    assert isinstance(view, QTableView)
    icons = [view.model().index(row, 0).data(Qt.ItemDataRole.DecorationRole) for row in range(3)]
    assert len({bytes(icon.toImage().constBits()) for icon in icons}) == 3


def test_captures_say_whether_they_found_their_value(pane: ChecksPane) -> None:
    captures = (Captured("accessToken", "runtime", True), Captured("id", "runtime", False, WHY.message(what="id")))
    pane.show_outcome(Outcome(answered(b"{}", captures=captures)))
    assert table(pane, "capturesTable") == [
        ("captured", "accessToken", ""),
        ("not found", "id", "“id” cannot be evaluated."),
    ]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [(Outcome(), "The results of the checks stand here."), (Outcome(answered()), "This request has no checks.")],
)
def test_where_there_are_no_results_one_line_says_why(pane: ChecksPane, outcome: Outcome, said: str) -> None:
    pane.show_outcome(outcome)
    assert [label.text() for label in pane.findChildren(QLabel) if label.isVisible()] == [said]
