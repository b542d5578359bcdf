"""The rules on the finished tree: each module here is one."""
