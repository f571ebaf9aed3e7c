"""Rules of all items together and of the clock; each file is a row of table.py."""
