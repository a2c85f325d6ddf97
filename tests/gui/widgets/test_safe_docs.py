"""Rendered Markdown does no harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument, QTextFormat, QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restdesk.gui.look.style import apply_theme, theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.widgets.safe_docs import SafeDocs


@pytest.fixture
def docs(qtbot: QtBot) -> SafeDocs:
    made = SafeDocs()
    qtbot.addWidget(made)
    return made


def test_an_image_of_a_file_is_not_loaded(docs: SafeDocs, tmp_path: Path, qapp: QApplication) -> None:
    secret = tmp_path / "secret.png"
    qapp.primaryScreen().grabWindow(0, 0, 0, 4, 4).save(str(secret))
    docs.show_markdown(f"![x]({secret.as_uri()})")
    docs.show()
    kind = QTextDocument.ResourceType.ImageResource.value
    loaded = docs.document().resource(kind, QUrl.fromLocalFile(str(secret)))
    assert isinstance(loaded, QImage)
    assert loaded.width() == 1


@pytest.mark.parametrize("kind", QTextDocument.ResourceType)
def test_no_file_is_read_for_any_resource(docs: SafeDocs, tmp_path: Path, kind: QTextDocument.ResourceType) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("secret")
    loaded = docs.document().resource(kind.value, QUrl.fromLocalFile(str(secret)))
    assert b"secret" not in (loaded if isinstance(loaded, bytes) else bytes(str(loaded), "utf-8"))


def test_html_is_shown_as_text(docs: SafeDocs) -> None:
    docs.show_markdown("<b>bold</b> <script>x</script>")
    assert "<b>bold</b>" in docs.toPlainText()


def test_a_link_is_told_and_not_opened(docs: SafeDocs, qtbot: QtBot) -> None:
    docs.show_markdown("[request](Open/Get%20data.yml)")
    with qtbot.waitSignal(docs.link) as link:
        docs.anchorClicked.emit(QUrl("Open/Get%20data.yml"))
    assert link.args == ["Open/Get%20data.yml"]
    assert docs.toPlainText().strip() == "request"


def test_headings_are_larger_and_code_is_monospaced(docs: SafeDocs) -> None:
    docs.show_markdown("# 기본 인증\n\ntext `code`\n")
    heading = docs.document().begin().begin().fragment().charFormat()
    assert heading.property(QTextFormat.Property.FontPixelSize) == 20
    cursor = QTextCursor(docs.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    assert cursor.charFormat().fontFixedPitch()


def test_a_new_theme_keeps_the_text(docs: SafeDocs, qapp: QApplication, themes: dict[str, Theme]) -> None:
    docs.show_markdown("[link](https://example.org)")
    apply_theme(qapp, themes["dark"])
    qapp.processEvents()
    assert docs.markdown() == "[link](https://example.org)"
    link = docs.document().begin().begin().fragment().charFormat()
    assert link.foreground().color() == themes["dark"].accent


def test_a_table_has_thin_even_lines_and_room_in_its_cells(docs: SafeDocs) -> None:
    docs.show_markdown("| a | b |\n|---|---|\n| 1 | 2 |\n")
    (table,) = docs.document().rootFrame().childFrames()
    assert isinstance(table, QTextTable)
    form = table.format()
    assert (form.cellPadding(), form.cellSpacing(), form.border()) == (6, 0, 1)
    assert form.borderBrush().color() == theme_of(docs).line
