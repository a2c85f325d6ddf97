"""The demo server that commands talk to."""

from tests.demo.conftest import demo

__all__ = ["demo"]
