"""The Settings pane of a request: how it is sent, and from where each setting has its value."""
