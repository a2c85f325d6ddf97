"""RestDesk: a native desktop REST client."""
