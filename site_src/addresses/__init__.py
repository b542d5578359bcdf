"""Addresses of pages and files, and relative references between them."""
