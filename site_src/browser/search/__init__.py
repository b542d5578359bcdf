"""What the search page's script looks through."""
