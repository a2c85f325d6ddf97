"""Many requests in order, and how a run is told in the terminal."""
