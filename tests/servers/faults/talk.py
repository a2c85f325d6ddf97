"""HTTP/2 as a server speaks it, by h2 where it follows the rules and frame by frame where it does not (RFC 9113)."""

from collections.abc import Mapping

from h2 import events
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.settings import SettingCodes, Settings

from tests.servers.faults.fault import MARK
from tests.servers.raw import Peer

DATA, HEADERS, RESET, SETTINGS, PROMISE, PING, GOODBYE, WINDOW, MORE = 0, 1, 3, 4, 5, 6, 7, 8, 9
"""Kinds of frames."""

END_STREAM, END_HEADERS = 1, 4
"""Flags of frames."""


class Talk:
    """The server's side of one connection; what h2 would refuse to send goes out by `frame`."""

    def __init__(self, peer: Peer, settings: Mapping[SettingCodes, int]) -> None:
        self.peer = peer
        self.h2 = H2Connection(H2Configuration(client_side=False, validate_outbound_headers=False))
        self.h2.local_settings = Settings(client=False, initial_values=dict(settings))
        self.h2.initiate_connection()
        self.stream = 0
        """The last request's."""
        self.flush()

    def flush(self) -> None:
        """Write what h2 has to say."""
        self.peer.send(self.h2.data_to_send())

    def request(self, *, whole: bool = True) -> bool:
        """Read the next request, to its end or only its headers; False where the client ends."""
        begun = False
        while True:
            for event in self._events():
                if isinstance(event, events.RequestReceived):
                    begun, self.stream = True, event.stream_id
                    self.peer.heard += MARK.encode()  # packed headers are not found by looking
                    if not whole:
                        return True
                if isinstance(event, events.StreamEnded) and begun:
                    return True
                if isinstance(event, events.DataReceived):
                    self.h2.acknowledge_received_data(event.flow_controlled_length or 0, event.stream_id)
            self.flush()
            if self.peer.ended.is_set():
                return False

    def head(self, *fields: tuple[str, str], status: str = "200", end: bool = False) -> None:
        """Send the head of a response."""
        self.h2.send_headers(self.stream, [(":status", status), *fields], end_stream=end)
        self.flush()

    def data(self, data: bytes, *, end: bool = False) -> None:
        """Send a piece of the body."""
        self.h2.send_data(self.stream, data, end_stream=end)
        self.flush()

    def reset(self, code: ErrorCodes) -> None:
        """End the request alone."""
        self.h2.reset_stream(self.stream, code)
        self.flush()

    def frame(self, kind: int, flags: int, payload: bytes, stream: int | None = None) -> None:
        """Send a frame that says whatever it likes."""
        number = self.stream if stream is None else stream
        self.peer.send(len(payload).to_bytes(3, "big") + bytes((kind, flags)) + number.to_bytes(4, "big") + payload)

    def _events(self) -> list[events.Event]:
        data = self.peer.some()
        return self.h2.receive_data(data) if data else []
