"""A source file → an item or findings."""
