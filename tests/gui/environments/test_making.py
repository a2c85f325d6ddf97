"""Environments are made, renamed, duplicated and deleted in their list; what belongs to them follows."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton

from restdesk.gui.environments.table import OWN, VALUE
from restdesk.model.patching import GONE
from restdesk.session.state import EnvironmentChosen, FilesChanged
from tests.gui.environments.conftest import CTRL, FILES, LIVE, LOCAL, Editor

KEY = "zq7Kx-top-secret"


def names(editor: Editor) -> list[str]:
    return [editor.document.list.item(at).text() for at in range(editor.document.list.count())]


def type_name(editor: Editor, name: str) -> None:
    """Type into the name that is open in the list."""
    editor.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    editor.qtbot.keyClicks(field, name)
    editor.qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(editor: Editor, text: str) -> None:
    """Choose an entry of the menu of the list."""
    editor.document._more.click()
    [menu] = [one for one in editor.document.findChildren(QMenu, "environmentMenu") if one.isVisible()]
    [action] = [one for one in menu.actions() if one.text().partition("\t")[0] == text]
    action.trigger()
    menu.close()
    editor.window.activateWindow()


def rename(editor: Editor, name: str) -> None:
    editor.qtbot.keyClick(editor.document.list, Qt.Key.Key_F2)
    type_name(editor, name)


def test_a_new_environment_has_a_file_and_its_name_is_typed(editor: Editor) -> None:
    editor.document._new.click()
    editor.until(lambda: "New environment" in names(editor))
    type_name(editor, "Staging 1")
    editor.until(lambda: names(editor) == ["live", "local", "Staging 1", "Global"])
    assert (editor.folder / "environments/staging-1.yml").read_text("utf-8") == "name: Staging 1\n"
    assert editor.document.current() == "environments/staging-1.yml"
    assert not editor.bar().isVisible()
    rename(editor, "Staging 2")
    editor.until(lambda: "Staging 2" in names(editor))
    assert editor.bar().accessibleName() == "Renamed to “Staging 2”."


def test_a_name_that_is_typed_later_is_no_first_one(editor: Editor) -> None:
    editor.document._new.click()
    editor.until(lambda: "New environment" in names(editor))
    editor.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    rename(editor, "Staging")
    editor.until(lambda: "Staging" in names(editor))
    assert editor.bar().isVisible()


def test_where_there_are_none_a_button_makes_the_first(editor: Editor) -> None:
    first = editor.find(QPushButton, "environmentFirst")
    assert not first.isVisible()
    for path in (LIVE, LOCAL):
        editor.desk.session.apply(FilesChanged(editor.folder, ((path, GONE),)))
    assert "No environments yet" in [
        label.text() for label in editor.document.findChildren(QLabel) if label.isVisible()
    ]
    assert first.isVisible()
    first.click()
    editor.until(lambda: "New environment" in names(editor))
    type_name(editor, "First")
    editor.until(lambda: names(editor) == ["First", "Global"])
    assert not first.isVisible()


def test_names_are_indented_only_where_some_row_has_a_dot(editor: Editor) -> None:
    without = editor.document.list.indent()
    editor.document.drafts.edit(LOCAL, replace(editor.document.drafts.wanted(LOCAL), color="#d1453b"))
    editor.document.retranslate()
    assert editor.document.list.indent() > without + 10


def test_a_renamed_environment_takes_all_along_and_undo_brings_it_back(editor: Editor) -> None:
    session = editor.desk.session
    session.apply(EnvironmentChosen(editor.folder, "local"))
    editor.type_into(editor.row("apiKey"), VALUE, KEY)
    editor.type_into(editor.row("baseUrl"), OWN, "http://mine")
    editor.save()
    editor.until(editor.own)
    editor.type_into(editor.row("pages"), VALUE, "11")
    rename(editor, "Home")
    home = "environments/home.yml"
    editor.until(lambda: editor.own() == {("env:Home", "baseUrl"): "http://mine"})
    editor.until(lambda: editor.secret("env:Home", "apiKey") == KEY)
    opened = session.state.opened(editor.folder)
    assert opened is not None
    assert opened.environment == "Home"
    assert editor.text(home) == FILES[LOCAL].replace("name: local\n", "name: Home\n")
    assert editor.text(LIVE) == FILES[LIVE].replace("extends: local", "extends: Home")
    assert not (editor.folder / LOCAL).exists()
    assert editor.document.is_modified()
    editor.save()
    assert 'data: "11"' in editor.text(home)
    editor.document.drafts.edit(home, editor.document.drafts.saved(home))


def test_the_undo_of_a_rename_takes_all_back(editor: Editor) -> None:
    editor.type_into(editor.row("apiKey"), VALUE, KEY)
    editor.save()
    rename(editor, "Home")
    editor.until(lambda: editor.secret("env:Home", "apiKey") == KEY)
    editor.bar_button("Undo")
    editor.until(lambda: editor.secret("env:local", "apiKey") == KEY)
    assert {path: editor.text(path) for path in (LOCAL, LIVE)} == {path: FILES[path] for path in (LOCAL, LIVE)}
    assert editor.secret("env:Home", "apiKey") is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("LIVE", "There is an environment “LIVE” already."),
        ("x" * 201, "This name is too long: 200 characters are the most."),
    ],
)
def test_a_name_that_cannot_be_is_refused(editor: Editor, name: str, said: str) -> None:
    rename(editor, name)
    editor.until(editor.bar().isVisible)
    assert editor.bar().accessibleName() == said
    assert names(editor) == ["live", "local", "Global"]
    assert editor.text(LOCAL) == FILES[LOCAL]


def test_a_copy_has_the_values_of_the_secrets_too(editor: Editor) -> None:
    editor.type_into(editor.row("apiKey"), VALUE, KEY)
    editor.save()
    editor.document.list.setFocus()
    editor.qtbot.keyClick(editor.document.list, Qt.Key.Key_D, CTRL)
    editor.until(lambda: "local copy" in names(editor))
    type_name(editor, "local copy")
    editor.until(lambda: editor.secret("env:local copy", "apiKey") == KEY)
    text = editor.text("environments/local-copy.yml")
    assert KEY not in text
    assert "http://localhost:8080" in text


def test_a_deleted_environment_comes_back_by_undo(editor: Editor) -> None:
    editor.qtbot.keyClick(editor.document.list, Qt.Key.Key_Delete)
    editor.until(lambda: names(editor) == ["live", "Global"])
    assert not (editor.folder / LOCAL).exists()
    assert "local" in editor.bar().accessibleName()
    editor.bar_button("Undo")
    editor.until(lambda: names(editor) == ["live", "local", "Global"])
    assert editor.text(LOCAL) == FILES[LOCAL]


def test_the_global_one_is_neither_renamed_nor_deleted(editor: Editor) -> None:
    editor.document.show_environment("global.yml")
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        editor.qtbot.keyClick(editor.document.list, key)
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    assert names(editor) == ["live", "local", "Global"]


def test_an_environment_is_made_the_active_one(editor: Editor) -> None:
    editor.desk.session.apply(EnvironmentChosen(editor.folder, ""))
    choose(editor, "Make it the active one")
    opened = editor.desk.session.state.opened(editor.folder)
    assert opened is not None
    assert opened.environment == "local"
    assert editor.window.area.environments.box.currentText() == "local"
