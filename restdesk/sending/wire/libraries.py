"""The libraries below: httpx and httpcore, or where the tests want it httpx2 and httpcore2, which go on with them."""

import os
import sys
from typing import TYPE_CHECKING

_NAME = os.environ.get("RESTDESK_HTTP", "httpx")

# Their own command line brings click, rich and pygments: 10 MB and half of the import's time. They do without it.
sys.modules.setdefault(f"{_NAME}._main", None)  # type: ignore[arg-type]

if TYPE_CHECKING or _NAME != "httpx2":
    import httpcore
    import httpx
else:
    import httpcore2 as httpcore
    import httpx2 as httpx

__all__ = ["httpcore", "httpx"]
