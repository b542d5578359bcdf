"""Rules on calculators and their examples."""
