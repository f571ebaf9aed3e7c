"""The theme's components, each shown by the examples that stand beside it."""
