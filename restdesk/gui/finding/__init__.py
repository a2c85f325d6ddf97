"""Find everywhere: what stands in all open collections, and what is put in its place."""
