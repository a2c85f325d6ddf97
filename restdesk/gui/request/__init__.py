"""One request being worked on: its line, its panes, its Send."""
