"""Marked texts in the language of the window, and the choice of that language.

The window speaks Korean where the system does, else English; the setting `appearance.language` decides otherwise, and
at the start the environment variable `RESTDESK_LANGUAGE` (`ko` or `en`) before it.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

LANGUAGES = ("en", "ko")

_CODE = QT_TRANSLATE_NOOP("Language", "en")
"""Its translation is the code of the language that is translated to."""

_MNEMONIC = re.compile(r"\(&.\)|&")

_OURS = "restdesk translation"


def words(text: Words) -> str:
    """Return a marked text that has no values in the language of the window."""
    return QCoreApplication.translate(text.context, text.text)


def said(message: Message) -> str:
    """Return the message with its values, in the language of the window."""
    return message.fill(words(message.words))


def name_of(text: Words) -> str:
    """Return a menu's or an action's text as a name: without the letter that opens it by key, `파일(&F)` as `파일`."""
    return _MNEMONIC.sub("", words(text))


def language() -> str:
    """Return the language that the window speaks, "en" or "ko"."""
    code = words(_CODE)
    return code if code in LANGUAGES else "en"


def wanted_language(environ: Mapping[str, str], setting: str = "system") -> str:
    """Return the language to speak: `RESTDESK_LANGUAGE`, the setting, the system's if we have it, else English."""
    for asked in (environ.get("RESTDESK_LANGUAGE", ""), setting):
        if asked in LANGUAGES:
            return asked
    first = next(iter(QLocale.system().uiLanguages()), "")
    code = first.replace("_", "-").partition("-")[0]
    return code if code in LANGUAGES else "en"


def install(app: QCoreApplication, folder: Path, code: str) -> None:
    """Let the application speak that language, with the translations in `folder`; English needs none."""
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.deleteLater()
    system = QLocale.system()
    spoken = QLocale.languageToCode(system.language()) == code
    QLocale.setDefault(system if spoken else QLocale(code))  # dates and numbers in words
    if code == "en":
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for place, name in ((qt, f"qtbase_{code}"), (str(folder), f"restdesk_{code}")):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(name, place):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
