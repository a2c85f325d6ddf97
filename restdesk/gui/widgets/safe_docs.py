"""Rendered Markdown of any origin: it loads nothing and opens nothing."""

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from restdesk.gui.look.fonts import MONO_PIXELS, TEXT_PIXELS, mono_font
from restdesk.gui.look.scale import px
from restdesk.gui.look.style import theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.widgets.announce import announce

_Feature = QTextDocument.MarkdownFeature
_Style = QTextListFormat.Style
_FEATURES = _Feature.MarkdownDialectGitHub | _Feature.MarkdownNoHTML
_HEADINGS = {1: 20, 2: 16, 3: 14}
_MARGIN = 16
_CELL_PADDING = 6
_BLANK_STRETCH = 200
_LINE_PERCENT = 125.0
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_NO_IMAGE = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
_NO_IMAGE.fill(0)


class SafeDocs(QTextBrowser):
    """Shows Markdown (GitHub dialect, its HTML as plain text); `link` carries the address that was clicked,
    percent-encoded.

    Images and other resources are never loaded, from the network or from files.
    """

    link = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(
            lambda url: self.link.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        )

    def show_markdown(self, text: str) -> None:
        """Show this text, from its beginning."""
        self._text = text
        self.document().setMarkdown(text, _FEATURES)
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def markdown(self) -> str:
        """The text as it was given."""
        return self._text

    def _dress(self) -> None:
        """Give the parsed document our sizes, distances and colours."""
        theme = theme_of(self)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame, theme)
        block = self.document().begin()
        while block.isValid():
            _dress_block(block, theme)
            block = block.next()
        self.document().setUndoRedoEnabled(False)

    def focusNextPrevChild(self, following: bool) -> bool:
        moved = super().focusNextPrevChild(following)
        if moved and self.hasFocus():  # it has gone to a link, of which no reader is told
            announce(self, self.textCursor().selectedText())
        return moved

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        # Not None: for a resource that is null Qt goes on to read the file by itself.
        return _NO_IMAGE if kind == _IMAGE else b" "

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._text:
            place = self.verticalScrollBar().value()
            self.show_markdown(self._text)
            self.verticalScrollBar().setValue(place)


def _dress_table(table: QTextTable, theme: Theme) -> None:
    form = table.format()
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(theme.line)
    form.setCellPadding(_CELL_PADDING)
    form.setCellSpacing(0)
    form.setTopMargin(4)
    form.setBottomMargin(12)
    table.setFormat(form)


def _dress_block(block: QTextBlock, theme: Theme) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    level = form.headingLevel()
    in_table = cursor.currentTable() is not None
    in_code = form.hasProperty(QTextFormat.Property.BlockCodeFence)
    shape = QTextBlockFormat(form)
    shape.setTopMargin(14 if level else 8 if _tight(block.previous()) not in ("", _tight(block)) else 0)
    shape.setBottomMargin(0 if in_code or in_table else 2 if block.textList() is not None else 8)
    if in_code:
        shape.setBackground(theme.panel)
        shape.setLeftMargin(8)
    else:
        shape.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(shape)
    if _has_disc(block):
        cursor.setBlockCharFormat(_wide_blank(block))
    for start, length, look in _looks(block, level, in_code, theme):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)


def _has_disc(block: QTextBlock) -> bool:
    bullets = (_Style.ListDisc, _Style.ListCircle, _Style.ListSquare)
    return _tight(block) == "list" and block.textList().format().style() in bullets


def _wide_blank(block: QTextBlock) -> QTextCharFormat:
    """The look of what stands before the text of a list's row: Qt leaves a blank's width after the bullet."""
    look = QTextCharFormat(block.charFormat())
    look.setFontStretch(_BLANK_STRETCH)
    return look


def _tight(block: QTextBlock) -> str:
    """What the block is a line of, if such lines stand close together."""
    if not block.isValid():
        return ""
    if block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
        return "code"
    return "list" if block.textList() is not None else ""


def _looks(block: QTextBlock, level: int, in_code: bool, theme: Theme) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    place = block.begin()
    while not place.atEnd():
        piece = place.fragment()
        look = QTextCharFormat(piece.charFormat())
        if in_code or piece.charFormat().fontFixedPitch():
            _dress_code(look, theme)
        elif piece.charFormat().isAnchor():
            look.setForeground(theme.accent)
        if level:
            look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            look.setProperty(QTextFormat.Property.FontPixelSize, px(_HEADINGS.get(level, TEXT_PIXELS)))
            look.setFontWeight(QFont.Weight.DemiBold)
        found.append((piece.position(), piece.length(), look))
        place += 1
    return found


def _dress_code(look: QTextCharFormat, theme: Theme) -> None:
    look.setFontFamilies(mono_font().families())
    look.setProperty(QTextFormat.Property.FontPixelSize, px(MONO_PIXELS))
    look.setBackground(theme.panel)
