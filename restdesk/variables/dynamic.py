"""Names whose value is made anew at each use."""

from collections.abc import Callable, Mapping

from restdesk.clock import Clock

DYNAMIC: Mapping[str, Callable[[Clock], str]] = {
    "$guid": lambda clock: clock.guid(),
    "$timestamp": lambda clock: str(int(clock.now())),
    "$randomInt": lambda clock: str(clock.random_int(0, 1000)),
}
"""By name, with its `$`; the timestamp counts seconds since 1970-01-01 UTC, the number is from 0 to 1000."""
