"""`.restdesk/kept.yml` holds a second time what other programs drop."""

from pathlib import Path

import pytest

from restdesk.model.config import Limits
from restdesk.model.request import Own
from restdesk.storage.disk import Disk
from restdesk.storage.kept import KEPT, follow, keep, kept_in, read_own

OWN = Own(
    docs_ko="설명\n둘째 줄\n", http_version="2", sni="a.example", limits=Limits(ratio=5), extra=(("new", "[1, 2]"),)
)


def kept(folder: Path, path: str) -> Own | None:
    return read_own(Own, kept_in(folder).get(path, ""))


@pytest.mark.parametrize("path", ["one.yml", "폴더/요청.yml", "a b: c#.yml", '"q".yml', "{x}.yml"])
def test_what_is_kept_comes_back(tmp_path: Path, path: str) -> None:
    keep(tmp_path, {path: OWN, "other.yml": Own(safe=True)}, Disk())
    assert kept(tmp_path, path) == OWN
    assert kept(tmp_path, "other.yml") == Own(safe=True)


@pytest.mark.parametrize("docs", ["설명", "둘째 줄\n", "a\n---\n", "- a\n\n", " a\n\tb\n", "\n", "a: b #"])
def test_a_text_of_any_ending_comes_back_and_is_written_once(tmp_path: Path, docs: str) -> None:
    owns = {"a.yml": Own(docs_ko=docs), "b.yml": Own(docs_ko=docs)}
    keep(tmp_path, owns, Disk())
    assert kept(tmp_path, "a.yml") == kept(tmp_path, "b.yml") == Own(docs_ko=docs)
    file = (tmp_path / KEPT).stat().st_mtime_ns
    keep(tmp_path, owns, Disk())
    assert (tmp_path / KEPT).stat().st_mtime_ns == file


def test_what_has_nothing_any_more_goes_and_the_rest_stays(tmp_path: Path) -> None:
    keep(tmp_path, {"a.yml": OWN, "b.yml": OWN}, Disk())
    keep(tmp_path, {"a.yml": None}, Disk())
    assert list(kept_in(tmp_path)) == ["b.yml"]


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    keep(tmp_path, {"a.yml": None}, Disk())
    assert not list(tmp_path.iterdir())
    keep(tmp_path, {"a.yml": OWN}, Disk())
    before = (tmp_path / KEPT).stat().st_mtime_ns
    keep(tmp_path, {"a.yml": OWN}, Disk())
    assert (tmp_path / KEPT).stat().st_mtime_ns == before


def test_it_follows_files_and_folders_that_move(tmp_path: Path) -> None:
    keep(tmp_path, {"a.yml": OWN, "f/b.yml": Own(safe=True), "fb.yml": OWN}, Disk())
    follow(tmp_path, {"a.yml": "g/a.yml", "f": "g/f"}, {}, (), Disk())
    assert sorted(kept_in(tmp_path)) == ["fb.yml", "g/a.yml", "g/f/b.yml"]
    assert kept(tmp_path, "g/f/b.yml") == Own(safe=True)


def test_what_is_gone_is_kept_no_more_and_what_is_there_is(tmp_path: Path) -> None:
    keep(tmp_path, {"a.yml": OWN, "f/b.yml": OWN, "f.yml": OWN, "c.yml": OWN}, Disk())
    follow(tmp_path, {"c.yml": "d.yml"}, {"d.yml": Own(safe=True), "e.yml": OWN}, {"a.yml", "f", "c.yml"}, Disk())
    assert {path: kept(tmp_path, path) for path in kept_in(tmp_path)} == {
        "d.yml": Own(safe=True),
        "e.yml": OWN,
        "f.yml": OWN,
    }


@pytest.mark.parametrize("text", ["", "- 1", "a: [", "<<<<<<< x", "\0"])
def test_a_file_that_cannot_be_read_holds_nothing_and_is_made_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / ".restdesk").mkdir()
    (tmp_path / KEPT).write_text(text, "utf-8")
    assert kept_in(tmp_path) == {}
    keep(tmp_path, {"a.yml": OWN}, Disk())
    assert kept(tmp_path, "a.yml") == OWN
