"""One front matter value → one typed value: the parsers that the kinds' fields name."""
