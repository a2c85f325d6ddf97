"""Makes the screenshots in docs/pictures: the real window with the real demo server, every pane and dialog.

Light and dark, English and Korean, at a zoom of 100 and 200 %; `pictures.py` starts itself once for each. Names of
scenes as arguments make those alone.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
VARIANTS = tuple(
    (language, theme, zoom) for language in ("en", "ko") for theme in ("light", "dark") for zoom in ("100", "200")
)


def main() -> int:
    """Make all pictures, or those of one variant when called by itself."""
    if len(sys.argv) > 1 and sys.argv[1] == "--variant":
        return _make(sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5:])
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language, theme, zoom in VARIANTS:
        print(f"==> {language}, {theme}, {zoom} %")
        with tempfile.TemporaryDirectory() as home:
            environ = os.environ | {
                "HOME": home,  # so that no path of this machine is in a picture
                "RESTDESK_HOME": f"{home}/restdesk",
                "RESTDESK_LANGUAGE": language,
                "RESTDESK_THEME": theme,
                "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            }
            command = [sys.executable, "-m", "scripts.pictures", "--variant", language, theme, zoom, *sys.argv[1:]]
            code = subprocess.run(command, env=environ, check=False, cwd=FOLDER.parent.parent).returncode
        if code:
            return code
    return 0


def _make(language: str, theme: str, zoom: str, names: list[str]) -> int:
    from restdesk.gui.app import open_window
    from scripts.picture_scenes import scenes

    window = open_window([])
    _until_begun(window)
    window.resize(1240, 780)
    window.settings.set("appearance.zoom", int(zoom))
    ending = "".join((f"{language}-" if language != "en" else "", theme, f"-{zoom}" if zoom != "100" else ""))
    for name, show, seen in scenes():
        if names and name not in names:
            continue
        show(window)
        _quiet()
        _save(seen(window), FOLDER / f"{name}-{ending}.png")
    window.close_unasked()
    return 0


def _save(widget: "QWidget", file: Path) -> None:
    """Save a picture of a widget in its 256 most frequent colours: a fifth of the size, and nobody sees it."""
    import numpy as np
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    image = _with_menu(widget).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    table = [int(colour) for colour in colours[np.argsort(-counts)][:256]]
    image.convertToFormat(QImage.Format.Format_Indexed8, table).save(str(file), quality=0)
    if widget.objectName().endswith("Dialog"):
        widget.close()
        QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)  # before it is asked for again


def _with_menu(widget: "QWidget") -> "QPixmap":
    """Return how a widget looks, with the menu that is open over it, which closes then."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    picture, menu = widget.grab(), QApplication.activePopupWidget()
    if menu is not None:
        painter = QPainter(picture)
        painter.drawPixmap(widget.mapFromGlobal(menu.pos()), menu.grab())
        painter.end()
        menu.close()
    return picture


def _until_begun(window: object) -> None:
    from PySide6.QtCore import QDeadlineTimer
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(20_000)
    while not deadline.hasExpired():
        QApplication.processEvents()
        desk = getattr(window, "desk", None)
        if desk is not None and desk.documents.request() is not None:
            return


def _quiet() -> None:
    """Let all that was begun come to rest."""
    from PySide6.QtCore import QDeadlineTimer
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(700)
    while not deadline.hasExpired():
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
