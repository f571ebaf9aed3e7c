"""The rules of one source: one idea a file."""
