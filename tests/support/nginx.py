"""Serves a folder under /a/b/ with nginx, as a host would that has other things beside it."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Template

PREFIX = "/a/b/"
PATIENCE = 10.0
"""Seconds nginx may take to answer."""

CONF = Template("""
daemon off;
master_process off;
pid nginx.pid;
error_log stderr warn;
events {}
http {
    include /etc/nginx/mime.types;
    charset utf-8;
    gzip on;
    gzip_types text/css application/javascript application/json image/svg+xml;
    access_log off;
    client_body_temp_path temp;
    proxy_temp_path temp;
    fastcgi_temp_path temp;
    uwsgi_temp_path temp;
    scgi_temp_path temp;
    server {
        listen 127.0.0.1:$port;
        absolute_redirect off;
        location $prefix {
            alias "$folder/";
            error_page 404 ${prefix}404.html;
        }
    }
}
""")


@contextmanager
def serve(folder: Path, scratch: Path, prefix: str = PREFIX) -> Iterator[str]:
    """Serve `folder` below `prefix` until the block ends; `scratch` is an empty folder for nginx itself.

    Yields:
        The address of the folder, `http://127.0.0.1:<port>/a/b/`.
    """
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert nginx, "no nginx on this machine: `make tools` installs it"
    port = _free_port()
    conf = scratch / "nginx.conf"
    conf.write_text(CONF.substitute(port=port, prefix=prefix, folder=folder.resolve()), encoding="utf-8")
    process = subprocess.Popen([nginx, "-p", str(scratch), "-e", "stderr", "-c", str(conf)])
    try:
        _wait(process, port)
        yield f"http://127.0.0.1:{port}{prefix}"
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    message = f"nginx does not answer on port {port} (exit code {process.poll()})"
    raise AssertionError(message)
