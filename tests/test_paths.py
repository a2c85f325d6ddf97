"""Where things are kept."""

from pathlib import Path

from restdesk.paths import find


def test_restdesk_home_moves_everything_but_the_resources(tmp_path: Path) -> None:
    paths = find({"RESTDESK_HOME": str(tmp_path)})
    assert all(tmp_path in folder.parents for folder in (paths.config, paths.data, paths.cache, paths.state))
    assert tmp_path in paths.spool.parents
    assert tmp_path in paths.sample.parents
    assert (paths.resources / "sample" / "opencollection.yml").is_file()


def test_without_it_the_folders_are_the_systems() -> None:
    paths = find({})
    assert len({paths.config, paths.data, paths.cache, paths.state}) >= 2
    assert all("restdesk" in str(folder) for folder in (paths.config, paths.data, paths.cache, paths.state))


def test_finding_the_folders_makes_none(tmp_path: Path) -> None:
    find({"RESTDESK_HOME": str(tmp_path / "home")})
    assert not (tmp_path / "home").exists()
