"""Every text of the window is in the translation files, whole and compiled as Qt reads it."""

import subprocess
import sys
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
KOREAN = ROOT / "resources" / "translations" / "restdesk_ko.ts"


def messages(file: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """Return the messages of a .ts file by context and English text."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


def fields(template: str) -> set[str]:
    """Return the names in braces."""
    return {name for _text, name, _format, _conversion in Formatter().parse(template) if name}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """The texts that lupdate finds in the code now."""
    file = tmp_path_factory.mktemp("texts") / "found.ts"
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    command = [str(lupdate), "-silent", "-extensions", "py", "restdesk", "-ts", str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    # It names a line that it cannot read, such as an unterminated string, and silently skips texts after it.
    assert (done.returncode, done.stderr.strip()) == (0, "")
    return set(messages(file))


def test_every_text_of_the_code_is_translated_and_no_other_is_kept(found: set[tuple[str, str]]) -> None:
    assert found
    assert set(messages(KOREAN)) == found, "run: make texts"


@pytest.mark.parametrize("file", sorted(KOREAN.parent.glob("*.ts")), ids=lambda file: file.name)
def test_no_translation_is_missing_unfinished_or_of_a_text_that_is_gone(file: Path) -> None:
    lacking = [
        key
        for key, message in messages(file).items()
        if (translation := message.find("translation")) is None
        or translation.get("type")
        or not "".join(translation.itertext()).strip()
    ]
    assert lacking == []


@pytest.mark.parametrize("file", sorted(KOREAN.parent.glob("*.ts")), ids=lambda file: file.name)
def test_a_translation_has_the_same_values_to_fill_in(file: Path) -> None:
    for (_context, text), message in messages(file).items():
        if message.get("numerus") != "yes" and "%" not in text:
            assert fields(message.findtext("translation", "")) == fields(text), text


@pytest.mark.parametrize("source", sorted(KOREAN.parent.glob("*.ts")), ids=lambda file: file.name)
def test_what_make_setup_compiles_is_what_qt_shows(source: Path, tmp_path: Path) -> None:
    from PySide6.QtCore import QTranslator

    copy = tmp_path / source.name
    copy.write_bytes(source.read_bytes())
    subprocess.run([sys.executable, ROOT / "hatch_build.py", copy], check=True)
    translator = QTranslator()
    assert translator.load(str(copy.with_suffix(".qm")))
    for (context, text), message in messages(source).items():
        if message.get("numerus") != "yes":
            assert translator.translate(context, text) == message.findtext("translation")
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".qm", ".ts"]
