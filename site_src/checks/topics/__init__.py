"""Rules on what topics and `site.yaml` declare."""
