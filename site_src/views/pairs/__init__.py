"""Two provinces side by side."""
