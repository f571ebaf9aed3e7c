"""Index → pages to be written: one family a file."""
