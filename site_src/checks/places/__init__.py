"""Rules on regions and their areas."""
