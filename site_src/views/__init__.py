"""What is shown, on whatever page: answers, cells, facts, links and counts, every word ready."""
