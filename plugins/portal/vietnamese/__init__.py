"""The language: cleaning, dates, numbers, search keys, summaries, alphabetical order; all pure."""
