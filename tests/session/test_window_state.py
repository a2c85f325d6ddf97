"""Where the window stood is kept in a small file; a wrong one is as none."""

from pathlib import Path

import pytest

from restdesk.session.window_state import FILE, WindowState, WindowStateFile, read_window_state


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    state = WindowState(x=-5, y=7, width=900, height=600, maximized=True, side_bar=False, below_request=200)
    kept = WindowStateFile(tmp_path / "state")
    kept.offer(WindowState())
    kept.offer(state)
    kept.write()
    kept.write()
    assert read_window_state(tmp_path / "state") == state


@pytest.mark.parametrize(
    "text", ["", "width = {", "width = -3\n", 'width = "9"\n', "maximized = 1\n", "width = 1000000\n", "side_bar = 0\n"]
)
def test_a_wrong_file_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    assert read_window_state(tmp_path) == WindowState()


def test_a_folder_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"")
    kept = WindowStateFile(tmp_path / "state")
    kept.offer(WindowState(x=1))
    kept.write()
    assert read_window_state(tmp_path / "state") == WindowState()
