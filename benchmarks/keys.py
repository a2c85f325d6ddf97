"""A key from its press to the painted letter: in a URL, a table and a body of the window, and in Qt's own fields.

The fields of the window and the bare ones are typed into by turns, in the same process.
"""

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.driving import painted, settle, told, until
from benchmarks.figures import with_p99

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

KEYS = 1_000
URL = "http://example.com/" + "&".join(f"name{number}={{{{variable{number}}}}}" for number in range(80))
BODY = (
    "[\n"
    + ",\n".join(f'  {{"id": {number}, "name": "name {number}", "price": 1.10}}' for number in range(21_000))
    + "\n]"
)


def run() -> list[str]:
    """Return the lines of results."""
    took = told("keys")
    names = {
        "url": "a key in a URL of 2,000 characters (limits: median 4 ms, p99 16 ms)",
        "bare line": "the same in a bare QLineEdit",
        "cell": "a key in a cell of a table (limits: median 4 ms, p99 16 ms)",
        "bare line 2": "the same in a bare QLineEdit",
        "body": "a key in a JSON body of 1 MB (limits: median 4 ms, p99 16 ms)",
        "bare text": "the same in a bare QPlainTextEdit",
    }
    return [f"{words}: {with_p99(took[name])}" for name, words in names.items()]


def _type() -> None:
    from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView

    from restdesk.gui.app import open_window
    from restdesk.model.request import Header, Http, Info, JsonBody, Request

    window = open_window([])
    until(lambda: window.desk is not None and window.desk.documents.request() is not None)
    assert window.desk is not None
    window.desk.new_request()
    tab = window.desk.documents.request()
    assert tab is not None
    headers = tuple(Header(f"X-{number}", "value") for number in range(20))
    tab.editor.show_value(
        Request(info=Info(type="http"), http=Http(url=URL[:2000], headers=headers, body=JsonBody(BODY)))
    )
    line, text = QLineEdit(URL[:2000]), QPlainTextEdit(BODY)
    for bare in (line, text):
        bare.resize(900, 300 if bare is text else 30)
        bare.show()
    took: dict[str, list[float]] = {}

    def measure(name: str, field: "QWidget", key: Callable[["QWidget"], None]) -> None:
        field.window().activateWindow()
        field.setFocus()
        settle(400)
        took[name] = [painted(partial(key, field)) for _ in range(KEYS)]

    tab.editor.tabs.show_pane("headers")
    settle(400)
    url = tab.editor.findChild(QLineEdit, "urlEdit")
    assert url is not None
    measure("url", url, _press)
    measure("bare line", line, _press)
    table = next(view for view in tab.editor.findChildren(QTableView, "headersTable") if view.isVisible())
    table.setCurrentIndex(table.model().index(2, 2))
    table.setFocus()
    table.edit(table.currentIndex())
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    measure("cell", cell, _press)
    line.setText("value")
    measure("bare line 2", line, _press)
    tab.editor.tabs.show_pane("body")
    settle(400)
    body = tab.editor.findChild(QPlainTextEdit, "bodyEdit")
    assert body is not None
    measure("body", body, _press)
    measure("bare text", text, _press)
    window.close_unasked()
    print(json.dumps(took))


def _press(field: "QWidget") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.keyClick(field, Qt.Key.Key_A)


if __name__ == "__main__":
    _type()
