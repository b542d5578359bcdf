"""Rules on what topics declare, and on the site's shared words."""
