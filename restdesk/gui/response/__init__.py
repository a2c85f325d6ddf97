"""What came back: the response, its headers, the checks, and what was sent for it."""
