"""The text of one OpenCollection file into the model; opens no files."""
