"""The kinds of items, one a file, in `table.py`; docs/loai-muc.md tells how one is added."""
