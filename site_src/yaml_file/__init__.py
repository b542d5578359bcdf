"""A YAML file → nodes that know their line and column, every scalar exactly as written."""

from site_src.yaml_file.nodes import Mapping, Node, Scalar, Sequence
from site_src.yaml_file.reader import read

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "read"]
