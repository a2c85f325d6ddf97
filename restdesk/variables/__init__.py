"""`{{name}}`: found in a text, looked up in layers of values, resolved; a look-up and nothing else."""
