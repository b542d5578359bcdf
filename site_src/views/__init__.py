"""Views that several kinds of page share: answers, cells, facts, links and counts, every word ready."""
