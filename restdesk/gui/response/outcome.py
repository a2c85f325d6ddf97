"""What a Send has led to, as the panes show it."""

from dataclasses import dataclass

from restdesk.model.exchange import CheckResult, Exchange, Failure, Hop, Response


@dataclass(frozen=True, eq=False)
class Outcome:
    """An exchange, or the failure that left none; nothing of both before the first Send.

    Two outcomes are never equal: what comes late from the background is told apart by which one it is for.
    """

    exchange: Exchange | None = None
    refused: Failure | None = None
    """Why nothing was sent at all."""

    @property
    def failure(self) -> Failure | None:
        """Why no complete response came."""
        return self.exchange.failure if self.exchange is not None else self.refused

    @property
    def response(self) -> Response | None:
        """The last response, complete or not."""
        return self.exchange.response if self.exchange is not None else None

    @property
    def hops(self) -> tuple[Hop, ...]:
        """Each request on the wire, in order."""
        return self.exchange.hops if self.exchange is not None else ()

    @property
    def checks(self) -> tuple[CheckResult, ...]:
        """The results of the checks."""
        return self.exchange.checks if self.exchange is not None else ()

    @property
    def passed(self) -> int:
        """How many of the checks passed."""
        return sum(check.outcome == "passed" for check in self.checks)
