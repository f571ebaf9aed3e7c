"""Items → what they are to each other: addresses, what is public, what a link leads to."""
