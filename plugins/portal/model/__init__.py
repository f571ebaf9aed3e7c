"""Frozen records, one kind a file: what passes between the stages."""
