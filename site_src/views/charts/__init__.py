"""One attribute in every place: bar charts, tile map, timeline, and a list of places."""
