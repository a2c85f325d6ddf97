"""Other tools' text and our model, one file a format; opens no files."""
