"""Rules on how text is written."""
