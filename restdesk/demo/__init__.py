"""The local demo server: one small REST API behind each scheme of authentication, for learning and for trying."""
