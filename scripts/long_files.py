"""Names every source file of more than 500 lines; exits with 1 if there is one."""

import sys
from collections.abc import Iterator
from pathlib import Path

LIMIT = 500
"""Lines; a file that is longer is two files."""

FOLDERS = ("restdesk", "tests", "benchmarks", "scripts")


def long_files(root: Path) -> Iterator[tuple[Path, int]]:
    """Yield each source file below root that is too long, with its number of lines."""
    for folder in FOLDERS:
        for path in sorted(root.joinpath(folder).rglob("*")):
            if path.suffix in {".py", ".sh"} and (lines := len(path.read_bytes().splitlines())) > LIMIT:
                yield path.relative_to(root), lines


def main() -> int:
    """Check the folder that is named, or this checkout."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    found = list(long_files(root))
    for path, lines in found:
        print(f"{path}: {lines} lines, at most {LIMIT}: make it two files")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
