"""A YAML file → nodes that know their line and column, every scalar exactly as written."""

from site_src.yaml_file.nodes import Mapping, Node, Scalar, Sequence
from site_src.yaml_file.reader import read
from site_src.yaml_file.slips import invalid_utf8

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "invalid_utf8", "read"]
