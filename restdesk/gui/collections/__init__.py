"""The open collections: their tree at the left, and what is shown of folders and of files that cannot be sent."""
