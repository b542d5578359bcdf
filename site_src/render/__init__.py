"""A planned page → bytes."""
