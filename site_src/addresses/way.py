"""Relative references from one file of the tree to an address."""


class Way:
    """Turns addresses into relative references from one file of the tree, with the name of the target file.

    `regions/jilin/#x` from `topics/a/index.html` is `../../regions/jilin/index.html#x`: so the same tree works at the
    root of a host, under any path, and opened from disk, where a folder does not open its index file.
    """

    def __init__(self, file: str) -> None:
        """Make references from `file`, a path in the tree."""
        *self._folders, self._name = file.split("/")

    def __call__(self, address: str) -> str:
        """The relative reference to `address`; a bare `#fragment` is returned as it is."""
        if address.startswith("#"):
            return address
        path, mark, fragment = address.partition("#")
        file = f"{path}index.html" if not path or path.endswith("/") else path
        relative = self._from_here(file)
        return f"{mark}{fragment}" if relative == self._name and mark else f"{relative}{mark}{fragment}"

    def _from_here(self, file: str) -> str:
        """As `posixpath.relpath`, which is too slow for the hundreds of thousands of links of a large site."""
        *folders, name = file.split("/")
        shared = 0
        while shared < min(len(folders), len(self._folders)) and folders[shared] == self._folders[shared]:
            shared += 1
        return "/".join([".."] * (len(self._folders) - shared) + folders[shared:] + [name])


FROM_ROOT = Way("index.html")
"""For scripts and programs, which resolve it against the root of the site."""
