"""The body of a response: its forms, the find field, saving."""
