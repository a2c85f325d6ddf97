"""`update` takes new texts of the code over into the translations; `check` says what they lack and fails then.

What is complete: every text has a translation with the same `{names}`, and none is left that the code no longer has.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "restdesk"
TRANSLATIONS = ROOT / "resources" / "translations"

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def update(files: list[Path]) -> None:
    """Let Qt's lupdate take over what stands in the code; translations of texts that are gone go with them."""
    program = Path(sys.executable).parent / "pyside6-lupdate"
    command: list[str | Path] = [
        program,
        "-extensions",
        "py",
        "-no-obsolete",
        "-locations",
        "none",
        SOURCES,
        "-ts",
        *files,
    ]
    subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)


def messages(file: Path) -> Iterator[tuple[str, str, str]]:
    """Give context, English text and translation of each message; the translation is empty where it is not finished."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            text = (translation.text or "") if finished and translation is not None else ""
            yield context.findtext("name", ""), message.findtext("source", ""), text


def faults(file: Path) -> list[str]:
    """Say what is wrong in one file of translations."""
    found = []
    for context, source, translation in messages(file):
        if not translation:
            found.append(f"{context}: not translated: {source}")
        elif set(_PLACEHOLDER.findall(source)) != set(_PLACEHOLDER.findall(translation)):
            found.append(f"{context}: other {{names}}: {source} -> {translation}")
    return found


def stale(file: Path) -> list[str]:
    """Say which texts of the code the file lacks, and which it has that the code has no more."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(shutil.copy(file, folder))
        update([fresh])
        now, then = ({(context, source) for context, source, _ in messages(each)} for each in (fresh, file))
    missing = [f"{context}: not taken over yet: {source}" for context, source in sorted(now - then)]
    return missing + [f"{context}: no longer in the code: {source}" for context, source in sorted(then - now)]


def main(arguments: list[str]) -> str | int:
    """Do what the first argument says; the text that is returned says what is wrong."""
    files = sorted(TRANSLATIONS.glob("*.ts"))
    if arguments == ["update"]:
        update(files)
        return 0
    if arguments == ["check"]:
        return "\n".join(fault for file in files for fault in (*stale(file), *faults(file))) or 0
    return "translations.py update|check"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
