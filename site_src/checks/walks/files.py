"""Which file a noun stands in."""

from pathlib import PurePosixPath

from site_src.model.library import Library


def path_of(library: Library, *parts: str) -> str:
    """Return the path of a content file as problems name it: `path_of(library, "topics", "card.yaml")`."""
    return PurePosixPath(library.folder, *parts).as_posix()


def strip_folder(library: Library, path: str) -> str:
    """Return a path as it is inside the content folder: `topics/card.yaml`."""
    return path.removeprefix(f"{library.folder}/")


def folder_of(library: Library, path: str) -> str:
    """Return the first folder inside the content folder: `topics`; the empty string for a file at its top."""
    head, slash, _ = strip_folder(library, path).partition("/")
    return head if slash else ""
