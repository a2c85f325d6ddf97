"""A folder with some files, and where copies of what is deleted go."""

from pathlib import Path

import pytest


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A folder with some files; `far` plays another disk."""
    top = tmp_path / "collection"
    (top / "in" / "deep").mkdir(parents=True)
    (top / "far").mkdir()
    for name, text in {"a.yml": "a", "b.yml": "b", "in/c.yml": "c", "in/deep/d.yml": "d", "in/.hidden": "h"}.items():
        (top / name).write_text(text, "utf-8")
    (top / "in" / "link").symlink_to("c.yml")
    return top


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "data" / "deleted" / "1"
