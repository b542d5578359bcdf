"""Errors of the operating system → messages with what a person can do about them."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_src.errors import PublishError

_WHY = {
    errno.ENOSPC: ("磁盘满了", "腾出一些空间再试。"),
    errno.EDQUOT: ("磁盘配额用完了", "腾出一些空间再试。"),
    errno.EACCES: ("没有权限", "换一个 --out，或者请管理员给这个文件夹写的权限。"),
    errno.EPERM: ("没有权限", "换一个 --out，或者请管理员给这个文件夹写的权限。"),
    errno.EROFS: ("这个磁盘只能读", "换一个 --out。"),
    errno.EBUSY: ("有程序正占着这个文件夹", "关掉它再试；如果它是一个挂载点，改用里面的文件夹。"),
    errno.ENAMETOOLONG: ("名字太长", "换一个短一些的 --out。"),
    errno.ENOTDIR: ("路径中间有一个文件", "换一个 --out。"),
    errno.EEXIST: ("有一个同名的文件挡在路上", "换一个 --out，或者先把它移走。"),
}


@contextmanager
def translate_errors(out: Path) -> Iterator[None]:
    """Turn an OSError in the block into a PublishError about `out`."""
    try:
        yield
    except OSError as error:
        why, hint = _WHY.get(error.errno or 0, (error.strerror or str(error), "检查这个文件夹再试。"))
        raise PublishError(f"写不了 {out}：{why}。原来的网站没有动", hint) from error
