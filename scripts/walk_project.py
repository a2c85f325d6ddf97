"""The collection in which a walk works, `~/shop`: what git says of its files, and how it runs on the command line."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.walk_words import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
_BRU = ROOT / ".counterparts" / "node_modules" / ".bin" / "bru"
_FLAKE = "newContext"
"""What Bruno's command line fails with now and then, whatever it runs."""


class Project:
    """`~/shop`, under git from the step on that says so; what a step changed is told until it is settled."""

    def __init__(self) -> None:
        self.folder = Path.home() / "shop"

    def begin(self) -> None:
        """Put the folder under git."""
        self._git("init", "--quiet", "--initial-branch=main")
        self._git("config", "core.quotepath", "false")
        self._git("commit", "--quiet", "--allow-empty", "--message=begin")

    def changed(self, path: str) -> tuple[str, ...]:
        """The lines that `git diff` shows of a file, without its heads."""
        self._take_over()
        rows = self._git("diff", "--cached", "--unified=0", "--", path).split("\n")
        return tuple(row for row in rows if row[:1] in ("+", "-") and not row.startswith(("+++", "---")))

    def files(self) -> tuple[str, ...]:
        """What happened to files, as `M cart/add.yml` and `R cart/add.yml → cart/put.yml`."""
        self._take_over()
        rows = (row.split("\t") for row in self._git("diff", "--cached", "--name-status", "-M60%").splitlines())
        return tuple(f"{kind[0]} {' → '.join(names)}" for kind, *names in rows)

    def settle(self) -> None:
        """Take over what was changed, so that the next look shows only what comes then."""
        if (self.folder / ".git").exists():
            self._take_over()
            self._git("commit", "--quiet", "--allow-empty", "--message=step")

    def edit(self, path: str, old: str, new: str) -> None:
        """Change a file as another program does."""
        file = self.folder / path
        text = file.read_bytes().decode()
        assert old in text, f"{path} has no {old!r}: {text}"
        file.write_bytes(text.replace(old, new, 1).encode())

    def runs(self, program: str, given: Mapping[str, str]) -> bool:
        """Whether the collection runs green with these values of its secrets; passed over where there is no Bruno."""
        if program == "bru" and not (_BRU.exists() and shutil.which("node")):
            print("Bruno's command line is not here (make counterparts): its run is passed over.")
            return True
        command = [*self._command(program), *(part for pair in given.items() for part in ("--env-var", "=".join(pair)))]
        done = self._run(command)
        if program == "bru" and _FLAKE in done.stdout + done.stderr:
            done = self._run(command)
        if done.returncode:
            print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        return done.returncode == 0

    def _command(self, program: str) -> list[str]:
        name, *rest = COMMANDS[program].replace("~", str(Path.home())).split()
        return [str(_BRU), *rest] if name == "bru" else [sys.executable, "-m", "restdesk", *rest]

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        environ = os.environ | {"PYTHONPATH": str(ROOT)}
        return subprocess.run(
            command, cwd=self.folder, env=environ, check=False, capture_output=True, text=True, timeout=120
        )

    def _take_over(self) -> None:
        """Let git look at all files; it fails where one is put in the place of another just then."""
        for _attempt in range(20):
            with contextlib.suppress(subprocess.CalledProcessError):
                self._git("add", "--all")
                return

    def _git(self, *arguments: str) -> str:
        author = {f"GIT_{who}_{what}": "walk" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=os.environ | author, check=True, capture_output=True, text=True
        )
        return done.stdout
