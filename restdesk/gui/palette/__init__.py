"""The palette: one field in which every action, request and tab is found by a few letters."""
