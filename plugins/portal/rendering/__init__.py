"""Page → bytes."""
