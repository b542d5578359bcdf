"""YAML nodes → the classes of `model`, with every problem found on the way."""
