"""What the wheel needs besides Python files: translations compiled by Qt's lrelease, and the resources.

Run as a script it compiles the translations of the checkout, as `make setup` does.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
TRANSLATIONS = Path("resources", "translations")


class CannotCompile(Exception):
    """lrelease is not there, does not start on this system, or refused a file; the text says which."""


def lrelease() -> Path:
    """The program that PySide6-Essentials brings; PySide6 itself is not imported."""
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for name in ("lrelease", "lrelease.exe"):
            if (program := Path(folder, name)).is_file():
                return program
    raise CannotCompile("PySide6-Essentials is not installed.")


def compile_translations(sources: Sequence[Path]) -> list[Path]:
    """Make the `.qm` beside each `.ts` file of sources; a whole one replaces the old one or nothing does.

    Raises CannotCompile.
    """
    made = []
    for source in sources:
        target, unfinished = source.with_suffix(".qm"), source.with_suffix(f".{os.getpid()}.part")
        try:
            subprocess.run(
                [lrelease(), "-silent", "-compress", source, "-qm", unfinished],
                check=True,
                capture_output=True,
                text=True,
            )
            unfinished.replace(target)
        except subprocess.CalledProcessError as error:
            raise CannotCompile(f"lrelease: {error.stderr.strip() or error}") from error
        except OSError as error:
            raise CannotCompile(f"lrelease: {error}") from error
        finally:
            unfinished.unlink(missing_ok=True)
        made.append(target)
    return made


class ResourcesHook(BuildHookInterface[Any]):
    """Puts resources/ into the wheel as restdesk/resources; an editable install finds it in the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the translations and name the files; called by hatchling before it builds."""
        if version == "editable":
            return
        root = Path(self.root)
        try:
            compile_translations(sorted(root.joinpath(TRANSLATIONS).glob("*.ts")))
        except CannotCompile as error:
            # Without Qt's system libraries the commands still work, in English.
            self.app.display_warning(f"The window will speak English only. {error}")
        build_data["force_include"][str(root / "resources")] = "restdesk/resources"


if __name__ == "__main__":
    try:
        compile_translations([Path(name) for name in sys.argv[1:]] or sorted((ROOT / TRANSLATIONS).glob("*.ts")))
    except CannotCompile as error:
        sys.exit(f"The translations could not be made, so the window will speak English only. {error}")
