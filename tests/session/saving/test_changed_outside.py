"""What another program wrote to a file is brought together with what is saved, or asked about."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from restdesk.model.collection import Broken, Collection
from restdesk.model.patching import GONE
from restdesk.model.request import Header, Own, Request
from restdesk.session.outcome import ChangedOutside
from restdesk.storage.disk import Disk
from tests.session.conftest import Desk, place, request_at
from tests.session.saving.conftest import ONE, save, text, with_http, written


def test_other_fields_changed_outside_are_kept(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    (mine.folder / "one.yml").write_text(ONE.replace("docs: mine", "docs: theirs # new"), "utf-8")
    outcome = written(save(desk, mine, with_http(one, method="POST"), one))
    assert text(mine) == ONE.replace("docs: mine", "docs: theirs # new").replace("GET", "POST")
    assert outcome.content == replace(with_http(one, method="POST"), docs="theirs")


@pytest.mark.parametrize(
    ("old", "new"), [("GET", "PUT"), ("http://a/one", "http://b/"), ('value: "1"', 'value: "2"'), ("http:", "graphql:")]
)
def test_a_field_changed_on_both_sides_is_asked_about_and_nothing_is_written(
    desk: Desk, mine: Collection, old: str, new: str
) -> None:
    one = request_at(mine, "one.yml")
    theirs = ONE.replace(old, new, 1) if old != "http:" else ONE.replace("\nhttp:", "\ngraphql:")
    (mine.folder / "one.yml").write_text(theirs, "utf-8")
    wanted = with_http(one, method="POST", url="http://mine/", headers=(Header(name="B"),))
    outcome = save(desk, mine, wanted, one)
    assert isinstance(outcome, ChangedOutside)
    assert text(mine) == theirs
    assert isinstance(outcome.content, Request)
    written(save(desk, mine, wanted, outcome.content))
    assert "http://mine/" in text(mine)


def test_mine_is_written_over_it_on_demand_with_the_comments_of_the_file(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    (mine.folder / "one.yml").write_text("# theirs\n" + ONE.replace("GET", "PUT"), "utf-8")
    written(save(desk, mine, with_http(one, method="POST"), one, overwrite=True))
    assert text(mine) == "# theirs\n" + ONE.replace("GET", "POST")


def test_the_same_change_from_outside_is_no_question(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    (mine.folder / "one.yml").write_text(ONE.replace("GET", "POST"), "utf-8")
    written(save(desk, mine, with_http(one, method="POST"), one))


def test_a_file_that_became_unreadable_or_is_gone_is_asked_about(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    (mine.folder / "one.yml").write_text("<<<<<<< mine\n" + ONE, "utf-8")
    outcome = save(desk, mine, with_http(one, method="POST"), one)
    assert isinstance(outcome, ChangedOutside)
    assert isinstance(outcome.content, Broken)
    assert text(mine).startswith("<<<<<<<")
    (mine.folder / "one.yml").unlink()
    assert save(desk, mine, with_http(one, method="POST"), one) == ChangedOutside(GONE)
    assert not (mine.folder / "one.yml").exists()
    written(save(desk, mine, with_http(one, method="POST"), one, overwrite=True))
    assert "method: POST" in text(mine)


def test_what_another_program_drops_of_ours_is_offered_back(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    kept = desk.session.kept
    own = Own(http_version="2", sni="a.example")
    outcome = written(save(desk, mine, replace(one, own=own), one))
    assert isinstance(outcome.content, Request)
    at = place(mine, "one.yml")
    assert desk.wait(kept.dropped(at, outcome.content)) is None
    (mine.folder / "one.yml").write_text(ONE, "utf-8")
    assert desk.wait(kept.dropped(at, one)) == own
    desk.wait(kept.forget(at))
    assert desk.wait(kept.dropped(at, one)) is None


def test_what_the_person_removes_is_not_offered_back_and_nothing_is_kept_of_what_has_nothing(
    desk: Desk, mine: Collection
) -> None:
    one = request_at(mine, "one.yml")
    changed = with_http(one, method="POST")
    written(save(desk, mine, changed, one))
    assert not (mine.folder / ".restdesk").exists()
    with_own = replace(changed, own=Own(safe=True))
    written(save(desk, mine, with_own, changed))
    assert "safe: true" in text(mine, ".restdesk/kept.yml")
    written(save(desk, mine, changed, with_own))
    assert "safe" not in text(mine, ".restdesk/kept.yml")
    assert desk.wait(desk.session.kept.dropped(place(mine, "one.yml"), changed)) is None


def test_a_change_between_reading_and_writing_is_not_overwritten(
    desk: Desk, mine: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = request_at(mine, "one.yml")
    theirs = [ONE.replace("docs: mine", "docs: theirs")]
    new = Disk.new

    def meanwhile(self: Disk, folder: Path, mode: int = 0o666) -> tuple[Path, int]:
        if theirs:
            (mine.folder / "one.yml").write_text(theirs.pop(), "utf-8")
        return new(self, folder, mode)

    monkeypatch.setattr(Disk, "new", meanwhile)
    outcome = written(save(desk, mine, with_http(one, method="POST"), one))
    assert text(mine) == ONE.replace("docs: mine", "docs: theirs").replace("GET", "POST")
    assert isinstance(outcome.content, Request)
    assert outcome.content.docs == "theirs"
