"""No source file is longer than 500 lines."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def check(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the check of `make check` on the folder."""
    return subprocess.run(
        [sys.executable, ROOT / "scripts" / "long_files.py", root], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("name", "lines", "too_long"),
    [
        ("restdesk/a.py", 500, False),
        ("restdesk/a.py", 501, True),
        ("tests/deep/a.py", 501, True),
        ("scripts/a.sh", 501, True),
        ("restdesk/data.txt", 501, False),
    ],
)
def test_a_file_over_500_lines_is_named(tmp_path: Path, name: str, lines: int, too_long: bool) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_text("#\n" * lines)
    done = check(tmp_path)
    assert done.returncode == int(too_long)
    assert (f"{name}: {lines} lines" in done.stdout) == too_long
