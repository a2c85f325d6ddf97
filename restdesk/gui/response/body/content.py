"""The place in which a body is seen: its form, the find field, and the text or the image below."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from restdesk.content.kind import Kind
from restdesk.gui.context import Context
from restdesk.gui.request.kind_box import KindBox
from restdesk.gui.response.body.find_bar import BodyFindBar, Switch
from restdesk.gui.response.body.picture import Picture
from restdesk.gui.response.body.picture_view import PictureView
from restdesk.gui.response.body.searching import Searching
from restdesk.gui.response.body.working import Working
from restdesk.gui.response.reading import HEX, IMAGE, PRETTY, Form, Look, Text
from restdesk.gui.text.text_view import TextView
from restdesk.gui.translate import said
from restdesk.gui.widgets.icon_button import IconButton
from restdesk.gui.widgets.plain import set_plain, tooltip
from restdesk.gui.widgets.shortcut import key_text

WRAP = "response.wrap"
"""The setting that says whether long lines go on in the next row."""


class BodyContent(QWidget):
    """Shows texts and images that are there already. `form_chosen` carries the form that the person wants.

    `save_wanted` asks for the dialog that saves the body, `cancelled` ends what one waits for.
    """

    form_chosen = Signal(object)
    save_wanted = Signal()
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look("text")
        self._settings = context.settings
        self._forms, self._says, self._actual = KindBox("responseForm"), QLabel(), Switch("100 %")
        self._more, self.find_bar = IconButton("menu"), BodyFindBar()
        self.working = Working()
        self.text, self.picture = TextView(), PictureView()
        self.text.setObjectName("responseBody")
        self.picture.setObjectName("responseImage")
        self._more.setObjectName("responseBodyMenu")
        self._actual.setObjectName("responseImageActualSize")
        self._stack = QStackedWidget()
        self.searching = Searching(context, self.find_bar, self.text)
        self._lay_out()
        self._forms.box.activated.connect(self._choose)
        self._actual.toggled.connect(lambda on: self.picture.set_fitted(not on))
        self._more.clicked.connect(self._show_menu)
        self.text.menu_opens.connect(self._add_to_menu)
        self.picture.menu_wanted.connect(self._show_picture_menu)
        self.working.cancel.connect(self.cancelled)
        self._settings.changed.connect(self._on_setting)
        self.text.set_wrapped(self._settings.get(WRAP))
        self.retranslate()

    def show_forms(self, look: Look, form: Form) -> None:
        """Offer the forms of this body; it is seen in that one."""
        self._look = look
        box = self._forms.box
        box.clear()
        for each in look.forms:
            box.addItem("", each)
        box.setCurrentIndex(look.forms.index(form))
        self.retranslate()

    def form(self) -> Form:
        """The form that is chosen."""
        return self._look.forms[self._forms.box.currentIndex()]

    def show_text(self, text: Text, *, whole: bool = True) -> None:
        """Show a text from its first line; what is not whole yet cannot be searched."""
        self.text.show_source(text.source, text.index, text.syntax)
        self.searching.show_text(text if whole else None)
        self._turn_to(self.text)

    def grow(self, text: Text) -> None:
        """Show the whole text whose beginning is seen; what the person did there stays."""
        self.text.grow(text.source, text.index, text.syntax)
        self.searching.show_text(text)

    def show_picture(self, picture: Picture) -> None:
        """Show an image."""
        self.searching.show_text(None)
        self.picture.show_picture(picture)
        self.picture.setAccessibleName(said(picture.words))
        self._turn_to(self.picture)

    def clear(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self.searching.show_text(None)
        self.text.clear()
        self.picture.show_picture(None)
        self.working.hide()

    def shows_picture(self) -> bool:
        """Whether an image is seen."""
        return self._stack.currentWidget() is self.picture

    def toggle_wrap(self) -> None:
        """Let long lines go on in the next row, or no longer, in all responses."""
        self._settings.set(WRAP, not self._settings.get(WRAP))

    def _on_setting(self, key: str) -> None:
        if key == WRAP:
            self.text.set_wrapped(self._settings.get(WRAP))

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self._forms.set_words(self.tr("Form of the body"))
        for index, form in enumerate(self._look.forms):
            self._forms.box.setItemText(index, self._name(form, self._look.kind))
        words = said(self._look.words) if self._look.words is not None else ""
        set_plain(self._says, words)
        self._says.setToolTip(tooltip(words))
        self._actual.set_words(self.tr("Show the image at 100 %"))
        self._more.set_words(self.tr("More for the body"))
        self.text.setAccessibleName(self.tr("Response body"))
        self.working.retranslate()
        self.searching.retranslate()

    def say(self, look: Look) -> None:
        """Say something else beside the form."""
        self._look = look
        self.retranslate()

    def _name(self, form: Form, kind: Kind) -> str:
        if form == PRETTY:
            return self.tr("Pretty · {language}").format(language=kind.upper())
        names = {HEX: self.tr("Hex"), IMAGE: self.tr("Image")}
        return names.get(form, self.tr("Raw"))

    def _lay_out(self) -> None:
        self._says.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._says.setMinimumWidth(1)  # a long media type does not widen the pane
        self._forms.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for view in (self.text, self.picture):
            self._stack.addWidget(view)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._forms, self._more, self._actual, self._says):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.find_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.working)
        column.addWidget(self._stack, 1)
        self._turn_to(self.text)

    def _turn_to(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self.find_bar.setVisible(view is self.text)
        self._actual.setVisible(view is self.picture)
        self.setFocusProxy(view)

    def _choose(self, _index: int) -> None:
        self.form_chosen.emit(self.form())

    def _show_menu(self) -> None:
        menu = self._made_menu()
        if not self.shows_picture():
            menu.addAction(self.tr("Copy all"), self.text.copy_all)
        self._add_to_menu(menu)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _show_picture_menu(self, event: QContextMenuEvent) -> None:
        menu = self._made_menu()
        menu.addAction(self.tr("Copy"), lambda: QGuiApplication.clipboard().setImage(self.picture.image()))
        self._add_to_menu(menu)
        menu.popup(event.globalPos())

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_to_menu(self, menu: QMenu) -> None:
        if not self.shows_picture():
            wrap = QAction(_with_key(self.tr("Wrap lines"), key_text(self, "response.wrap")), menu)
            wrap.setCheckable(True)
            wrap.setChecked(self._settings.get(WRAP))
            wrap.toggled.connect(lambda _on: self.toggle_wrap())
            menu.addAction(wrap)
        menu.addSeparator()
        menu.addAction(self.tr("Save body…"), partial(self.save_wanted.emit))


def _with_key(words: str, key: str) -> str:
    """The words with the key at the right, as menus have it."""
    return f"{words}\t{key}" if key else words
