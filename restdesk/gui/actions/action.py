"""What one row of the table of actions says, and the menus."""

from collections.abc import Callable
from dataclasses import dataclass

from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP, Words

FILE = QT_TRANSLATE_NOOP("Menus", "&File")
EDIT = QT_TRANSLATE_NOOP("Menus", "&Edit")
COLLECTION = QT_TRANSLATE_NOOP("Menus", "&Collection")
REQUEST = QT_TRANSLATE_NOOP("Menus", "&Request")
VIEW = QT_TRANSLATE_NOOP("Menus", "&View")
TABS = QT_TRANSLATE_NOOP("Menus", "&Tabs")
DEMO = QT_TRANSLATE_NOOP("Menus", "&Demo server")
HELP = QT_TRANSLATE_NOOP("Menus", "&Help")


@dataclass(frozen=True)
class Action:
    """One row: `do` is called while `when` holds; the first of the shortcuts is the one that is shown."""

    name: str
    text: Words
    shortcuts: tuple[str, ...]
    menu: Words
    do: Callable[[MainWindow], object]
    when: Callable[[MainWindow], bool] = lambda window: True
    if_unclaimed: bool = False
    """The shortcut counts only where no widget takes the key for itself."""
    says: Callable[[MainWindow], str] | None = None
    """What a menu that opens now calls it, in the window's language, where `text` says too little."""
    takes: Callable[[MainWindow], bool] = lambda window: True
    """Whether the shortcut is taken from the field that has the focus, if that one knows it too."""
