"""The libraries below: httpx and httpcore, or where the tests want it httpx2 and httpcore2, which go on with them."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING or os.environ.get("RESTDESK_HTTP", "httpx") != "httpx2":
    import httpcore
    import httpx
else:
    import httpcore2 as httpcore
    import httpx2 as httpx

__all__ = ["httpcore", "httpx"]
