"""Scripts of other programs are shown below the checks, told of on the tab, and kept as they are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.model.request import Assertion, Http, Request, Runtime, Script
from tests.gui.request.conftest import MakeTab, seen

SCRIPTS = (
    Script(type="before-request", code="req.setHeader('a', 'b');\n"),
    Script(type="tests", code="test('한글', () => {});"),
    Script(type="<b>odd</b>", code="x\u202ey"),
)
CHECK = Assertion(expression="res.status", value="200")


def request(*scripts: Script, assertions: tuple[Assertion, ...] = ()) -> Request:
    return Request(http=Http(url="http://a.example/"), runtime=Runtime(scripts=scripts, assertions=assertions))


def label(tab: RequestTab) -> str:
    bar = tab.editor.tabs.tabBar()
    return next(bar.tabText(at) for at in range(bar.count()) if bar.tabText(at).startswith("Checks"))


def texts(tab: RequestTab) -> list[CodeEdit]:
    return [edit for edit in tab.findChildren(CodeEdit, "scriptText") if edit.isVisible()]


def test_a_request_with_scripts_is_marked_in_words(make_tab: MakeTab) -> None:
    assert label(make_tab(request=request(*SCRIPTS))) == "Checks scripts not run"
    assert label(make_tab(request=request(SCRIPTS[0], assertions=(CHECK,)))) == "Checks 1 · scripts not run"
    assert label(make_tab(request=request(assertions=(CHECK,)))) == "Checks 1"


def test_scripts_are_shown_with_what_they_are_for_and_cannot_be_typed_into(qtbot: QtBot, make_tab: MakeTab) -> None:
    whole = request(*SCRIPTS)
    tab = make_tab(request=whole)
    tab.editor.tabs.show_pane("checks")
    assert "does not run" in seen(tab, QLabel, "scriptsNote").text()
    first, second, odd = texts(tab)
    assert (first.value(), second.value()) == (SCRIPTS[0].code, SCRIPTS[1].code)
    assert [edit.accessibleName() for edit in (first, second)] == ["Script: Before the request", "Script: Tests"]
    assert "<b>odd</b>" in odd.accessibleName()
    assert "\u202e" not in odd.toPlainText()
    first.setFocus()
    qtbot.keyClicks(first, "more")
    assert tab.value() == whole
    assert not tab.is_modified()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


def test_scripts_go_when_the_request_has_none_any_more(make_tab: MakeTab) -> None:
    tab = make_tab(request=request(SCRIPTS[0]))
    tab.editor.tabs.show_pane("checks")
    assert len(texts(tab)) == 1
    tab.editor.show_value(request(SCRIPTS[1], SCRIPTS[0]))
    assert [edit.value() for edit in texts(tab)] == [SCRIPTS[1].code, SCRIPTS[0].code]
    tab.editor.show_value(request())
    assert not texts(tab)
    assert label(tab) == "Checks"


def test_a_request_without_scripts_says_nothing_of_them(make_tab: MakeTab) -> None:
    tab = make_tab(request=request())
    tab.editor.tabs.show_pane("checks")
    assert not tab.findChildren(QLabel, "scriptsNote")
