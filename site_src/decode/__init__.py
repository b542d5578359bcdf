"""Nodes → nouns, collecting every problem on the way."""
