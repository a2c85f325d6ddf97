"""The Checks pane of a request: what must hold of the response, and what is captured from it."""
