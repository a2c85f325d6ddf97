"""The note about a text that is too big for the editor, and the way out: it is sent as a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.widgets.plain import set_plain


class TooBigNote(QFrame):
    """`saved` asks to save the text and send the file; `given_up` says that the text is not wanted."""

    saved = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bodyTooBig")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.save = QPushButton()
        self.save.setObjectName("bodyTooBigSave")
        self.cancel = QPushButton()
        self.cancel.setObjectName("bodyTooBigCancel")
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.given_up)
        set_ground(self, Ground.PANEL)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        self.hide()

    def show_words(self, text: str, *, can_save: bool, can_cancel: bool) -> None:
        """Say what there is to say, with these ways out."""
        set_plain(self.words, text)
        self.save.setVisible(can_save)
        self.cancel.setVisible(can_cancel)
        self.show()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.save.setText(self.tr("Send it as a file…"))
        self.cancel.setText(self.tr("Cancel"))
