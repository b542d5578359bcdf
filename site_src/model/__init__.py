"""The nouns of the content: frozen, strict, unknown keys forbidden."""
