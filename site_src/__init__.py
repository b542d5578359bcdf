"""Structured content about places and their rules, made into a static website."""
