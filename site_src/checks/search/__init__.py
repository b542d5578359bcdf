"""Rules on the words and cities that search knows."""
