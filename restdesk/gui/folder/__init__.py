"""A folder or a collection as a document: its docs, and what its requests inherit."""
