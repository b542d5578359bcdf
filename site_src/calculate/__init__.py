"""Rules as data: one formula language, evaluated in Python and compiled to plain JavaScript.

Everything is a whole number: money in fen, percentages in thousandths of a percent, counts, months, days. Money times
a percentage is a product that has to be rounded where it is written; bounds worked out at build time prove that no step
can leave the range in which a browser's numbers are exact.
"""
