"""Bytes → disk: staged beside the output, then renamed into place under a journal."""
