"""Everything that a person can do, one row each; menus, tooltips, shortcuts and their help are drawn from the table."""

from restdesk.gui.actions.action import HELP, Action
from restdesk.gui.actions.edit import EDIT_ACTIONS
from restdesk.gui.actions.file import FILE_ACTIONS
from restdesk.gui.actions.help import HELP_ACTIONS
from restdesk.gui.actions.request import REQUEST_ACTIONS
from restdesk.gui.actions.tabs import TABS_ACTIONS
from restdesk.gui.actions.tree import TREE_ACTIONS
from restdesk.gui.actions.view import VIEW_ACTIONS

__all__ = ["ACTIONS", "HELP", "Action"]

ACTIONS: tuple[Action, ...] = (
    *FILE_ACTIONS,
    *EDIT_ACTIONS,
    *TREE_ACTIONS,
    *REQUEST_ACTIONS,
    *VIEW_ACTIONS,
    *TABS_ACTIONS,
    *HELP_ACTIONS,
)
