"""The way from one file of the tree to an address."""


class Way:
    """The way from one file of the tree to an address: relative, and with the file's name.

    `regions/jilin/#x` seen from `topics/a/index.html` is `../../regions/jilin/index.html#x`: so the same tree works at
    the root of a host, under any path, and opened from disk, where nobody looks for an index file.
    """

    def __init__(self, file: str) -> None:
        """Start from `file`."""
        *self._folders, self._name = file.split("/")

    def __call__(self, address: str) -> str:
        """The reference to write into a link; a bare `#fragment` stays on the page."""
        if address.startswith("#"):
            return address
        path, mark, fragment = address.partition("#")
        file = f"{path}index.html" if not path or path.endswith("/") else path
        relative = self._from_here(file)
        return f"{mark}{fragment}" if relative == self._name and mark else f"{relative}{mark}{fragment}"

    def _from_here(self, file: str) -> str:
        """As `posixpath.relpath`, for paths that are clean; a large site asks hundreds of thousands of times."""
        *folders, name = file.split("/")
        shared = 0
        while shared < min(len(folders), len(self._folders)) and folders[shared] == self._folders[shared]:
            shared += 1
        return "/".join([".."] * (len(self._folders) - shared) + folders[shared:] + [name])


FROM_ROOT = Way("index.html")
"""For scripts and programs, which add it to the root of the site."""
