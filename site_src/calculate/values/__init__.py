"""Figures: their kinds and limits, how they are written in files, typed by visitors and said in words."""
