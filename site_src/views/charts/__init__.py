"""One attribute drawn: bars, a map of tiles, a line through time, and its places in rows."""
