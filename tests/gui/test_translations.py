"""English and Korean are complete: every text of the code is in the translations, with the same values in it."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

import restdesk
from restdesk import errors
from restdesk.gui import translate
from scripts import translations

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "resources" / "translations").glob("*.ts"))


@pytest.fixture
def korean(qapp: QCoreApplication, compiled: Path) -> Iterator[None]:
    """The application speaks Korean, and English again afterwards."""
    translate.install(qapp, compiled, "ko")
    yield
    translate.install(qapp, compiled, "en")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_with_the_same_values(file: Path) -> None:
    assert translations.faults(file) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_translations_have_the_texts_of_the_code(file: Path) -> None:
    before = file.read_bytes()
    assert translations.stale(file) == []
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("translation", "fault"),
    [
        ('<translation type="unfinished"></translation>', "not translated"),
        ("<translation>{other} ist weg</translation>", "other {names}"),
        ("<translation>{path} ist weg</translation>", ""),
    ],
)
def test_what_a_translation_lacks_is_named(tmp_path: Path, translation: str, fault: str) -> None:
    file = tmp_path / "x.ts"
    message = f"<message><source>{{path}} is gone</source>{translation}</message>"
    file.write_text(f"<TS><context><name>Errors</name>{message}</context></TS>", "utf-8")
    found = translations.faults(file)
    assert bool(found) == bool(fault)
    assert all(fault in text for text in found)


def test_a_text_that_the_file_lacks_is_named(tmp_path: Path) -> None:
    empty = tmp_path / "empty.ts"
    empty.write_text('<!DOCTYPE TS><TS version="2.1" language="ko_KR"></TS>', "utf-8")
    assert any("Cancelled." in text for text in translations.stale(empty))


@pytest.mark.usefixtures("korean")
def test_an_error_is_said_in_korean_with_its_values() -> None:
    said = translate.said(errors.ConnectionRefused(host="127.0.0.1", port=5000).what)
    assert "127.0.0.1" in said
    assert "5000" in said
    assert said != errors.ConnectionRefused(host="127.0.0.1", port=5000).what.english()
    assert translate.language() == "ko"


@pytest.mark.usefixtures("qapp")
def test_without_a_translation_the_window_speaks_english() -> None:
    assert translate.said(errors.Cancelled().what) == "Cancelled."
    assert translate.language() == "en"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_marked_text_that_a_module_or_an_error_holds_is_in_the_translations(file: Path) -> None:
    known = {(context, source) for context, source, _translation in translations.messages(file)}
    marked = set(_marked())
    assert len(marked) > 100
    assert marked - known == set()


@pytest.mark.parametrize(
    ("environ", "code"),
    [({"RESTDESK_LANGUAGE": "ko"}, "ko"), ({"RESTDESK_LANGUAGE": "en"}, "en"), ({"RESTDESK_LANGUAGE": "xx"}, "en")],
)
def test_the_language_can_be_chosen_by_the_environment(qapp: QObject, environ: dict[str, str], code: str) -> None:
    assert translate.wanted_language(environ) == code


def _marked() -> Iterator[restdesk.words.Words]:
    """Every `Words` that a module or a class of RestDesk holds."""
    for module in pkgutil.walk_packages(restdesk.__path__, "restdesk."):
        if module.name.startswith("restdesk.demo") or module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            held = vars(value).values() if isinstance(value, type) else (value,)
            yield from (text for text in held if isinstance(text, restdesk.words.Words))
