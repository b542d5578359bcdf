"""Rules on policy statements."""
