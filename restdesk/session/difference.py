"""The difference of two texts, for a person to look at."""

_MOST = 200_000
"""Characters that are shown of it."""
_LINES = 20_000
"""Lines of a text up to which it is compared with patience."""


def difference(before: str, after: str) -> str:
    """Return a unified difference of the lines; not for the GUI thread."""
    from difflib import unified_diff

    old, new = before.splitlines(), after.splitlines()
    if max(len(old), len(new)) > _LINES:
        found = [*(f"-{line}" for line in old), *(f"+{line}" for line in new)]
    else:
        found = list(unified_diff(old, new, lineterm=""))[2:]
    text = "\n".join(found)
    return text if len(text) <= _MOST else text[:_MOST] + "\n…"
