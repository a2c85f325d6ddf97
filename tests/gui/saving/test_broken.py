"""A file found broken by a save is marked in the tree, and is mended as text without losing what was edited."""

from restdesk.gui.environments.document import EnvironmentsDocument
from restdesk.gui.text_file.document import TextFile
from restdesk.model.collection import Broken, Environment, RequestNode
from restdesk.model.request import Request, Variable
from tests.gui.saving.conftest import LOCAL, ONE, Hand

TORN = ONE.replace("http:\n", "http: [\n")


def known(hand: Hand, path: str = "one.yml") -> object:
    """What the tree knows of a file."""
    assert hand.window.desk is not None
    collection = hand.window.desk.session.state.collections[0].collection
    node = collection.find(path)
    if isinstance(node, RequestNode):
        return node.content
    return next(node.content for node in collection.environments if node.path == path)


def in_front(hand: Hand) -> object:
    assert hand.window.desk is not None
    return hand.window.desk.documents.current()


def text_in_front(hand: Hand) -> TextFile:
    hand.until(lambda: isinstance(in_front(hand), TextFile))
    text = in_front(hand)
    assert isinstance(text, TextFile)
    hand.until(lambda: not text.edit.isReadOnly())
    return text


def tear(hand: Hand) -> None:
    """Break the file while its request is edited, and press Ctrl+S."""
    hand.type_url("http://mine/")
    (hand.folder / "one.yml").write_text(TORN, "utf-8")
    hand.press_save()
    hand.until_said("cannot be read now")


def test_a_file_found_broken_by_a_save_is_marked_in_the_tree(hand: Hand) -> None:
    tear(hand)
    assert isinstance(known(hand), Broken)
    assert hand.titles() == ["One*"]
    assert hand.text() == TORN


def test_it_is_mended_as_text_beside_its_edits_which_are_saved_then(hand: Hand) -> None:
    tear(hand)
    hand.press("Open as text")
    text = text_in_front(hand)
    assert hand.titles() == ["One*", "one.yml"]
    text.edit.replace_text(ONE.replace("mine", "mended"), 0)
    with hand.qtbot.waitSignal(text.written, timeout=20_000):
        hand.press_save()
    assert isinstance(known(hand), Request)
    text.whole.emit()
    assert hand.titles() == ["One*"]
    assert hand.request.value().docs == "mended"
    hand.save()
    assert hand.text() == ONE.replace("mine", "mended").replace("http://a/one", "http://mine/")
    assert hand.titles() == ["One"]


def test_what_is_saved_in_one_of_the_two_is_not_lost_in_the_other(hand: Hand) -> None:
    tear(hand)
    hand.press("Open as text")
    text = text_in_front(hand)
    text.edit.replace_text(ONE.replace("http://a/one", "http://theirs/"), 0)
    with hand.qtbot.waitSignal(text.written, timeout=20_000):
        hand.press_save()
    hand.open("one.yml")
    hand.press_save()
    hand.until_said("where you changed it too")
    assert hand.request.value().http.url == "http://mine/"  # type: ignore[union-attr]
    assert "http://theirs/" in hand.text()


def test_asked_for_twice_the_text_comes_to_the_front(hand: Hand) -> None:
    tear(hand)
    hand.press("Open as text")
    text = text_in_front(hand)
    hand.open("one.yml")
    hand.press_save()
    hand.until_said("cannot be read now")
    hand.press("Open as text")
    assert in_front(hand) is text
    assert hand.titles() == ["One*", "one.yml"]


def test_a_file_that_is_whole_again_when_it_is_saved_loses_its_mark(hand: Hand) -> None:
    tear(hand)
    hand.press("Cancel")
    (hand.folder / "one.yml").write_text(ONE, "utf-8")
    hand.save()
    assert isinstance(known(hand), Request)


def test_a_file_found_broken_as_text_is_marked_and_loses_the_mark_when_it_reads_again(hand: Hand) -> None:
    assert hand.window.desk is not None
    (hand.folder / "one.yml").write_text(TORN, "utf-8")
    hand.window.desk.open_as_text(hand.request.place)
    hand.until(lambda: isinstance(known(hand), Broken))
    hand.do("tab.close")
    (hand.folder / "one.yml").write_text(ONE, "utf-8")
    hand.open("one.yml")
    assert isinstance(in_front(hand), TextFile)
    hand.until(lambda: isinstance(known(hand), Request))


def test_a_broken_environment_keeps_what_was_edited_in_it(hand: Hand) -> None:
    assert hand.window.desk is not None
    path = "environments/local.yml"
    hand.window.desk.open_environments(path)
    document = in_front(hand)
    assert isinstance(document, EnvironmentsDocument)
    mine = Environment(name="local", variables=(Variable(name="baseUrl", value="http://mine"),))
    document.drafts.edit(path, mine)
    (hand.folder / path).write_text("name: [\n", "utf-8")
    document.save()
    hand.until_said("cannot be read now")
    assert isinstance(known(hand, path), Broken)
    assert document.is_modified()
    hand.press("Open as text")
    text = text_in_front(hand)
    text.edit.replace_text(LOCAL, 0)
    with hand.qtbot.waitSignal(text.written, timeout=20_000):
        hand.press_save()
    with hand.qtbot.waitSignal(document.written, timeout=20_000):
        document.save()
    assert "value: http://mine" in hand.text(path)
    assert "# where" in hand.text(path)


def test_a_broken_environment_that_a_secret_needs_is_named_marked_and_opened(hand: Hand) -> None:
    path = "environments/local.yml"
    (hand.folder / path).write_text("name: [\n", "utf-8")
    hand.request.editor.tabs.show_pane("auth")
    hand.type_into("auth_basic_password", "swordfish-3141592")
    hand.press_save()
    hand.until_said(f"“{path}” cannot be read")
    hand.until(lambda: isinstance(known(hand, path), Broken))
    hand.press("Open as text")
    assert text_in_front(hand).place.path == path
    assert hand.text() == ONE
