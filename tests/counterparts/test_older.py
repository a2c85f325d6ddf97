"""What RestDesk reads in Bruno's older files is what Bruno itself makes of them."""

import json
import subprocess
from pathlib import Path

import pytest

from restdesk.formats.bru.reader import read_bru_environment, read_bru_folder, read_bru_request
from restdesk.model.struct import FileStruct
from restdesk.opencollection.reader import read_environment, read_folder, read_request
from tests.counterparts.meaning import plain

pytestmark = pytest.mark.counterparts

OLDER = Path(__file__).parents[1] / "formats/bru/older"
FILES = sorted(
    path
    for path in OLDER.rglob("*.bru")
    if path.name not in ("broken.bru", "collection.bru", "socket.bru")  # what Bruno does not take or makes anew
)


@pytest.fixture(scope="session")
def bruno(bru: Path) -> dict[str, str]:
    """Each file as Bruno writes it today."""
    module = bru.resolve().parent / "x.js"
    names = [str(path) for path in FILES]
    script = Path(__file__).parent / "converted.js"
    done = subprocess.run(["node", str(script), str(module), *names], capture_output=True, check=True, timeout=60)
    converted: dict[str, str] = json.loads(done.stdout)
    return converted


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(OLDER).as_posix())
def test_a_file_means_what_bruno_makes_of_it(path: Path, bruno: dict[str, str]) -> None:
    text, theirs = path.read_text(), bruno[str(path)]
    ours: FileStruct
    wanted: FileStruct
    if path.parent.name == "environments":
        ours, wanted = read_bru_environment(text, "", ""), read_environment(theirs)
    elif path.name == "folder.bru":
        ours, wanted = read_bru_folder(text, "", lambda typed: typed), read_folder(theirs)
    else:
        ours, wanted = read_bru_request(text, "", lambda typed: typed), read_request(theirs)
    assert plain(ours) == plain(wanted)


def test_there_are_files_to_ask_about() -> None:
    assert len(FILES) == 9
