"""Rules on corrections."""
