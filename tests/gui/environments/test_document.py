"""Environments are edited in a tab: what is typed stands in the file, a secret nowhere but in the vault."""

from contextlib import ExitStack

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from restdesk.gui.environments.table import DESCRIPTION, DOTS, NAME, OWN, SECRET, VALUE
from restdesk.model.request import Request
from restdesk.session.state import NO_GLOBAL, EnvironmentChosen, FilesChanged
from restdesk.storage.collections import read_file
from tests.gui.environments.conftest import CTRL, FILES, LIVE, LOCAL, Editor
from tests.gui.test_named import nameless

VALUE_OF_KEY = "zq7Kx-top-secret"


def texts_of(root: QWidget) -> list[str]:
    """All that is written on widgets."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLineEdit | QLabel | QPushButton):
            found.append(widget.text())
        if isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
    return found


def test_one_edited_value_changes_its_line_and_nothing_else(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), VALUE, "http://localhost:9090")
    assert editor.document.is_modified()
    editor.save()
    assert editor.text(LOCAL) == FILES[LOCAL].replace("8080", "9090")
    assert editor.text(LIVE) == FILES[LIVE]
    assert not editor.document.is_modified()


def test_a_typed_value_keeps_its_type_and_one_that_is_not_edited_here_stays(editor: Editor) -> None:
    editor.type_into(editor.row("pages"), VALUE, "20")
    assert not editor.index(editor.row("kept")).flags() & Qt.ItemFlag.ItemIsEditable
    editor.save()
    assert editor.text(LOCAL) == FILES[LOCAL].replace('data: "10"', 'data: "20"')


def test_a_typed_secret_is_in_the_vault_and_nowhere_else(editor: Editor) -> None:
    assert editor.shown("apiKey") == "No value on this computer"
    field = editor.type_into(editor.row("apiKey"), VALUE, VALUE_OF_KEY, leave=False)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    editor.table.setFocus()
    assert editor.shown("apiKey") == DOTS
    assert not any(VALUE_OF_KEY in text for text in texts_of(editor.window))
    editor.save()
    assert editor.text(LOCAL) == FILES[LOCAL]
    assert editor.secret("env:local", "apiKey") == VALUE_OF_KEY
    assert editor.shown("apiKey") == DOTS
    assert VALUE_OF_KEY not in repr(editor.document.drafts.saved(LOCAL))


def test_escape_gives_a_secret_up_that_was_being_typed(editor: Editor) -> None:
    field = editor.type_into(editor.row("apiKey"), VALUE, "half", leave=False)
    editor.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert editor.shown("apiKey") == "No value on this computer"
    assert not editor.document.is_modified()


def test_a_value_that_becomes_secret_leaves_the_file_and_every_step(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), VALUE, "x")
    editor.press("clear", SECRET)
    assert editor.shown("clear") == DOTS
    editor.save()
    assert "hunter2" not in editor.text(LOCAL)
    assert editor.text(LOCAL).count("secret: true") == 2
    assert editor.secret("env:local", "clear") == "hunter2-hunter2"
    for step in (editor.document.undo, editor.document.redo):
        while editor.document.can_undo() if step == editor.document.undo else editor.document.can_redo():
            step()
            assert "hunter2" not in repr(editor.document.drafts.wanted(LOCAL))


def test_a_secret_that_is_none_any_more_has_no_value(editor: Editor) -> None:
    editor.type_into(editor.row("apiKey"), VALUE, VALUE_OF_KEY)
    editor.press("apiKey", SECRET)
    assert editor.shown("apiKey") == ""
    assert not editor.table.rows()[editor.row("apiKey")].secret


def test_an_own_value_is_kept_at_once_and_is_in_no_file(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), OWN, "http://mine")
    assert editor.shown("baseUrl", OWN) == "http://mine", "also before it is kept"
    editor.document.flush()
    editor.until(lambda: editor.own() == {("env:local", "baseUrl"): "http://mine"})
    assert editor.shown("baseUrl", OWN) == "http://mine"
    assert not editor.document.is_modified()
    assert editor.text(LOCAL) == FILES[LOCAL]


def test_an_own_value_goes_into_the_file_by_a_click(editor: Editor) -> None:
    write = editor.find(QPushButton, "environmentWriteOwn")
    assert write.isHidden()
    editor.type_into(editor.row("baseUrl"), OWN, "http://mine")
    editor.document.flush()
    editor.until(lambda: not write.isHidden())
    editor.qtbot.mouseClick(write, Qt.MouseButton.LeftButton)
    assert editor.shown("baseUrl") == "http://mine"
    editor.save()
    assert editor.text(LOCAL) == FILES[LOCAL].replace("http://localhost:8080", "http://mine")
    editor.until(lambda: not editor.own())


def test_own_value_and_secret_follow_a_name_once_it_is_saved(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), OWN, "http://mine")
    editor.type_into(editor.row("apiKey"), VALUE, VALUE_OF_KEY)
    editor.save()
    editor.until(lambda: ("env:local", "baseUrl") in editor.own())
    editor.type_into(editor.row("baseUrl"), NAME, "root")
    editor.type_into(editor.row("apiKey"), NAME, "key")
    assert editor.shown("root", OWN) == "http://mine"
    assert editor.shown("key") == DOTS
    editor.save()
    editor.until(lambda: editor.own() == {("env:local", "root"): "http://mine"})
    editor.until(lambda: editor.secret("env:local", "key") == VALUE_OF_KEY)
    assert editor.secret("env:local", "apiKey") is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "A variable needs a name."),
        ("a b", "A name has no blanks: write my_name or my-name."),
        ("{{a}}", "Write the name without braces: they stand where it is used."),
        ("apiKey", "This name stands here twice: the last one that is on counts."),
    ],
)
def test_a_name_that_does_not_work_is_marked(editor: Editor, name: str, said: str) -> None:
    number = editor.row("baseUrl")
    field = editor.type_into(number, NAME, name, leave=False)
    if not name:
        field.clear()
        editor.qtbot.keyClicks(field, "x\b")
    editor.table.setFocus()
    note = editor.table.note(number)
    assert note is not None
    assert (note.text, note.is_error) == (said, True)
    assert said in editor.find(QLabel, "environmentProblem").text()
    assert said in str(editor.index(number, NAME).data(Qt.ItemDataRole.AccessibleTextRole))


def test_what_is_edited_is_undone_by_the_tab(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), VALUE, "http://other")
    editor.document.show_environment(LIVE)
    editor.type_into(0, NAME, "region")
    editor.qtbot.keyClick(editor.table, Qt.Key.Key_Z, CTRL)
    assert editor.document.current() == LIVE
    assert editor.table.rows() == ()
    editor.qtbot.keyClick(editor.table, Qt.Key.Key_Z, CTRL)
    assert editor.document.current() == LOCAL
    assert editor.shown("baseUrl") == "http://localhost:8080"
    assert not editor.document.is_modified()
    editor.document.redo()
    assert editor.shown("baseUrl") == "http://other"


def test_bulk_edit_has_no_secret_and_loses_none(editor: Editor) -> None:
    editor.find(QPushButton, "environmentBulk").click()
    [lines] = [one for one in editor.sheet.findChildren(QPlainTextEdit) if one.objectName() == "environmentLines"]
    assert lines.toPlainText() == "baseUrl: http://localhost:8080\npages: 10\nclear: hunter2-hunter2"
    lines.setPlainText("baseUrl=http://typed\npages: 30\nmore: 1")
    editor.document.flush()
    assert [row.name for row in editor.table.rows()] == ["baseUrl", "apiKey", "pages", "kept", "more"]
    editor.save()
    text = editor.text(LOCAL)
    assert "value: http://typed" in text
    assert 'data: "30"' in text
    assert "  - name: apiKey\n    secret: true\n" in text
    assert "title: one" in text
    assert "hunter2" not in text


def test_colour_production_parent_and_env_file_are_written(editor: Editor) -> None:
    editor.document.show_environment(LIVE)
    box = editor.find(QComboBox, "environmentColour")
    box.setCurrentIndex(box.findText("Red"))
    box.activated.emit(box.currentIndex())
    editor.find(QCheckBox, "environmentProduction").click()
    extends = editor.find(QComboBox, "environmentExtends")
    assert [extends.itemText(at) for at in range(extends.count())] == ["Nothing", "local"]
    extends.setCurrentIndex(0)
    extends.activated.emit(0)
    editor.qtbot.keyClicks(editor.find(QLineEdit, "environmentDotEnv"), ".env")
    editor.save()
    text = editor.text(LIVE)
    assert "extends" not in text
    assert "dotEnvFilePath: " in text
    assert "production: true" in text
    [colour] = [line for line in text.splitlines() if line.startswith("color:")]
    assert colour.partition(": ")[2].strip("'\"") == "#d1453b"


def test_an_own_colour_that_is_none_is_told_and_not_written(editor: Editor) -> None:
    box = editor.find(QComboBox, "environmentColour")
    box.setCurrentIndex(box.findText("Own colour"))
    box.activated.emit(box.currentIndex())
    field = editor.find(QLineEdit, "environmentOwnColour")
    editor.qtbot.keyClicks(field, "#12")
    assert any("#rrggbb" in label.text() for label in editor.sheet.findChildren(QLabel) if label.isVisible())
    assert not editor.document.is_modified()
    editor.qtbot.keyClicks(field, "3456")
    editor.save()
    assert "123456" in editor.text(LOCAL)


def test_long_lists_are_filtered_by_what_is_seen(editor: Editor) -> None:
    for number in range(5, 9):
        editor.type_into(number, NAME, f"v{number}")
    field = editor.find(QLineEdit, "environmentFilter")
    assert field.isVisible()
    editor.qtbot.keyClicks(field, "LOCALHOST")
    seen = [row.name for at, row in enumerate(editor.table.rows()) if not editor.table.isRowHidden(at)]
    assert seen[0] == "baseUrl"
    assert editor.table.isRowHidden(editor.row("apiKey"))
    field.clear()
    assert not editor.table.isRowHidden(editor.row("apiKey"))


def test_the_global_environment_is_edited_beside_them(editor: Editor) -> None:
    editor.document.show_environment(NO_GLOBAL.path)
    assert editor.sheet.head.isHidden()
    editor.type_into(0, NAME, "company")
    editor.type_into(0, VALUE, "ACME")
    editor.type_into(1, NAME, "token")
    editor.press("token", SECRET)
    editor.type_into(1, VALUE, VALUE_OF_KEY)
    editor.save()
    session = editor.desk.session
    text = session.global_environment.path.read_text("utf-8")
    assert "ACME" in text
    assert VALUE_OF_KEY not in text
    assert editor.secret("global", "token") == VALUE_OF_KEY
    found = session.scopes(editor.document.place, Request()).lookup("company")
    assert found is not None
    assert found[0].text == "ACME"


def test_what_was_changed_outside_elsewhere_in_the_file_stays(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), VALUE, "http://mine")
    outside = FILES[LOCAL].replace("name: local\n", "name: local\ncolor: '#2e8b57'\n")
    (editor.folder / LOCAL).write_text(outside, "utf-8")
    editor.save()
    assert editor.text(LOCAL) == outside.replace("http://localhost:8080", "http://mine")
    assert editor.find(QComboBox, "environmentColour").currentText() == "Green"


@pytest.mark.parametrize(
    ("button", "file", "shown"),
    [
        ("Save mine over it", "http://mine", "http://mine"),
        ("Take the file's version", "http://theirs", "http://theirs"),
    ],
)
def test_what_both_changed_is_asked(editor: Editor, button: str, file: str, shown: str) -> None:
    editor.type_into(editor.row("baseUrl"), VALUE, "http://mine")
    (editor.folder / LOCAL).write_text(FILES[LOCAL].replace("http://localhost:8080", "http://theirs"), "utf-8")
    editor.document.save()
    editor.until(editor.bar().isVisible)
    editor.bar_button(button)
    editor.until(lambda: file in editor.text(LOCAL) and not editor.document.is_modified())
    assert editor.shown("baseUrl") == shown


def test_a_save_that_fails_keeps_what_was_typed(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), VALUE, "http://mine")
    (editor.folder / "environments").rename(editor.folder / "elsewhere")
    with editor.qtbot.waitSignal(editor.document.stopped):
        editor.document.save()
    assert editor.bar().isVisible()
    assert editor.document.is_modified()
    assert editor.shown("baseUrl") == "http://mine"
    (editor.folder / "elsewhere").rename(editor.folder / "environments")
    editor.save()
    assert "http://mine" in editor.text(LOCAL)


def test_enter_goes_on_from_name_to_value_to_the_next_row(editor: Editor) -> None:
    editor.document.show_environment(LIVE)
    editor.table.open_cell(0, NAME)
    for text in ("a", "1", "b", "2"):
        field = QApplication.focusWidget()
        editor.qtbot.keyClicks(field, text)
        editor.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [(row.name, row.value) for row in editor.table.rows()] == [("a", "1"), ("b", "2")]
    assert editor.table.isColumnHidden(DESCRIPTION)


def test_the_list_says_which_is_active(editor: Editor) -> None:
    editor.desk.session.apply(EnvironmentChosen(editor.folder, "live"))
    said = [str(editor.document.list.item(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(3)]
    assert said == ["live, active", "local", "Global"]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_control_has_a_name(editor: Editor, language: str) -> None:
    with ExitStack() as after:
        after.callback(editor.window.settings.set, "appearance.language", "en")
        editor.window.settings.set("appearance.language", language)
        assert nameless(editor.document) == []


def test_by_tab_the_list_leads_to_the_fields_and_the_table(editor: Editor) -> None:
    editor.document.list.setFocus()
    passed: list[str] = []
    while (focus := QApplication.focusWidget()) is not None and focus.objectName() not in passed:
        passed.append(focus.objectName())
        editor.qtbot.keyClick(focus, Qt.Key.Key_Tab)
        if focus.objectName() == "environmentTable":
            break
    wanted = ["environmentList", "environmentColour", "environmentExtends", "environmentDotEnv"]
    assert [name for name in passed if name in wanted] == wanted
    assert passed[-1] == "environmentTable"


def test_an_open_cell_is_taken_before_another_environment_comes(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), VALUE, "http://typed", leave=False)
    editor.document.show_environment(LIVE)
    assert editor.table.rows() == ()
    assert editor.document.drafts.wanted(LOCAL).variables[0].value == "http://typed"


def test_a_broken_environment_says_so_and_opens_as_text(editor: Editor) -> None:
    (editor.folder / LIVE).write_text("name: [\n", "utf-8")
    session = editor.desk.session
    session.apply(FilesChanged(editor.folder, ((LIVE, read_file(editor.folder, LIVE)),)))
    editor.document.show_environment(LIVE)
    assert not editor.sheet.isVisible()
    [button] = [one for one in editor.document.findChildren(QPushButton) if one.text() == "Open as text"]
    button.click()
    current = editor.desk.documents.current()
    assert current is not None
    assert current.place.path == LIVE


def test_f2_edits_the_cell_and_renames_nothing_else(editor: Editor) -> None:
    editor.table.show_cell(editor.row("baseUrl"), VALUE)
    editor.qtbot.keyClick(editor.table, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "http://localhost:8080"


def test_a_secret_of_an_environment_that_only_its_file_names_is_found_by_it(editor: Editor) -> None:
    path = "environments/bare.yml"
    (editor.folder / path).write_text("variables:\n  - {name: key, secret: true}\n", "utf-8")
    session = editor.desk.session
    session.apply(FilesChanged(editor.folder, ((path, read_file(editor.folder, path)),)))
    editor.document.show_environment(path)
    editor.type_into(0, VALUE, VALUE_OF_KEY)
    assert editor.shown("key") == DOTS
    assert editor.secret("env:bare", "key") == VALUE_OF_KEY
    assert not editor.document.is_modified()


def test_a_draft_of_a_deleted_environment_is_there_again_after_undo(editor: Editor) -> None:
    editor.type_into(editor.row("baseUrl"), VALUE, "http://draft")
    editor.qtbot.keyClick(editor.document.list, Qt.Key.Key_Delete)
    editor.until(lambda: not (editor.folder / LOCAL).exists() and editor.bar().isVisible())
    editor.bar_button("Undo")
    editor.until(lambda: editor.document.current() == LOCAL and (editor.folder / LOCAL).exists())
    assert editor.document.is_modified()
    assert editor.shown("baseUrl") == "http://draft"
    editor.save()
    assert editor.text(LOCAL) == FILES[LOCAL].replace("http://localhost:8080", "http://draft")


def test_what_another_program_dropped_from_an_environment_is_offered_back(editor: Editor) -> None:
    (editor.folder / ".restdesk").mkdir()
    (editor.folder / ".restdesk/kept.yml").write_text(f"{LIVE}:\n  production: true\n", "utf-8")
    editor.document.show_environment(LIVE)
    editor.until(editor.bar().isVisible)
    assert any(LIVE in label.text() for label in editor.bar().findChildren(QLabel))
    editor.bar_button("Put back")
    assert editor.document.drafts.wanted(LIVE).own.production
    editor.document.undo()
    assert not editor.document.is_modified()
    editor.document.redo()
    editor.save()
    assert "x-restdesk:\n  production: true\n" in editor.text(LIVE)


def test_the_action_takes_the_focus_to_the_list(editor: Editor) -> None:
    editor.table.setFocus()
    editor.desk.open_environments()
    assert editor.document.list.hasFocus()
