"""A body's bytes: bounded decoding, charset, kind, pretty-printing. Nothing here opens a file or a connection."""
