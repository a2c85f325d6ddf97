"""The sample collection in Bruno's command line, with the demo server."""

import shutil
from pathlib import Path

import pytest

from tests.counterparts import bruno
from tests.counterparts.meaning import lost
from tests.demo.conftest import demo
from tests.demo.server import ROOT, DemoServer

__all__ = ["demo"]

pytestmark = pytest.mark.counterparts

SAMPLE = ROOT / "resources/sample"
REQUESTS, CHECKS = 33, 70


def test_every_check_of_the_sample_holds_in_bruno(bru: Path, demo: DemoServer, tmp_path: Path) -> None:
    folder = shutil.copytree(SAMPLE, tmp_path / "sample")
    given = {name: value for name, value in demo.ready.items() if name != "address"} | {"baseUrl": demo.address}
    ran = bruno.run(bru, folder, "local", given, tmp_path / "report.json")
    bad = {path: one for path, one in ran.items() if one.error or one.skipped or not all(one.checks)}
    assert not bad
    assert (len(ran), sum(len(one.checks) for one in ran.values())) == (REQUESTS, CHECKS)


def test_a_save_in_bruno_takes_only_our_own_keys_from_the_sample(bru: Path) -> None:
    paths = sorted(SAMPLE.rglob("*.yml"))
    texts = bruno.rewritten(bru, paths)
    found = [lost(path.relative_to(SAMPLE).as_posix(), path.read_text("utf-8"), texts[path]) for path in paths]
    assert set().union(*found) == {"Request.own", "Folder.own", "Root.own", "Root.config.proxy.config"}
