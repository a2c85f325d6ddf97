"""The side bar above and round the tree."""

from pytestqt.qtbot import QtBot

from restdesk.gui.collections.side_bar import SideBar


def test_every_control_of_the_side_bar_has_a_name(qtbot: QtBot) -> None:
    bar = SideBar()
    qtbot.addWidget(bar)
    assert all((bar.filter_edit.accessibleName(), bar.tree.accessibleName(), bar.filter_edit.placeholderText()))
