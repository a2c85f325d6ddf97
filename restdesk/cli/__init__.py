"""The command line: one file a subcommand.

Exit codes: 0 all well; 1 a request got no complete response or a check failed; 2 usage, a bad folder or an
unanswered question; 130 Ctrl+C.
"""
