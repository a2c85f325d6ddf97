"""The only room that knows httpx and httpcore. Imported late: it takes some 0.2 seconds."""
