"""A file before it is written."""

from dataclasses import dataclass
from pathlib import Path

from site_src.errors import ScaffoldError


@dataclass(frozen=True, slots=True)
class Draft:
    """Where a new file goes and what it will hold."""

    path: Path
    text: str

    @property
    def blanks(self) -> int:
        """The number of blanks to fill."""
        return self.text.count("〈")


def write(draft: Draft) -> None:
    """Write the file. Raises ScaffoldError if it exists already or cannot be written."""
    try:
        draft.path.parent.mkdir(parents=True, exist_ok=True)
        # x: an existing file is never overwritten; \n: the same file on every system
        with draft.path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(draft.text)
    except FileExistsError:
        raise ScaffoldError(f"{draft.path} 已经有了", "直接改它，或者换一个名字。") from None
    except OSError as error:
        raise ScaffoldError(f"写不了 {draft.path}（{error.strerror}）", "检查文件夹的权限。") from error
